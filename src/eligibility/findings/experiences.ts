import type { Situation } from '../profile/situation.js';

/** Something that somebody has taken part in, or is taking part in, as far as it is the thing that is asked about. */
export interface Experience {
  readonly year: string;
  /** Whether it goes on: it is in `current`. */
  readonly now: boolean;
  /** False where only the whole is known to have been taken, and the thing is a part of it. */
  readonly sure: boolean;
}

/** What a profile says of having taken part in a thing. A part that was taken counts for the whole. */
export function experiences(of: string, { profile, year, named }: Situation): readonly Experience[] {
  const completed = (profile.completed ?? []).map((taken) => ({ ...taken, now: false }));
  const current = (profile.current ?? []).map((id) => ({ of: id, year: profile.currentYear ?? year, now: true }));
  return [...completed, ...current].flatMap((taken) => {
    const sure = taken.of === of || named(taken.of).series === of;
    const maybe = named(of).series === taken.of;
    return sure || maybe ? [{ year: taken.year, now: taken.now, sure }] : [];
  });
}
