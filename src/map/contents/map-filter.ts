import type { LinkKind, Phase, Section, Strength } from '../../domain/fields/vocabulary.js';
import type { Hub } from '../../domain/hub.js';
import type { Programme } from '../../domain/programme.js';

/** What a map is asked to show: of one hub's year, and of that only what every given part of the filter takes. */
export interface MapFilter {
  readonly hub: Hub;
  /** Undefined where the hub has no programmes at all. */
  readonly year: string | undefined;
  /** Empty lists take everything. Values are in the order of the vocabulary, each once. */
  readonly sections: readonly Section[];
  readonly phases: readonly Phase[];
  readonly kinds: readonly LinkKind[];
  readonly minStrength: Strength;
  /** These programmes and the links between them, of whatever hubs and years; undefined for those of the hub's year. */
  readonly only: readonly Programme[] | undefined;
  /** Only what is at most `depth` links from a programme. */
  readonly around: { readonly programme: Programme; readonly depth: number } | undefined;
  /** The programmes whose routes are lit. Changes what is drawn, not where. */
  readonly route: { readonly from: Programme; readonly to: Programme } | undefined;
  /** How wide the picture may be, in pixels, where no single piece of it needs more; undefined leaves it to the map. */
  readonly width: number | undefined;
}

/** One text for all filters that show the same things in the same places. */
export function placesKey(filter: MapFilter): string {
  const { hub, year, sections, phases, kinds, minStrength, only, around, width } = filter;
  const ids = only?.map(({ id }) => id);
  return JSON.stringify([
    hub.id,
    year,
    sections,
    phases,
    kinds,
    minStrength,
    ids,
    around?.programme.id,
    around?.depth,
    width,
  ]);
}

/** One text for all filters that draw the same picture. */
export function pictureKey(filter: MapFilter): string {
  return `${placesKey(filter)} ${filter.route?.from.id} ${filter.route?.to.id}`;
}
