import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { describePointer } from '../document/collections.js';
import { at, type Problem } from '../document/problem.js';

/**
 * The times of changes in a document that are in the future: a clock was wrong, or somebody wrote them. They are no reason
 * to refuse a document, so that this is no law.
 */
export function findFutureDates(document: CatalogueDocument, now: Date): readonly Problem[] {
  const programmes = document.programmes.map(({ updatedAt }, index) => [`/programmes/${index}`, updatedAt] as const);
  const times = [
    ['/updatedAt', document.updatedAt],
    ['/publishedAt', document.publishedAt],
    ...programmes.map(([pointer, time]) => [at(pointer, 'updatedAt'), time] as const),
  ] as const;
  return times.flatMap(([pointer, time]) => {
    if (time === undefined || Date.parse(time) <= now.getTime()) return [];
    const thing = describePointer(document, pointer);
    const message = `The time of the change, ${time}, is in the future. Check the clock of the machine, and correct the time.`;
    return [{ code: 'DATE_IN_FUTURE' as const, pointer, message, ...(thing !== undefined && { thing }) }];
  });
}
