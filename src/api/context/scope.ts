import { ArgsType, Field } from 'type-graphql';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { didYouMean, quote } from '../../domain/fields/rules.js';
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
  @Field(() => String, { nullable: true, description: 'The slug of the hub. The default is the home hub.' })
  readonly hub?: string | null | undefined;

  @Field(() => AcademicYear, {
    nullable: true,
    description: 'The academic year. The default is the newest that fits.',
  })
  readonly year?: string | null | undefined;
}

/** The hub and year that arguments name, or else the home hub. Throws a refusal for a hub that does not exist. */
export function scopeOf({ hub: hubSlug, year }: ScopeArgs, snapshot: Snapshot): Scope {
  const hub = hubSlug == null ? snapshot.homeHub : snapshot.hub(hubSlug);
  if (hub) return { hub, year: year ?? undefined };
  const slugs = snapshot.hubs.map(({ slug }) => slug);
  throw refusal('HUB_UNKNOWN', `${quote(hubSlug)} is not the slug of a hub. ${didYouMean(String(hubSlug), slugs)}`);
}
