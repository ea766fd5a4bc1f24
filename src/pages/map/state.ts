import type { LinkKind, Phase, Section, Strength } from '../../generated/graphql.js';
import { withParameters } from '../../text/service-address.js';
import { ofSlug } from '../choices.js';
import { listParameter, nonEmptyParameters } from '../service.js';
import type { ListedProgramme } from './hub-year.js';

/** What the page shows: all of it is in the address, so that it can be sent to others. */
export interface MapState {
  /** Empty for the home hub. */
  readonly hub: string;
  /** Empty for the `defaultYear` of the hub. */
  readonly year: string;
  readonly phases: readonly Phase[];
  readonly sections: readonly Section[];
  readonly kinds: readonly LinkKind[];
  readonly minStrength: Strength;
  /** Whether the topics that programmes share are drawn. */
  readonly overlaps: boolean;
  /** Slugs; empty for none. */
  readonly around: string;
  readonly depth: string;
  readonly from: string;
  readonly to: string;
  readonly chosen: string;
}

/** Reads the state from a query string. Values are not checked here: the service refuses wrong ones. */
export function stateFrom(search: string): MapState {
  const asked = new URLSearchParams(search);
  const list = <V extends string>(name: string) => listParameter(asked, name) as readonly V[];
  const [from = '', to = ''] = (asked.get('route') ?? '').split('..');
  return {
    hub: asked.get('hub') ?? '',
    year: asked.get('year') ?? '',
    phases: list<Phase>('phase'),
    sections: list<Section>('section'),
    kinds: list<LinkKind>('kinds'),
    minStrength: (asked.get('minStrength') || 'AMBIGUOUS') as Strength,
    overlaps: asked.get('overlaps') === '1',
    around: asked.get('around') ?? '',
    depth: asked.get('depth') || '2',
    from,
    to,
    chosen: asked.get('programme') ?? '',
  };
}

/** The state with the slugs that these programmes have now. */
export function followRenames(state: MapState, programmes: readonly ListedProgramme[]): MapState {
  const { around, from, to, chosen } = state;
  const current = (slug: string) => ofSlug(slug, programmes)?.slug ?? slug;
  return { ...state, around: current(around), from: current(from), to: current(to), chosen: current(chosen) };
}

/** The parameters of the picture: those of /map.svg and /map.png. */
export const pictureParameters = (state: MapState): URLSearchParams =>
  nonEmptyParameters({
    hub: state.hub,
    year: state.year,
    phase: state.phases.join(),
    section: state.sections.join(),
    kinds: state.kinds.join(),
    minStrength: state.minStrength === 'AMBIGUOUS' ? '' : state.minStrength,
    overlaps: state.overlaps ? '1' : '',
    around: state.around,
    depth: state.around === '' || state.depth === '2' ? '' : state.depth,
    route: state.from === '' || state.to === '' ? '' : `${state.from}..${state.to}`,
  });

/** The address of the page in a state. */
export function addressOf(state: MapState): string {
  const parameters = pictureParameters(state);
  // The address also keeps a route with one end, because people choose its ends one after the other.
  if (!parameters.has('route') && (state.from || state.to)) parameters.set('route', `${state.from}..${state.to}`);
  if (state.chosen !== '') parameters.set('programme', state.chosen);
  return withParameters('map', parameters);
}
