import type { Snapshot } from '../../store/snapshot.js';

/** Finds a number once for each snapshot: several lists may share it. */
export function oncePerSnapshot(find: (snapshot: Snapshot) => number): (snapshot: Snapshot) => number {
  const found = new WeakMap<Snapshot, number>();
  return (snapshot) => {
    const number = found.get(snapshot) ?? find(snapshot);
    found.set(snapshot, number);
    return number;
  };
}
