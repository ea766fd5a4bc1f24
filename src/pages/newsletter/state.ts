import type { Phase, Section } from '../../generated/graphql.js';
import { addressWith, listParameter } from '../service.js';

/** Everything that the page shows. All of it is in the address, so that a newsletter is kept by keeping its link. */
export interface NewsletterState {
  /** Where to find groups; empty for the home hub and its newest year. */
  readonly hub: string;
  readonly year: string;
  readonly search: string;
  readonly sections: readonly Section[];
  readonly phases: readonly Phase[];
  readonly audience: string;
  /** A day, 2026-09-01: only groups that are new or changed since; empty for all. */
  readonly since: string;
  /** The picks: ids where they were picked here, whatever a link says where they were not. */
  readonly refs: readonly string[];
  /** The most characters of a blurb; empty for as many as usual. */
  readonly maxLength: string;
  readonly heading: string;
  readonly intro: string;
  readonly closing: string;
  /** "1" where the map of the picks is put in. */
  readonly map: string;
  /** The revision that the picks were last looked at in; empty where that is not known. */
  readonly made: string;
}

/** What an address asks for. Values are taken as they are: the service says what is wrong with them. */
export function stateFrom(search: string): NewsletterState {
  const asked = new URLSearchParams(search);
  const text = (name: string) => asked.get(name) ?? '';
  const list = <V extends string>(name: string) => listParameter(asked, name) as readonly V[];
  const refs = [...asked].flatMap(([name, value]) =>
    name === 'refs' ? value.split(',') : name === 'ref' ? [value] : [],
  );
  return {
    hub: text('hub'),
    year: text('year'),
    search: text('search'),
    sections: list<Section>('section'),
    phases: list<Phase>('phase'),
    audience: text('audience'),
    since: text('since'),
    refs: refs.map((ref) => ref.trim()).filter((ref) => ref !== ''),
    maxLength: text('maxLength'),
    heading: text('heading'),
    intro: text('intro'),
    closing: text('closing'),
    map: text('map'),
    made: text('made'),
  };
}

type Parameter = readonly [name: string, value: string];

const isGiven = ([, value]: Parameter) => value !== '';

/** The parameters of the newsletter itself: those of /newsletter.html and its like. */
export function letterParameters(state: NewsletterState): URLSearchParams {
  const plain = state.refs.every((ref) => !ref.includes(','));
  const refs: readonly Parameter[] = plain
    ? [['refs', state.refs.join(',')]]
    : state.refs.map((ref) => ['ref', ref] as const);
  const others: readonly Parameter[] = [
    ['hub', state.hub],
    ['year', state.year],
    ['maxLength', state.maxLength],
    ['heading', state.heading],
    ['intro', state.intro],
    ['closing', state.closing],
    ['map', state.map],
    ['made', state.made],
  ];
  return new URLSearchParams([...refs, ...others].filter(isGiven).map(([name, value]) => [name, value]));
}

/** The address of the page in a state. */
export function addressOf(state: NewsletterState): string {
  const parameters = letterParameters(state);
  const finding: readonly Parameter[] = [
    ['search', state.search],
    ['section', state.sections.join()],
    ['phase', state.phases.join()],
    ['audience', state.audience],
    ['since', state.since],
  ];
  for (const [name, value] of finding.filter(isGiven)) parameters.set(name, value);
  return addressWith('/newsletter', parameters);
}
