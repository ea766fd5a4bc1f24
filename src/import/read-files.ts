import type { ImportFile, ReadingContext } from './read/import-input.js';
import { readJson, readNdjson } from './read/read-json.js';
import { readSheet } from './read/read-sheet.js';
import { noStatements, type StatedEntry, type Statements } from './read/statements.js';
import { readSummary } from './summary/read-summary.js';

/** Reads the statements of files, by their extensions. */
export function readFiles(files: readonly ImportFile[], aids: ReadingContext): Statements {
  const said = files.map((file) => readFile(file, aids));
  return {
    entries: said.flatMap(({ entries }) => entries),
    parts: said.flatMap(({ parts }) => parts),
    lists: new Set(said.flatMap(({ lists }) => [...lists])),
  };
}

type Read = (file: ImportFile, aids: ReadingContext) => Statements;

const sheet: Read = (file, aids) => readSheet(file, aids.options, aids);
const entries =
  (read: (file: ImportFile, aids: ReadingContext) => readonly StatedEntry[]): Read =>
  (file, aids) => ({ ...noStatements, entries: read(file, aids) });

const readers: Readonly<Record<string, Read>> = {
  csv: sheet,
  tsv: sheet,
  xlsx: sheet,
  xlsm: sheet,
  xls: sheet, // The report says how to save it.
  json: entries((file, { report }) => readJson(file, report)),
  ndjson: entries((file, { report }) => readNdjson(file, report)),
  jsonl: entries((file, { report }) => readNdjson(file, report)),
  txt: entries(readSummary),
  md: entries(readSummary),
  html: entries(readSummary),
  htm: entries(readSummary),
  docx: entries(readSummary),
  doc: entries(readSummary), // The report says how to save it.
};

function readFile(file: ImportFile, aids: ReadingContext): Statements {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const read = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (read) return read(file, aids);
  const message =
    'The file extension is not known. Use .xlsx or .csv (sheets), .json, .ndjson, or .docx, .html, .md or .txt (a summary document).';
  aids.report.problem('FILE_KIND_UNKNOWN', { file: file.name }, message);
  return noStatements;
}
