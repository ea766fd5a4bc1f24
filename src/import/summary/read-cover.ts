import { quote } from '../../domain/fields/rules.js';
import { isAcademicYear } from '../../domain/fields/scalars.js';
import type { Hub } from '../../domain/hub.js';
import { parseYear } from '../../sheets/parse-values.js';
import { englishList } from '../../text/english-list.js';
import { fold, nameSpelling } from '../../text/spelling.js';
import type { ReadingContext } from '../read/import-input.js';
import { plainText } from './markup.js';
import type { SummaryDocument } from './parse-summary.js';

/** Facts about a whole document, from its first lines. */
export interface SummaryCover {
  /** The title of the document, as published. */
  readonly title: string;
  /** A name of the hub. */
  readonly hub: string;
  readonly year: string;
  /** Its first line, under which its other lines are counted. */
  readonly heading: string;
  readonly lines: number;
}

/** Reads the first lines; undefined where the report says what is missing. */
export function readCover(
  { cover, sections }: SummaryDocument,
  file: string,
  { options, hubs, report }: ReadingContext,
): SummaryCover | undefined {
  // The title of a short document can be the heading of its first table.
  const own = cover.map(({ text }) => plainText(text)).filter((line) => line !== '');
  const lines = [...own, ...(sections[0]?.headings ?? [])];
  const named = hubs.filter((hub) => isNamed(hub, fold(lines.join('\n'))));
  const hub = options.hub ?? (named.length === 1 ? named[0]?.slug : undefined);
  const years = new Set(lines.flatMap(yearsIn));
  const year = options.year ?? (years.size === 1 ? [...years][0] : undefined);
  if (options.hub !== undefined && named.length > 0 && !named.some((one) => isCalled(one, options.hub ?? '')))
    report.problem(
      'COVER_CONTRADICTED',
      { file },
      contradiction(
        'hub',
        options.hub,
        named.map(({ slug }) => slug),
      ),
    );
  if (options.year !== undefined && years.size > 0 && !years.has(options.year))
    report.problem('COVER_CONTRADICTED', { file }, contradiction('year', options.year, [...years]));
  if (hub === undefined) {
    const what =
      named.length > 1
        ? `The first lines name ${englishList(
            named.map(({ slug }) => quote(slug)),
            'and',
          )}`
        : 'The first lines name no hub of the catalogue';
    report.problem('HUB_UNSAID', { file }, `${what}. Name the hub: --hub SLUG.`);
  }
  if (year === undefined) {
    const what =
      years.size > 1
        ? `The first lines name ${englishList([...years], 'and')}`
        : 'The first lines name no academic year';
    report.problem('YEAR_UNSAID', { file }, `${what}. Name the year: --year 2022/23.`);
  }
  if (hub === undefined || year === undefined) return undefined;
  const titled = lines.filter((line) => yearsIn(line).length > 0);
  const hubTitle = fold(hubs.find(({ slug }) => slug === hub)?.title ?? '');
  const title =
    titled.find((line) => hubTitle !== '' && fold(line).includes(hubTitle)) ?? titled[0] ?? lines[0] ?? file;
  return { title, hub, year, heading: lines[0] ?? title, lines: Math.max(0, own.length - 1) };
}

const contradiction = (option: string, given: string, named: readonly string[]) =>
  `The first lines name ${englishList(named.map(quote), 'and')}, but --${option} is ${quote(given)}. Leave --${option} out, or correct the document.`;

const isCalled = ({ id, slug, title }: Hub, name: string) =>
  id === name || [slug, title].some((one) => nameSpelling(one) === nameSpelling(name));

const yearsIn = (line: string): readonly string[] =>
  (line.match(/20\d\d\s?[/–-]\s?(?:20)?\d\d(?!\d)/g) ?? []).map(parseYear).filter(isAcademicYear);

function isNamed({ title, email, website, socialHandle }: Hub, cover: string): boolean {
  const address = website?.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return [title, email, address, socialHandle].some((one) => one !== undefined && cover.includes(fold(one)));
}
