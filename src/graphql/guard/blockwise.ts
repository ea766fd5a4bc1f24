import type { Programme } from '../../domain/programme.js';

/** Programmes hub by hub and year by year. */
export function blockwise(programmes: readonly Programme[]): Iterable<readonly Programme[]> {
  const found = new Map<string, Programme[]>();
  for (const programme of programmes) {
    const key = `${programme.academicYear} ${programme.hub}`;
    const members = found.get(key);
    if (members) members.push(programme);
    else found.set(key, [programme]);
  }
  return found.values();
}
