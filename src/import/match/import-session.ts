import type { NewId } from '../../catalogue/document/new-id.js';
import type { ImportOptions } from '../read/import-input.js';
import type { Place, Report } from '../read/import-report.js';
import type { Known } from './catalogue-lookup.js';

/** What everything that understands an import needs. */
export interface Bench {
  readonly known: Known;
  readonly options: ImportOptions;
  readonly report: Report;
  readonly unsure: Unsure[];
  readonly newId: NewId;
}

/** Something that may be meant. */
export interface Suggestion {
  readonly slug: string;
  readonly title: string;
}

/** A programme of a file of which nobody can tell which it is, or of which series. It is not written. */
export interface Unsure {
  readonly place: Place;
  /** What the file calls it. */
  readonly name: string;
  /** Why, and what to do. */
  readonly message: string;
  /** The likeliest first. */
  readonly suggestions: readonly Suggestion[];
}

export const suggested = ({ slug, title }: Suggestion): Suggestion => ({ slug, title });
