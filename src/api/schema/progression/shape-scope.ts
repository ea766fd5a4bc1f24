import { ArgsType, Field } from 'type-graphql';
import type { HubYear } from '../../../catalogue/view/hub-year.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { describeUnknownYear } from '../../../catalogue/view/unknown-scope.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import { quote } from '../../../domain/fields/rules.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import type { Hub } from '../../../domain/hub.js';
import { ScopeArgs, scopeOf } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';

/** The most hub-years whose structure one field describes. */
const mostHubYears = 40;

@ArgsType()
export class ShapeScopeArgs extends ScopeArgs {
  @Cost(8000)
  @Field(() => [String], {
    nullable: true,
    description: `The slugs or ids of several hubs, in addition to \`hub\`. Hubs and years together may name ${mostHubYears} years of hubs at most.`,
  })
  readonly hubs?: readonly string[] | null | undefined;

  @Cost(8000)
  @Field(() => [AcademicYear], {
    nullable: true,
    description:
      'Several academic years, in addition to `year`. A hub takes part with those of them in which it has programmes. Without any year, each hub takes part with its default year.',
  })
  readonly years?: readonly string[] | null | undefined;
}

/** The hub-years that arguments name, as one list for each hub, oldest year first. Throws a refusal for an unknown name. */
export function hubYearsOf(args: ShapeScopeArgs, snapshot: Snapshot): readonly (readonly HubYear[])[] {
  const refs = [...(args.hub == null ? [] : [args.hub]), ...(args.hubs ?? [])];
  const hubs = refs.length === 0 ? [snapshot.homeHub] : refs.map((ref) => scopeOf({ hub: ref }, snapshot).hub);
  const wanted = new Set([...(args.year == null ? [] : [args.year]), ...(args.years ?? [])]);
  const found = [...new Set(hubs)].map((hub) => findYears(hub, wanted, snapshot));
  for (const year of wanted)
    if (!found.flat().some((one) => one.year === year))
      throw refusal('YEAR_UNKNOWN', describeYear(year, hubs, snapshot));
  const count = found.flat().length;
  if (count <= mostHubYears) return found;
  throw refusal(
    'NUMBER_INVALID',
    `hubs and years name ${count} years of hubs. Name at most ${mostHubYears}, and ask for the others in another query.`,
  );
}

/** The wanted years of a hub; without any, its default year. */
function findYears(hub: Hub, wanted: ReadonlySet<string>, snapshot: Snapshot): readonly HubYear[] {
  const years = wanted.size === 0 ? [snapshot.defaultYear(hub) ?? ''] : [...wanted].sort();
  return years.flatMap((year) => snapshot.hubYear(hub, year) ?? []);
}

function describeYear(year: string, hubs: readonly Hub[], snapshot: Snapshot): string {
  const [only, ...others] = new Set(hubs);
  if (only && others.length === 0) return describeUnknownYear(year, only, snapshot);
  return `None of these ${others.length + 1} hubs has programmes in ${quote(year)}. "offers" lists the years of all hubs.`;
}
