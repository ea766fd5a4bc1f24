import { decodeHTML } from 'entities';

/** A line of a text: a row of a table has tabs between its cells, and cells keep the tags of lists and paragraphs. */
type Line = string;

/** The lines of HTML: each row of a table, and each paragraph or heading outside of tables. */
export function linesOfHtml(html: string): readonly Line[] {
  const body = html.replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, ' ');
  return body
    .replace(/\s+/g, ' ')
    .replace(/<tr\b[^>]*>(.*?)(?=<\/tr>|<tr\b|<\/table>)/gi, (_, row: string) => `\n${cellsOfHtml(row).join('\t')}\n`)
    .replace(/<\/?(?:table|tbody|thead|tfoot|tr|h[1-6]|div|section|header|caption)\b[^>]*>/gi, '\n')
    .split('\n')
    .flatMap((line) => (line.includes('\t') ? [line] : line.split(/<\/?(?:p|br|li|ul|ol)\b[^>]*>/i)))
    .map((line) => line.replace(/^ +| +$/g, ''));
}

const cellsOfHtml = (row: string): readonly string[] =>
  [...row.matchAll(/<t[dh]\b[^>]*>(.*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi)].map(([, cell = '']) => cell.trim());

/** The lines of a text whose tables have "|" between the cells, as in Markdown. Headings lose their "#". */
export const linesOfPipes = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => {
    if (/^\s*\|?(?:\s*:?-{3,}:?\s*\|)*\s*:?-{3,}:?\s*\|?\s*$/.test(line)) return '';
    if (!line.includes('|')) return line.replace(/^#{1,6}\s+/, '');
    const cells = line.trim().split(/(?<!\\)\|/);
    const inner = cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
    return inner.map((cell) => plainMarkdown(cell.replaceAll('\\|', '|').trim())).join('\t');
  });

const plainMarkdown = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(\*\*|__)(.+?)\1/g, '$2');

/** The lines of the main part of a Word document. Paragraphs of a list in a cell become bullets. */
export function linesOfWord(xml: string): readonly Line[] {
  const lines: Line[] = [];
  let rest = 0;
  for (const table of xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)) {
    lines.push(...paragraphsOf(xml.slice(rest, table.index)).map(({ text }) => text));
    lines.push(...[...table[0].matchAll(/<w:tr\b[\s\S]*?<\/w:tr>/g)].map(([row]) => cellsOfWord(row).join('\t')));
    rest = table.index + table[0].length;
  }
  return [...lines, ...paragraphsOf(xml.slice(rest)).map(({ text }) => text)];
}

const cellsOfWord = (row: string): readonly string[] =>
  [...row.matchAll(/<w:tc\b[\s\S]*?<\/w:tc>/g)].map(([cell]) =>
    paragraphsOf(cell)
      .filter(({ text }) => text !== '')
      .map(({ text, isItem }) => (isItem ? `• ${escapeTags(text)}` : `<p>${escapeTags(text)}</p>`))
      .join(''),
  );

const escapeTags = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface WordParagraph {
  readonly text: string;
  readonly isItem: boolean;
}

function paragraphsOf(xml: string): readonly WordParagraph[] {
  return [...xml.matchAll(/<w:p\b[^>]*(?:\/>|>([\s\S]*?)<\/w:p>)/g)].map(([, content = '']) => {
    const pieces = [...content.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab|cr)\b[^>]*\/>/g)];
    const text = pieces.map(([, said]) => (said === undefined ? ' ' : decodeHTML(said))).join('');
    return { text: text.replace(/\s+/g, ' ').trim(), isItem: content.includes('<w:numPr>') };
  });
}
