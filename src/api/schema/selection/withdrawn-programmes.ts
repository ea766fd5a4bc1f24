import type { ChangeRecord } from '../../../catalogue/history/change-records.js';
import type { EntryDescription, History } from '../../../catalogue/history/history.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { nameSpelling } from '../../../text/spelling.js';
import type { Scope } from '../../context/scope.js';

/** How many of the programmes that went last are looked through for a name. */
const mostLookedThrough = 500;

/** The programmes that were public and no longer are. What was never public is not known here. */
export class WithdrawnProgrammes {
  readonly snapshot: Snapshot;
  readonly #history: History;
  #last: readonly EntryDescription[] | undefined;

  constructor(history: History, snapshot: Snapshot) {
    this.#history = history;
    this.snapshot = snapshot;
  }

  /**
   * The programme that went by a ref, as it was last seen: by id anywhere, by slug or title within the scope. Where the ref
   * means a programme that there is, only one of a later year.
   */
  find(ref: string, scope: Scope, present: Programme | undefined): EntryDescription | undefined {
    if (present?.id === ref || (present && scope.year !== undefined)) return undefined;
    const last = this.#history.of(ref).at(-1);
    if (last && isGone(last, this.snapshot)) return this.#history.describe(last);
    const name = nameSpelling(ref);
    return this.#lastDescriptions.findLast(
      (was) =>
        isIn(scope, was) &&
        (present === undefined || (was.academicYear ?? '') > present.academicYear) &&
        [was.slug, was.title].some((own) => nameSpelling(own ?? '') === name),
    );
  }

  /** Those that went last, the last one at the end: looked through once for all names of a request. */
  get #lastDescriptions(): readonly EntryDescription[] {
    this.#last ??= this.#history
      .after(this.#history.oldest)
      .filter((recorded) => isGone(recorded, this.snapshot))
      .slice(-mostLookedThrough)
      .map((recorded) => this.#history.describe(recorded));
    return this.#last;
  }

  /**
   * Suggestions in place of a withdrawn programme: the ends of its REPLACED_BY links, then the programmes of the same hub in
   * the successors of its series, and in its series, newest first.
   */
  replacementsFor({ hub, series, links = [] }: EntryDescription): readonly Programme[] {
    const { snapshot } = this;
    const ends = links.filter(({ kind }) => kind === 'REPLACED_BY').map(({ to }) => snapshot.node(to));
    const offered = (end: unknown): readonly Programme[] => {
      if (end instanceof Programme) return [end];
      return end instanceof Series ? snapshot.programmesOfSeries(end).filter((other) => other.hub === hub) : [];
    };
    const own = series === undefined ? undefined : snapshot.node(series);
    const lineage = own instanceof Series ? snapshot.entries.lineage.at(own) : [];
    const successors = lineage.flatMap(({ from, to }) => (from === own ? [to] : []));
    return [...new Set([...ends, ...successors, own].flatMap(offered))];
  }
}

const isGone = (recorded: ChangeRecord, snapshot: Snapshot) =>
  recorded.in === 'programmes' &&
  (recorded.kind === 'WITHDRAWN' || recorded.kind === 'DELETED') &&
  snapshot.node(recorded.id) === undefined;

const isIn = ({ hub, year }: Scope, was: EntryDescription) =>
  was.hub === hub.id && (year === undefined || was.academicYear === year);
