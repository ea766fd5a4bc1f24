/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to 1, without 1. */
  next(): number;
  /** A whole number from 0 up to `count`, without it. */
  below(count: number): number;
  /** Whether something happens that happens in this share of the cases. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** An id of ten letters and digits after a prefix. */
  id(prefix: string): string;
}

const idLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Mulberry32: 32 bits of state, and good enough to make data. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    id: (prefix) => `${prefix}-${Array.from({ length: 10 }, () => idLetters[below(36)]).join('')}`,
  };
}
