import iconv from 'iconv-lite';
import { quote } from '../../domain/fields/rules.js';
import type { ImportFile } from './import-input.js';
import type { ImportReport } from './import-report.js';

const saveAs = 'Save it as "CSV UTF-8 (Comma delimited)" and import that.';

/** The text of a file, without a byte order mark; undefined where the report says why there is none. */
export function decodeText(
  { name: file, bytes }: ImportFile,
  encoding: string | undefined,
  report: ImportReport,
): string | undefined {
  const place = { file };
  const workbook = workbookKind(bytes);
  if (workbook) {
    report.problem(
      'FILE_KIND_UNKNOWN',
      place,
      `This is ${workbook}. ${saveAs} Each of its sheets is a file of its own.`,
    );
    return undefined;
  }
  const marked = markedEncoding(bytes);
  if (marked && !encoding) report.note(place, `Read as ${marked.toUpperCase()}, as its byte order mark says.`);
  const text = decodeBytes(bytes, encoding ?? marked ?? 'utf-8');
  if (text === undefined || (!encoding && text.includes('\0'))) {
    report.problem('FILE_NOT_UTF8', place, text === undefined ? describeNotUtf8(bytes) : containsZeros);
    return undefined;
  }
  if (text.trim() !== '') return text;
  report.problem('FILE_EMPTY', place, 'The file holds nothing. Save it again from where it was made.');
  return undefined;
}

function workbookKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start === '504b0304') return 'an Excel workbook (.xlsx), or another zipped file';
  return start === 'd0cf11e0' ? 'an Excel workbook of the old kind (.xls)' : undefined;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/**
 * Takes the mark away too. Only UTF-8 can be told from other encodings by its bytes. The others are not left to
 * TextDecoder, for some versions of Node take Windows-1252 for Latin-1.
 */
function decodeBytes(bytes: Uint8Array, encoding: string): string | undefined {
  if (!/^utf-?8$/i.test(encoding)) return iconv.decode(Buffer.from(bytes), encoding);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const containsZeros = `Between its letters are zeros: it is UTF-16 without a mark, or no text at all. ${saveAs} Or say --encoding utf-16le.`;

/** Shows the first line that is not UTF-8 as Windows-1252 would read it, which is what it most often is. */
function describeNotUtf8(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const index = lines.findIndex((line) => decodeBytes(Buffer.from(line, 'latin1'), 'utf-8') === undefined);
  const line = Buffer.from(lines[index] ?? '', 'latin1');
  const first = line.findIndex(
    (_, at) => decodeBytes(line.subarray(0, at + 1), 'utf-8') === undefined && (line[at] ?? 0) > 0x7f,
  );
  const around = iconv.decode(line.subarray(Math.max(0, first - 20), first + 20), 'windows-1252');
  return `Its letters are not UTF-8: in line ${index + 1} stands what Windows-1252 would read as ${quote(around.trim())}. ${saveAs} If that reading is right, you can say --encoding windows-1252 instead.`;
}
