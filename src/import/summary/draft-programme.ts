import type { Values } from '../../catalogue/document/entry-change.js';
import { Section } from '../../domain/fields/vocabulary.js';
import { englishList } from '../../text/english-list.js';
import type { ExtractedList, ExtractedText } from './extract-parts.js';
import { readableText } from './markup.js';
import type { SummaryRow, SummarySection } from './parse-summary.js';
import type { SummaryCover } from './read-cover.js';

/** The place of a programme in its document. */
interface ProgrammeContext {
  readonly cover: SummaryCover;
  readonly section: SummarySection;
  /** From 1. */
  readonly position: number;
  /** The id of the document in the catalogue. */
  readonly source: string;
}

/**
 * A draft of a programme: its title, its section, and the parts that are certain, with evidence. No sentence is copied into
 * a published field, because the summary has to be in our own words: the text stays beside the draft, for the curator who
 * writes the summary. Open questions list what is missing.
 */
export function draftProgramme(
  { title, text: marked }: SummaryRow,
  text: ExtractedText,
  { cover, section, position, source }: ProgrammeContext,
): Values {
  const heading = section.headings.at(-1) ?? cover.heading;
  const at = { source, section: heading, strength: 'STATED' };
  const entry = { ...at, item: title };
  return {
    title,
    hub: cover.hub,
    academicYear: cover.year,
    section: sectionOf(heading),
    sectionPath: section.headings,
    position,
    sourceText: readableText(marked).slice(0, 20_000) || undefined,
    ...partsOf(text.parts),
    openQuestions: openQuestions(text, cover, section),
    evidence: [
      { ...entry, field: 'title', paraphrase: 'The entry is published under this title.' },
      ...text.parts.map(({ list, sentence }) => ({
        ...entry,
        sentence,
        field: list,
        paraphrase: `It introduces a list of them.`,
      })),
      { ...at, field: 'section', paraphrase: 'The entry is listed under this heading.' },
      { ...at, field: 'sectionPath', paraphrase: 'This is the heading right above the entry.' },
      { ...at, section: cover.heading, field: 'hub', paraphrase: 'The document is a summary by this hub.' },
      { ...at, section: cover.heading, field: 'academicYear', paraphrase: `The document is about ${cover.year}.` },
    ],
  };
}

function partsOf(parts: readonly ExtractedList[]): Values {
  const of = (list: ExtractedList['list']) =>
    parts.filter((part) => part.list === list).flatMap(({ kind, titles }) => titles.map((title) => ({ title, kind })));
  return { pathways: of('pathways'), modules: of('modules') };
}

function openQuestions(
  { unclear }: ExtractedText,
  { title }: SummaryCover,
  { headings }: SummarySection,
): readonly string[] {
  const above = headings.slice(0, -1).map((heading) => `"${heading}"`);
  return [
    `Lifted from "${title}" and not checked yet: the summary, phases, aims, links and whatever else the text says are still to be written.`,
    ...unclear.map(
      (sentence) => `Sentence ${sentence} introduces a list: does it name pathways, modules, or something else?`,
    ),
    ...(above.length > 0
      ? [`Is "${headings.at(-1)}" a part of ${englishList(above, 'and')}, or does that heading have nothing under it?`]
      : []),
  ].map((question) => question.slice(0, 500));
}

const audience = '(?: (?:schools?|work ?groups?|programmes?|phase|institutions?|colleges?|providers?))?(?: \\(.*\\))?';

// A pattern matches the whole heading: "Primary and Secondary" is neither.
const headings: readonly (readonly [RegExp, Section])[] = [
  [new RegExp(`^primary${audience}$`, 'i'), Section.PRIMARY],
  [new RegExp(`^secondary${audience}$`, 'i'), Section.SECONDARY],
  [new RegExp(`^post[ -]?16${audience}$`, 'i'), Section.POST_16],
  [
    /^(?:itt|sktm|initial teacher training|specialist knowledge for teaching mathematics)(?: ?(?:\/|and|&) ?(?:itt|sktm))?$/i,
    Section.ITT_SKTM,
  ],
  [/^professional development(?: programmes?| opportunities)?$/i, Section.PROFESSIONAL_DEVELOPMENT],
];

/** The section that a heading means; OTHER for other headings. */
const sectionOf = (heading: string): Section =>
  headings.find(([pattern]) => pattern.test(heading))?.[1] ?? Section.OTHER;
