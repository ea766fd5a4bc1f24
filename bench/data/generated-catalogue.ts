import { readFileSync } from 'node:fs';
import { familyPairs, type Level, pairs } from './families.js';
import { type Detail, type GeneratedProgramme, type Json, type Offer, outlineItem, programme } from './programme.js';
import { type Random, seeded } from './random.js';
import { placeName } from './words.js';

// A catalogue of any size: the real one, and what forty hubs could offer in the years after. The same for the same seed.

export interface Size {
  /** How many programmes, the 24 real ones among them. */
  readonly programmes: number;
  readonly detail: Detail;
  readonly seed?: number;
}

/** A catalogue document. */
export interface GeneratedCatalogue extends Json {
  readonly hubs: readonly GeneratedHub[];
  readonly sources: readonly Json[];
  readonly series: readonly Json[];
  readonly programmes: readonly GeneratedProgramme[];
}

interface GeneratedHub extends Json {
  readonly id: string;
  readonly slug: string;
}

const hubCount = 40;
const pairsOfAHub = 4;
const firstYear = 2022;

const real = JSON.parse(
  readFileSync(new URL('../../data/catalogue.json', import.meta.url), 'utf8'),
) as GeneratedCatalogue;

/** A catalogue document of this size. */
export function generatedCatalogue({ programmes: wanted, detail, seed = 7 }: Size): GeneratedCatalogue {
  const random = seeded(seed);
  const families = familyPairs(seed);
  const hubs = [...placesOf(random)].map(hub);
  const sources: Json[] = [...real.sources];
  const programmes: GeneratedProgramme[] = [...real.programmes];
  for (let turn = 0; programmes.length < wanted; turn++) {
    const offers = offersOf(hubs[turn % hubCount] as GeneratedHub, Math.floor(turn / hubCount), families);
    sources.push(sourceOf(offers));
    for (const offer of offers.slice(0, wanted - programmes.length)) programmes.push(programme(random, offer, detail));
  }
  if (programmes.length === real.programmes.length) return real;
  const series = families.flat().map(({ id, slug, title, family }) => ({ id, slug, title, family }));
  return { ...real, hubs: [...real.hubs, ...hubs], sources, series: [...real.series, ...series], programmes };
}

/** No two hubs are of one place, as none are: what shares a title is listed together. */
function placesOf(random: Random): ReadonlySet<string> {
  const places = new Set<string>();
  while (places.size < hubCount) places.add(placeName(random));
  return places;
}

function hub(place: string, index: number): GeneratedHub {
  const slug = `${place.toLowerCase()}-${index + 1}`;
  return { id: `hub-made-${index + 1}`, slug, title: `${place} Maths Hub`, kind: 'HUB' };
}

/** What a hub offers in a year: some pairs of families, others as the years go by. */
function offersOf({ id, slug }: GeneratedHub, year: number, families: readonly (readonly Level[])[]): readonly Offer[] {
  const start = firstYear + year;
  const academicYear = `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
  const first = Number(id.split('-').at(-1)) + Math.floor(year / 5);
  const chosen = Array.from({ length: pairsOfAHub }, (_, index) => families[(first + 3 * index) % pairs] ?? []);
  return chosen.flat().map((level, index) => ({
    level,
    hub: id,
    academicYear,
    source: `src-${slug}-${start}`,
    position: index + 1,
  }));
}

function sourceOf(offers: readonly Offer[]): Json {
  const [{ source, hub: publisher, academicYear }] = offers as [Offer];
  const title = `Offer for ${academicYear}`;
  return { id: source, title, publisher, academicYear, outline: offers.map(outlineItem) };
}
