import { quote } from '../../domain/fields/rules.js';
import { isAcademicYear } from '../../domain/fields/scalars.js';
import type { Programme } from '../../domain/programme.js';
import type { Names } from '../../sheets/names.js';
import { readYear } from '../../sheets/parse-values.js';
import type { Places } from '../read/places.js';
import { leftEmpty, type Stated } from '../read/stated.js';
import type { Bench } from './import-session.js';
import { namedOne } from './named-one.js';

/** A programme that a file states, with the hub (by its id) and the year that it is of. */
export interface Offer {
  readonly stated: Stated;
  readonly hub: string;
  readonly year: string;
}

/** What says which hub and year something is of. */
export interface OfferSaid {
  readonly hub: unknown;
  readonly year: unknown;
  readonly places: Places;
}

/** The hub and year of a stated programme; undefined where it was told why nobody can tell. */
export function offerOf(stated: Stated, names: Names, bench: Bench): Offer | undefined {
  const { value, places } = stated;
  const byId = bench.known.entry('programmes', value['id']) as Programme | undefined;
  const said = {
    hub: value['hub'] ?? byId?.hub,
    year: value['academicYear'] ?? byId?.academicYear,
    places,
  };
  const hub = hubOf(said, names, bench);
  const year = yearOf(said, bench);
  return hub === undefined || year === undefined ? undefined : { stated, hub, year };
}

/** The id of the hub that is said, or else of the one that the person said, or of the home hub. */
export function hubOf({ hub, places }: OfferSaid, names: Names, { known, options, report }: Bench): string | undefined {
  const hubPlace = places.of('/hub');
  const written = hub ?? options.hub ?? known.state.document.homeHub;
  if (written !== leftEmpty) return namedOne(written, names, { kinds: ['hub'] }, hubPlace, report)?.id;
  report.problem('CELL_EMPTY', hubPlace, places.whyEmpty?.('/hub') ?? '');
  return undefined;
}

/** The year that is said, or else the one that the person said. */
export function yearOf({ year: said, places }: OfferSaid, { options, report }: Bench): string | undefined {
  const yearPlace = places.of('/academicYear');
  const year = said ?? options.year;
  if (year === leftEmpty) report.problem('CELL_EMPTY', yearPlace, places.whyEmpty?.('/academicYear') ?? '');
  else if (year === undefined) {
    const message =
      'Nothing says of which academic year the programmes are. Add a column academicYear, or say --year 2022/23.';
    report.problem('YEAR_UNSAID', { file: yearPlace.file }, message);
  } else {
    const read = typeof year === 'string' ? readYear(year) : year;
    if (isAcademicYear(read)) return read;
    if (!report.covers(yearPlace))
      report.problem(
        'YEAR_MALFORMED',
        yearPlace,
        `${quote(year)} is not an academic year like "2021/22". Write it so.`,
      );
  }
  return undefined;
}
