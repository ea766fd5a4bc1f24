import { quote } from '../../domain/fields/rules.js';
import { isAcademicYear } from '../../domain/fields/scalars.js';
import type { Programme } from '../../domain/programme.js';
import type { CellNames } from '../../sheets/names.js';
import { parseYear } from '../../sheets/parse-values.js';
import type { ValuePlaces } from '../read/places.js';
import { emptyCell, type StatedEntry } from '../read/statements.js';
import type { ImportSession } from './import-session.js';
import { resolveName } from './resolve-name.js';

/** A programme that a file states, with the hub (by its id) and the year that it is of. */
export interface StatedProgramme {
  readonly stated: StatedEntry;
  readonly hub: string;
  readonly year: string;
}

/** What says which hub and year something is of. */
export interface StatedHubAndYear {
  readonly hub: unknown;
  readonly year: unknown;
  readonly places: ValuePlaces;
}

/** The hub and year of a stated programme; undefined where the report says why they are not clear. */
export function resolveHubAndYear(
  stated: StatedEntry,
  names: CellNames,
  session: ImportSession,
): StatedProgramme | undefined {
  const { value, places } = stated;
  const byId = session.catalogue.entry('programmes', value['id']) as Programme | undefined;
  const said = {
    hub: value['hub'] ?? byId?.hub,
    year: value['academicYear'] ?? byId?.academicYear,
    places,
  };
  const hub = resolveHub(said, names, session);
  const year = resolveYear(said, session);
  return hub === undefined || year === undefined ? undefined : { stated, hub, year };
}

/** The id of the hub that is said, or else of the one that the person said, or of the home hub. */
export function resolveHub(
  { hub, places }: StatedHubAndYear,
  names: CellNames,
  { catalogue, options, report }: ImportSession,
): string | undefined {
  const hubPlace = places.of('/hub');
  const written = hub ?? options.hub ?? catalogue.state.document.homeHub;
  if (written !== emptyCell) return resolveName(written, names, { kinds: ['hub'] }, hubPlace, report)?.id;
  report.problem('CELL_EMPTY', hubPlace, places.explainEmpty?.('/hub') ?? '');
  return undefined;
}

/** The year that is said, or else the one that the person said. */
export function resolveYear(
  { year: said, places }: StatedHubAndYear,
  { options, report }: ImportSession,
): string | undefined {
  const yearPlace = places.of('/academicYear');
  const year = said ?? options.year;
  if (year === emptyCell) report.problem('CELL_EMPTY', yearPlace, places.explainEmpty?.('/academicYear') ?? '');
  else if (year === undefined) {
    const message =
      'The academic year of the programmes is not given. Add a column academicYear, or use --year 2022/23.';
    report.problem('YEAR_UNSAID', { file: yearPlace.file }, message);
  } else {
    const read = typeof year === 'string' ? parseYear(year) : year;
    if (isAcademicYear(read)) return read;
    if (!report.covers(yearPlace))
      report.problem(
        'YEAR_MALFORMED',
        yearPlace,
        `${quote(year)} is not an academic year like "2021/22". Use that format.`,
      );
  }
  return undefined;
}
