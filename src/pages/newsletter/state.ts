import type { Phase, Section } from '../../generated/graphql.js';
import { withParameters } from '../../text/service-address.js';
import { listParameter, nonEmptyParameters } from '../service.js';

/** Everything that the page shows. All of it is in the address, so that the link is enough to keep a newsletter. */
export interface NewsletterState {
  /** Where to find programmes; empty for the home hub and its `defaultYear`. */
  readonly hub: string;
  readonly year: string;
  readonly search: string;
  readonly sections: readonly Section[];
  readonly phases: readonly Phase[];
  readonly audience: string;
  /** A day, 2026-09-01: only programmes that are new or changed since; empty for all. */
  readonly since: string;
  /** The picks: ids of programmes that were picked on this page, or any names that a link contains. */
  readonly refs: readonly string[];
  /** The maximum number of characters of a blurb; empty for the default. */
  readonly maxLength: string;
  readonly heading: string;
  readonly intro: string;
  readonly closing: string;
  /** Texts in the author's words, by their picks. */
  readonly rewordings: Readonly<Record<string, string>>;
  /** "1" if programmes have the heading of their section above them. */
  readonly sectionHeadings: string;
  /** "1" if the newsletter has a map of the picks. */
  readonly map: string;
  /** The day that decides whether a closing date has passed; empty for today. */
  readonly on: string;
  /** The revision at which the author last saw the picks; empty if unknown. */
  readonly made: string;
}

/** Reads the state from a query string. Values are not checked here: the service refuses wrong ones. */
export function stateFrom(search: string): NewsletterState {
  const asked = new URLSearchParams(search);
  const text = (name: string) => asked.get(name) ?? '';
  const list = <V extends string>(name: string) => listParameter(asked, name) as readonly V[];
  const refs = [...asked].flatMap(([name, value]) =>
    name === 'refs' ? value.split(',') : name === 'ref' ? [value] : [],
  );
  const trimmed = refs.map((ref) => ref.trim()).filter((ref) => ref !== '');
  return {
    hub: text('hub'),
    year: text('year'),
    search: text('search'),
    sections: list<Section>('section'),
    phases: list<Phase>('phase'),
    audience: text('audience'),
    since: text('since'),
    refs: trimmed,
    maxLength: text('maxLength'),
    heading: text('heading'),
    intro: text('intro'),
    closing: text('closing'),
    rewordings: readRewordings(asked.getAll('reword'), trimmed),
    sectionHeadings: text('sectionHeadings'),
    map: text('map'),
    on: text('on'),
    made: text('made'),
  };
}

/** The texts of `reword=PICK:TEXT`, by their picks. */
const readRewordings = (values: readonly string[], refs: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    values.flatMap((value) => {
      const [ref] = refs.filter((one) => value.startsWith(`${one}:`)).sort((a, b) => b.length - a.length);
      return ref === undefined ? [] : [[ref, value.slice(ref.length + 1)]];
    }),
  );

/** The parameters of the newsletter itself: those of /newsletter.html and the other formats. */
export function letterParameters(state: NewsletterState): URLSearchParams {
  const { refs, hub, year, maxLength, heading, intro, closing, rewordings, sectionHeadings, map, on, made } = state;
  const isPlain = refs.every((ref) => !ref.includes(','));
  const rest = { hub, year, maxLength, heading, intro, closing, sectionHeadings, map, on, made };
  const parameters = nonEmptyParameters({ refs: isPlain ? refs.join() : '', ...rest });
  if (!isPlain) for (const ref of refs) parameters.append('ref', ref);
  for (const ref of new Set(refs)) if (rewordings[ref]) parameters.append('reword', `${ref}:${rewordings[ref]}`);
  return parameters;
}

/** The address of the page in a state. */
export function addressOf(state: NewsletterState): string {
  const { search, sections, phases, audience, since } = state;
  const filters = { search, section: sections.join(), phase: phases.join(), audience, since };
  const parameters = [...letterParameters(state), ...nonEmptyParameters(filters)];
  return withParameters('newsletter', new URLSearchParams(parameters));
}
