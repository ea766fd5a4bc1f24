import iconv from 'iconv-lite';
import { cleanText } from '../../domain/fields/clean-text.js';
import { quote } from '../../domain/fields/rules.js';
import type { ImportFile } from './import-input.js';
import type { ImportReport } from './import-report.js';

const saveAs = 'Save it as "CSV UTF-8 (Comma delimited)" and import that.';

/** Decodes a file, and removes a byte order mark and invisible characters; undefined where the report says why that fails. */
export function decodeText(
  { name: file, bytes }: ImportFile,
  encoding: string | undefined,
  report: ImportReport,
): string | undefined {
  const place = { file };
  const workbook = workbookKind(bytes);
  if (workbook) {
    report.problem('FILE_KIND_UNKNOWN', place, `This is ${workbook}.`);
    return undefined;
  }
  const marked = markedEncoding(bytes);
  if (marked && !encoding)
    report.note(place, `The file was read as ${marked.toUpperCase()}, according to its byte order mark.`);
  const text = decodeBytes(bytes, encoding ?? marked ?? 'utf-8');
  if (text === undefined || (!encoding && text.includes('\0'))) {
    report.problem('FILE_NOT_UTF8', place, text === undefined ? describeNotUtf8(bytes) : containsZeros);
    return undefined;
  }
  if (text.trim() !== '') return cleanText(text);
  report.problem('FILE_EMPTY', place, 'The file is empty. Save it again from the program that made it.');
  return undefined;
}

function workbookKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start === '504b0304')
    return 'a zipped file, such as an Excel workbook or a Word document. Give it the extension .xlsx or .docx';
  return start === 'd0cf11e0'
    ? 'a file in an old format of Microsoft Office (.xls or .doc). Save it as .xlsx or .docx, and import that'
    : undefined;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/**
 * Decodes bytes and removes the byte order mark; undefined for bytes that are not UTF-8. Other encodings accept all bytes.
 * TextDecoder is used for UTF-8 only, because some versions of Node decode Windows-1252 as Latin-1.
 */
function decodeBytes(bytes: Uint8Array, encoding: string): string | undefined {
  if (!/^utf-?8$/i.test(encoding)) return iconv.decode(Buffer.from(bytes), encoding);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const containsZeros = `The file has zero bytes between its letters. It is UTF-16 without a byte order mark, or not a text file. ${saveAs} Or use --encoding utf-16le.`;

/** The message shows the first line that is not UTF-8 decoded as Windows-1252, the most likely encoding. */
function describeNotUtf8(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const index = lines.findIndex((line) => decodeBytes(Buffer.from(line, 'latin1'), 'utf-8') === undefined);
  const line = Buffer.from(lines[index] ?? '', 'latin1');
  const first = line.findIndex(
    (_, at) => decodeBytes(line.subarray(0, at + 1), 'utf-8') === undefined && (line[at] ?? 0) > 0x7f,
  );
  const around = iconv.decode(line.subarray(Math.max(0, first - 20), first + 20), 'windows-1252');
  return `The file is not valid UTF-8. Read as Windows-1252, line ${index + 1} contains ${quote(around.trim())}. ${saveAs} If that text is correct, you can use --encoding windows-1252 instead.`;
}
