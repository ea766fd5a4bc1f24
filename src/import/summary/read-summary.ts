import type { Values } from '../../catalogue/document/entry-change.js';
import { idPrefix } from '../../catalogue/document/new-id.js';
import { Source } from '../../domain/source.js';
import type { ImportFile, ReadingContext } from '../read/import-input.js';
import { allInOnePlace } from '../read/places.js';
import type { StatedEntry } from '../read/statements.js';
import { readDocumentLines } from './document-lines.js';
import { draftProgramme } from './draft-programme.js';
import { type ExtractedText, extractParts } from './extract-parts.js';
import { parseSummary, type SummaryDocument, type SummaryRow, type SummarySection } from './parse-summary.js';
import { readCover, type SummaryCover } from './read-cover.js';

interface ExtractedRow {
  readonly row: SummaryRow;
  readonly section: SummarySection;
  readonly text: ExtractedText;
}

/** Reads the programmes of a summary document as drafts, and the document itself as a source with an outline. */
export function readSummary(file: ImportFile, aids: ReadingContext): readonly StatedEntry[] {
  const { report, newId } = aids;
  const found = readDocumentLines(file, aids);
  if (found === undefined) return [];
  const document = parseSummary(found.lines);
  const lineOf = (line: number) => (found.areNumbered ? line : undefined);
  const extracted = document.sections.flatMap((section) =>
    section.rows.map((row) => ({ row, section, text: extractParts(row.text) })),
  );
  if (extracted.length === 0) {
    const message =
      'The document contains no table of programmes. Put each programme into a row of a table with the headings "Work Group" and "Project Summary": in Word (.docx), HTML or Markdown, or as a text with a tab or "|" between the title and the text. To enter titles only, write them into a sheet: "export sheets" makes one.';
    report.problem('SUMMARY_NO_TABLE', { file: file.name }, message);
    return [];
  }
  for (const { number, text: line } of document.stray)
    report.note(
      { file: file.name, line: lineOf(number) },
      `This line was ignored, because it belongs to no table: ${JSON.stringify(line.trim().slice(0, 60))}.`,
    );
  const cover = readCover(document, file.name, aids);
  if (!cover) return [];
  const source = newId(idPrefix(Source));
  const place = (line?: number) => allInOnePlace({ file: file.name, line });
  const value = {
    id: source,
    title: cover.title,
    publisher: cover.hub,
    academicYear: cover.year,
    outline: outlineOf(document, cover, extracted),
  };
  return [
    { in: 'sources', value, places: place(), onlyNew: true },
    ...extracted.map(({ row, section, text: of }, index): StatedEntry => {
      const programme = draftProgramme(row, of, { cover, section, position: index + 1, source });
      return {
        in: 'programmes',
        value: programme,
        places: place(lineOf(row.line)),
        onlyNew: true,
        startsAsDraft: true,
      };
    }),
  ];
}

/** The headings and items of a document in reading order, with their numbers of sentences. */
function outlineOf(
  { sections }: SummaryDocument,
  cover: SummaryCover,
  extracted: readonly ExtractedRow[],
): readonly Values[] {
  const outline: Values[] = [{ heading: cover.heading, sentences: cover.lines }];
  for (const section of sections) {
    for (const heading of section.headings)
      if (!outline.some((one) => one['heading'] === heading)) outline.push({ heading, sentences: 0 });
    const heading = section.headings.at(-1) ?? cover.heading;
    const items = extracted.filter((one) => one.section === section);
    outline.push(...items.map(({ row, text }) => ({ heading, item: row.title, sentences: text.sentences })));
  }
  return outline;
}
