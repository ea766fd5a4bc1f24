import { cleanText } from '../../domain/fields/clean-text.js';
import { decodeText } from '../read/decode-text.js';
import type { ImportFile, ReadingContext } from '../read/import-input.js';
import { isZip, readZip, ZipRefused } from '../read/zip.js';
import { isHeader } from './parse-summary.js';
import { linesOfHtml, linesOfPipes, linesOfWord } from './table-lines.js';

/** The lines of a document, with tabs between the cells of its tables. */
export interface DocumentLines {
  readonly lines: readonly string[];
  /** Whether they are the lines of the file, so that a person finds them by their numbers. */
  readonly areNumbered: boolean;
}

/** Reads the lines of a text, a Markdown or HTML file, or a Word document; undefined where the report says why that fails. */
export function readDocumentLines(file: ImportFile, { options, report }: ReadingContext): DocumentLines | undefined {
  if (/\.docx$/i.test(file.name) && isZip(file.bytes)) return readWord(file, report);
  const text = decodeText(file, options.encoding, report);
  if (text === undefined) return undefined;
  if (/<table\b/i.test(text)) return { lines: linesOfHtml(text), areNumbered: false };
  const lines = text.split(/\r\n|\r|\n/);
  return { lines: lines.some(isHeader) ? lines : linesOfPipes(lines), areNumbered: true };
}

function readWord({ name, bytes }: ImportFile, report: ReadingContext['report']): DocumentLines | undefined {
  try {
    const xml = readZip(bytes).get('word/document.xml')?.toString('utf8');
    if (xml !== undefined) return { lines: linesOfWord(cleanText(xml)), areNumbered: false };
    report.problem(
      'FILE_KIND_UNKNOWN',
      { file: name },
      'This is no Word document (.docx). Save it as one, or as text.',
    );
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    report.problem('FILE_UNREADABLE', { file: name }, `The document cannot be read. ${error.message}`);
  }
  return undefined;
}
