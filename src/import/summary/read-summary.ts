import type { Values } from '../../catalogue/document/entry-change.js';
import { idPrefix } from '../../catalogue/document/new-id.js';
import { Source } from '../../domain/source.js';
import type { ImportFile, ReadingAids } from '../read/import-input.js';
import { OnePlace } from '../read/places.js';
import type { Stated } from '../read/stated.js';
import { textOf } from '../read/text-of.js';
import { type Cover, coverOf } from './cover-of.js';
import { liftedProgramme } from './draft-programme.js';
import { type LiftedText, liftedText } from './extract-parts.js';
import { type Row, type SummaryDocument, type SummarySection, takeApart } from './parse-summary.js';

interface Lifted {
  readonly row: Row;
  readonly section: SummarySection;
  readonly text: LiftedText;
}

/** The programmes that a summary document lists, as drafts, and the document itself as a source with its outline. */
export function readSummary(file: ImportFile, aids: ReadingAids): readonly Stated[] {
  const { options, report, newId } = aids;
  const text = textOf(file, options.encoding, report);
  if (text === undefined) return [];
  const document = takeApart(text);
  const lifted = document.sections.flatMap((section) =>
    section.rows.map((row) => ({ row, section, text: liftedText(row.text) })),
  );
  if (lifted.length === 0) {
    const message =
      'No table of programmes is in it. Each starts with a line like "Work Group", a tab and "Project Summary", and has a title, a tab and a text in each line.';
    report.problem('SUMMARY_NO_TABLE', { file: file.name }, message);
    return [];
  }
  for (const { number, text: line } of document.stray)
    report.note(
      { file: file.name, line: number },
      `Not read, as it is in no table and above none: ${JSON.stringify(line.trim().slice(0, 60))}.`,
    );
  const cover = coverOf(document, file.name, aids);
  if (!cover) return [];
  const source = newId(idPrefix(Source));
  const place = (line?: number) => new OnePlace({ file: file.name, line });
  const value = {
    id: source,
    title: cover.title,
    publisher: cover.hub,
    academicYear: cover.year,
    outline: outlineOf(document, cover, lifted),
  };
  return [
    { in: 'sources', value, places: place(), onlyNew: true },
    ...lifted.map(({ row, section, text: of }, index): Stated => {
      const programme = liftedProgramme(row, of, { cover, section, position: index + 1, source });
      return { in: 'programmes', value: programme, places: place(row.line), onlyNew: true, startsAsDraft: true };
    }),
  ];
}

/** Its headings and items in reading order, each with how many sentences it has. */
function outlineOf({ sections }: SummaryDocument, cover: Cover, lifted: readonly Lifted[]): readonly Values[] {
  const outline: Values[] = [{ heading: cover.heading, sentences: cover.lines }];
  for (const section of sections) {
    for (const heading of section.headings)
      if (!outline.some((one) => one['heading'] === heading)) outline.push({ heading, sentences: 0 });
    const heading = section.headings.at(-1) ?? cover.heading;
    const items = lifted.filter((one) => one.section === section);
    outline.push(...items.map(({ row, text }) => ({ heading, item: row.title, sentences: text.sentences })));
  }
  return outline;
}
