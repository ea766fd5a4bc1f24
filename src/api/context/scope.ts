import { ArgsType, Field } from 'type-graphql';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { describeUnknownHub, describeUnknownYear } from '../../catalogue/view/unknown-scope.js';
import { AcademicYear } from '../../domain/fields/scalars.js';
import type { Hub } from '../../domain/hub.js';
import { refusal } from '../errors/refusal.js';

/** Where names are looked up: in one hub, and in one year or else in the newest in which the hub has the name. */
export interface Scope {
  readonly hub: Hub;
  readonly year: string | undefined;
}

/** The arguments of queries that look up names. */
@ArgsType()
export class ScopeArgs {
  @Field(() => String, { nullable: true, description: 'The slug or id of the hub. The default is the home hub.' })
  readonly hub?: string | null | undefined;

  @Field(() => AcademicYear, {
    nullable: true,
    description: 'The academic year. The default is the newest that fits.',
  })
  readonly year?: string | null | undefined;
}

/**
 * The hub and year that arguments name, or else the home hub. Throws a refusal for a hub that does not exist, and for a year
 * in which the hub has no programmes.
 */
export function scopeOf({ hub: ref, year }: ScopeArgs, snapshot: Snapshot): Scope {
  const hub = ref == null ? snapshot.homeHub : snapshot.hub(ref);
  if (!hub) throw refusal('HUB_UNKNOWN', describeUnknownHub(String(ref), snapshot));
  if (year == null) return { hub, year: undefined };
  if (snapshot.hubYear(hub, year)) return { hub, year };
  throw refusal('YEAR_UNKNOWN', describeUnknownYear(year, hub, snapshot));
}
