import { checked } from '../../../src/store/check.js';
import { Snapshot } from '../../../src/store/snapshot.js';
import { realBytes } from '../../support/real-snapshot.js';

type Json = { readonly [key: string]: unknown };

interface Document extends Json {
  readonly homeHub: string;
  readonly hubs: readonly Json[];
  readonly programmes: readonly Json[];
}

/** The published catalogue as if each of so many hubs had offered all of it in each of so many years. */
export function manyHubs(hubs: number, years: number): Snapshot {
  const document = JSON.parse(Buffer.from(realBytes()).toString()) as Document;
  const home = document.hubs.find(({ id }) => id === document.homeHub) as Json;
  const own = new Set(idsIn(document.programmes));
  const places = Array.from({ length: hubs * years }, (_, index) => ({
    hub: index % hubs,
    year: Math.floor(index / hubs),
  }));
  const hubId = (hub: number) => (hub === 0 ? document.homeHub : `${document.homeHub}${hub}`);
  const programmes = places.flatMap(({ hub, year }) =>
    document.programmes.map((programme) => {
      const ownHub = programme['hub'] === document.homeHub;
      const copy = renamed(programme, own, `-${hub}-${year}`) as Json;
      const academicYear = `20${21 + year}/${22 + year}`;
      return ownHub ? { ...copy, academicYear, hub: hubId(hub) } : hub === 0 ? { ...copy, academicYear } : undefined;
    }),
  );
  const others = Array.from({ length: hubs - 1 }, (_, index) => index + 1).map((hub) => {
    return { ...home, id: hubId(hub), slug: `hub-${hub}`, title: `Hub ${hub}` };
  });
  const grown = { ...document, hubs: [...document.hubs, ...others], programmes: programmes.filter((one) => one) };
  return Snapshot.of(checked(Buffer.from(JSON.stringify(grown))));
}

function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id } = value as Json;
  return [...(typeof id === 'string' ? [id] : []), ...Object.values(value).flatMap(idsIn)];
}

function renamed(value: unknown, ids: ReadonlySet<string>, suffix: string): unknown {
  if (typeof value === 'string') return ids.has(value) ? value + suffix : value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, ids, suffix));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, ids, suffix)]));
}
