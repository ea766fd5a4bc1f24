import { Section } from '../../domain/fields/vocabulary.js';

const who = '(?: (?:schools?|work ?groups?|programmes?|phase|institutions?|colleges?|providers?))?(?: \\(.*\\))?';

// The whole of a heading has to fit: "Primary and Secondary" is neither.
const headings: readonly (readonly [RegExp, Section])[] = [
  [new RegExp(`^primary${who}$`, 'i'), Section.PRIMARY],
  [new RegExp(`^secondary${who}$`, 'i'), Section.SECONDARY],
  [new RegExp(`^post[ -]?16${who}$`, 'i'), Section.POST_16],
  [
    /^(?:itt|sktm|initial teacher training|specialist knowledge for teaching mathematics)(?: ?(?:\/|and|&) ?(?:itt|sktm))?$/i,
    Section.ITT_SKTM,
  ],
  [/^professional development(?: programmes?| opportunities)?$/i, Section.PROFESSIONAL_DEVELOPMENT],
];

/** The section that a heading stands for; OTHER where it is a heading of its own. */
export const sectionOf = (heading: string): Section =>
  headings.find(([pattern]) => pattern.test(heading))?.[1] ?? Section.OTHER;
