import landing from '../../../schema/operations/landing.graphql?raw';
import type { LandingDocument } from '../../generated/graphql.js';
import { ask } from '../service.js';
import type { ServedProgramme } from './example-list.js';

/** The published programmes of the home hub, each slug once; undefined where the service doesn't answer. */
export async function fetchServed(): Promise<readonly ServedProgramme[] | undefined> {
  try {
    const { catalogue } = await ask<typeof LandingDocument>(landing, {});
    const { nodes } = catalogue.homeHub.programmes;
    return nodes.filter(({ slug }, place) => nodes.findIndex((each) => each.slug === slug) === place);
  } catch {
    return undefined;
  }
}
