import { quote } from '../../domain/fields/rules.js';
import { isAcademicYear } from '../../domain/fields/scalars.js';
import { parseYear } from '../../sheets/parse-values.js';
import { reportEmpty, type ValuePlaces } from '../read/places.js';
import { emptyCell } from '../read/statements.js';
import type { MatchingSession } from './import-session.js';
import { resolveName } from './resolve-name.js';

/** The hub and year of something in a file, as they are written there. */
interface StatedHubAndYear {
  readonly hub: unknown;
  readonly year: unknown;
  readonly places: ValuePlaces;
}

/** The id of a hub, and an academic year. */
export interface HubAndYear {
  readonly hub: string;
  readonly year: string;
}

/** Finds the hub and the year of something. Returns undefined where the report says why they are not clear. */
export function resolveHubAndYear(stated: StatedHubAndYear, session: MatchingSession): HubAndYear | undefined {
  const [hub, year] = [resolveHub(stated, session), resolveYear(stated, session)];
  return hub === undefined || year === undefined ? undefined : { hub, year };
}

/** The stated hub, else the hub of the options, else the home hub. */
function resolveHub({ hub, places }: StatedHubAndYear, session: MatchingSession): string | undefined {
  const { catalogue, options, report } = session;
  const written = hub ?? options.hub ?? catalogue.state.document.homeHub;
  if (written !== emptyCell) return resolveName(written, { kinds: ['hub'], place: places.of('/hub') }, session)?.id;
  reportEmpty('/hub', places, report);
  return undefined;
}

/** The stated year, else the year of the options. */
function resolveYear({ year: stated, places }: StatedHubAndYear, session: MatchingSession): string | undefined {
  const { options, report } = session;
  const place = places.of('/academicYear');
  const year = stated ?? options.year;
  if (year === emptyCell) reportEmpty('/academicYear', places, report);
  else if (year === undefined) {
    const message =
      'The academic year of the programmes is not given. Add a column academicYear, or use --year 2022/23.';
    report.problem('YEAR_UNSAID', { file: place.file }, message);
  } else {
    const parsed = typeof year === 'string' ? parseYear(year) : year;
    if (isAcademicYear(parsed)) return parsed;
    const message = `${quote(year)} is not an academic year like "2021/22". Use that format.`;
    if (!report.covers(place)) report.problem('YEAR_MALFORMED', place, message);
  }
  return undefined;
}
