import { compareYears } from '../../../catalogue/compare/compare-years.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { quote } from '../../../domain/fields/rules.js';
import type { Hub } from '../../../domain/hub.js';
import type { Programme } from '../../../domain/programme.js';
import { scopeOf } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { theSeries } from '../eligibility/asked-about.js';
import type { CompareArgs } from './comparison-args.js';
import { ProgrammeComparisonType, type YearComparison } from './year-comparison.js';

/** Two years' offers of a hub. Throws a refusal for a year in which the hub offers nothing. */
export function compare({ fromYear, toYear, hub: slug, series }: CompareArgs, snapshot: Snapshot): YearComparison {
  const { hub } = scopeOf(slug, undefined, snapshot);
  const [before, after] = [fromYear, toYear].map((year) => offered(hub, year, snapshot));
  const only = series == null ? undefined : theSeries(series, snapshot).id;
  const all = compareYears(before ?? [], after ?? [], snapshot);
  const told = all.filter((one) => only === undefined || (one.after ?? one.before)?.series === only);
  const count = (kind: string) => told.filter((one) => one.kind === kind).length;
  const programmes = told.flatMap((one) => {
    const programme = one.after ?? one.before;
    return programme ? [new ProgrammeComparisonType(one, snapshot.seriesOf(programme))] : [];
  });
  const counts = { added: count('ADDED'), removed: count('REMOVED'), changed: count('CHANGED'), same: count('SAME') };
  return { hub, fromYear, toYear, ...counts, programmes };
}

function offered(hub: Hub, year: string, snapshot: Snapshot): readonly Programme[] {
  const programmes = snapshot.programmesOfHub(hub).filter(({ academicYear }) => academicYear === year);
  if (programmes.length > 0) return programmes;
  const years = snapshot.yearsOfHub(hub);
  const known = years.length > 0 ? `It has programmes in ${years.join(', ')}.` : 'It has none in any year.';
  throw refusal('YEAR_UNKNOWN', `${quote(hub.slug)} has no programmes in ${year}. ${known}`);
}
