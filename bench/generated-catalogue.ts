import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

// A large catalogue made of the real one: every hub offers each real programme each year, with ids of its own, links to
// its own year, and texts whose sentences are mixed anew. The same for the same numbers.

type Json = { readonly [key: string]: unknown };

interface Real extends Json {
  readonly homeHub: string;
  readonly hubs: readonly Json[];
  readonly programmes: readonly (Json & { readonly slug: string; readonly title: string; readonly summary: string })[];
}

const real = JSON.parse(readFileSync(new URL('../data/catalogue.json', import.meta.url), 'utf8')) as Real;

const placeNames = ['Ash', 'Birch', 'Calder', 'Dove', 'Ely', 'Fen', 'Glen', 'Holme', 'Ivel', 'Jura'];
const regions = ['North', 'East', 'South', 'West'];

/** How many hubs and years make about this many programmes. */
export function sizeFor(programmes: number): { readonly hubs: number; readonly years: number } {
  const offers = Math.max(1, Math.round(programmes / real.programmes.length));
  const hubs = Math.min(40, offers);
  return { hubs, years: Math.ceil(offers / hubs) };
}

/** A catalogue document with this many hubs, each with the real programmes in this many years. */
export function generatedCatalogue({ hubs, years }: { readonly hubs: number; readonly years: number }): Json {
  const away = Array.from({ length: hubs - 1 }, (_, index) => {
    const title = `${placeNames[index % 10]} ${regions[Math.floor(index / 10)]} Maths Hub`;
    return { id: `hub-made${index}`, slug: `made-${index}`, title, kind: 'HUB' };
  });
  const offering = [real.homeHub, ...away.map(({ id }) => id)];
  const programmes = offering.flatMap((hub) =>
    Array.from({ length: years }, (_, year) => offersOf(hub, 2021 + year)).flat(),
  );
  return { ...real, hubs: [...real.hubs, ...away], programmes };
}

function offersOf(hub: string, start: number): readonly Json[] {
  const academicYear = `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
  const asItIs = hub === real.homeHub && start === 2021;
  return asItIs
    ? real.programmes
    : real.programmes.map((programme, index) => variant(programme, hub, academicYear, start + index));
}

function variant(programme: Real['programmes'][number], hub: string, academicYear: string, salt: number): Json {
  const ids = new Map<string, string>();
  const text = JSON.stringify(programme).replace(
    /"(prg|pth|mod|stg|lnk|grp|rul)-(\w+)"/g,
    (_id, kind: string, name: string) => {
      const known = ids.get(name) ?? randomUUID().replaceAll('-', '').slice(0, 20);
      ids.set(name, known);
      return `"${kind}-${known}"`;
    },
  );
  return { ...(JSON.parse(text) as Json), hub, academicYear, summary: mixed(programme.summary, salt) };
}

/** Sentences of this text and of another programme's, in another order. */
function mixed(summary: string, salt: number): string {
  const other = real.programmes[salt % real.programmes.length]?.summary ?? '';
  const sentences = [...summary.split(/(?<=\.) /), ...other.split(/(?<=\.) /)];
  return sentences
    .map((_, index) => sentences[(index * 5 + salt) % sentences.length])
    .join(' ')
    .slice(0, 1900)
    .trim();
}
