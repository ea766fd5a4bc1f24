import type { FieldChange } from '../../catalogue/document/field-changes.js';
import type { EntryDescription } from '../../catalogue/history/history.js';
import { escapeHtml } from '../../text/escape.js';
import { formatLink } from '../text-as-html.js';
import type { EntryKind } from './feed.js';

/** The facts about the programme of an entry. */
export interface EntryFacts extends EntryDescription {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly audiences: readonly string[];
  /** The text that describes the programme; of a change, the new one if it changed. */
  readonly summary: string | undefined;
  readonly changes: readonly FieldChange[];
}

/** The text of an entry as HTML: a new programme, the old and new values of a change, or that a programme is no longer offered. */
export function formatEntryHtml(kind: EntryKind, hub: string, facts: EntryFacts, link: string | undefined): string {
  const { academicYear = '', audiences, summary, changes } = facts;
  const whose = `${hub}, ${academicYear}`;
  const parts = [
    formatParagraph(kind === 'WITHDRAWN' ? `No longer on offer. ${whose}.` : `${whose}.`),
    audiences.length > 0 && kind !== 'WITHDRAWN' ? formatParagraph(`For: ${audiences.join('; ')}`) : '',
    kind === 'CHANGED' ? formatChanges(changes) : '',
    summary !== undefined && kind !== 'CHANGED' ? formatParagraph(summary) : '',
    link === undefined ? '' : `<p>${formatLink(link, 'See it in the catalogue')}</p>`,
  ];
  return parts.join('');
}

const formatParagraph = (text: string) => `<p>${escapeHtml(text)}</p>`;

/** The property of the programme that the path of a change starts with. */
export const findProperty = ({ path }: FieldChange): string => path.split(/[.[]/)[0] ?? path;

function formatChanges(changes: readonly FieldChange[]): string {
  const told = changes.filter(({ path }) => path === 'title' || path === 'summary');
  const others = changes.filter((change) => !told.includes(change)).map(findProperty);
  const names = [...new Set(others)].flatMap((name) => propertyNames[name] ?? []);
  return [
    ...told.map(
      ({ path, before, after }) =>
        `<p>Changed: ${propertyNames[path]}. Now:</p><blockquote>${escapeHtml(after ?? '')}</blockquote><p>Before:</p><blockquote>${escapeHtml(before ?? '')}</blockquote>`,
    ),
    names.length > 0 ? formatParagraph(`${told.length > 0 ? 'Changed too' : 'Changed'}: ${names.join(', ')}.`) : '',
  ].join('');
}

/** Names of the properties of a programme for readers; changes of properties that are not listed are not news. */
export const propertyNames: Readonly<Record<string, string>> = {
  slug: 'its web address',
  title: 'its title',
  aliases: 'its other names',
  codes: 'its codes',
  hub: 'its hub',
  academicYear: 'its year',
  section: 'where it is listed',
  phases: 'its phases',
  keyStages: 'its key stages',
  yearGroups: 'its year groups',
  audiences: 'whom it is for',
  summary: 'its description',
  aims: 'its aims',
  pathways: 'its pathways',
  modules: 'its modules',
  moduleChoice: 'the choice of modules',
  components: 'its parts',
  stages: 'its stages',
  strands: 'its strands',
  participation: 'what taking part means',
  duration: 'how long it takes',
  partners: 'its partners',
  awards: 'its awards',
  eligibilityRule: 'who may join',
  mode: 'how it is held',
  reach: 'how far it reaches',
  places: 'how many places it has',
  url: 'its page',
  contacts: 'whom to ask',
  documents: 'its documents',
  recruitment: 'how to sign up',
  deliveries: 'when and where it runs',
  funding: 'what it costs',
  links: 'what it leads to',
};
