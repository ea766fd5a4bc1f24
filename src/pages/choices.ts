import hubChoices from '../../schema/operations/hub-choices.graphql?raw';
import type { HubChoicesDocument, HubChoicesQuery } from '../generated/graphql.js';
import { type Option, select } from './element.js';
import { ask } from './service.js';

export type HubChoices = HubChoicesQuery;

let choices: Promise<HubChoices> | undefined;

/** The hubs and years of the catalogue, which are fetched once. */
export function fetchChoices(): Promise<HubChoices> {
  choices ??= ask<typeof HubChoicesDocument>(hubChoices, {});
  choices.catch(() => {
    choices = undefined;
  });
  return choices;
}

interface WithSlugs {
  readonly slug: string;
  readonly formerSlugs: readonly string[];
}

/** The thing with a slug, or else the one that had it before, because an address may be older than the present slug. */
export const ofSlug = <T extends WithSlugs>(slug: string, things: readonly T[]): T | undefined =>
  things.find((each) => each.slug === slug) ?? things.find(({ formerSlugs }) => formerSlugs.includes(slug));

/** The hub and year that are asked for, and the years of that hub. Defaults to the home hub and its `defaultYear`. */
export function hubAndYear({ hub, year }: { readonly hub: string; readonly year: string }, choices: HubChoices) {
  const asked = hub || choices.catalogue.homeHub.slug;
  const chosen = ofSlug(asked, choices.hubs.nodes);
  return { hub: chosen?.slug ?? asked, year: year || (chosen?.defaultYear ?? ''), years: chosen?.academicYears ?? [] };
}

/** The selects of the hub and of the year. Those with fewer than `least` options are left out. */
export function hubAndYearSelects(
  state: { readonly hub: string; readonly year: string },
  choices: HubChoices,
  change: (change: { hub?: string; year: string }) => void,
  least = 1,
): readonly Node[] {
  const { hub, year, years } = hubAndYear(state, choices);
  const hubs = choices.hubs.nodes.filter(({ slug, academicYears }) => academicYears.length > 0 || slug === hub);
  const hubOptions = hubs.map(({ slug, title }): Option => [slug, title]);
  const yearOptions = years.map((each): Option => [each, each]);
  const changeHub = (value: string) => change({ hub: value, year: '' });
  const changeYear = (value: string) => change({ year: value });
  return [
    ...(hubs.length < least ? [] : [select('Hub', { options: hubOptions, value: hub, onChange: changeHub })]),
    ...(years.length < least ? [] : [select('Year', { options: yearOptions, value: year, onChange: changeYear })]),
  ];
}
