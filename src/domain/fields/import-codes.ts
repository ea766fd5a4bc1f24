/**
 * Every code that a problem of an import can carry, beside those of a catalogue document, with what it means. A code is
 * permanent: it is never renamed nor given another meaning. docs/errors.md lists them with their remedies, and a test
 * holds the two together.
 */
export const importCodes = {
  // The file
  FILE_KIND_UNKNOWN: 'A file is of no kind that import reads.',
  SHEET_UNKNOWN: 'A table is none of the sheets that the catalogue knows.',
  CSV_QUOTES: 'A cell starts with a quotation mark that is never closed, or is closed too early.',
  SUMMARY_NO_TABLE: 'A summary document holds no table of programmes.',
  // The headings
  HEADER_MISSING: 'The first row of a table does not name its columns.',
  COLUMN_UNKNOWN: 'A heading is nearly that of a column.',
  COLUMN_UNNAMED: 'Cells stand in a column without a heading.',
  COLUMN_TWICE: 'Two headings name the same column.',
  COLUMN_MISSING: 'A column is missing without which no row can be understood.',
  COLUMN_MISPLACED: 'A whole column holds what belongs under another heading.',
  // The rows
  ROW_CUT_OFF: 'A row has fewer cells than there are headings.',
  ROW_TOO_LONG: 'A row has cells beyond the last heading.',
  ROW_TWICE: 'Two rows are of the same thing.',
  // The cells
  CELL_EMPTY: 'A cell is empty that has to be filled.',
  CELL_FORMULA: 'A cell holds a formula.',
  CELL_ERROR: 'A cell holds an error of the spreadsheet in place of a value.',
  CELL_REFORMATTED: 'The spreadsheet made a number or date of what was typed.',
  CELL_MISREAD: 'Letters were broken when the file was saved or opened in another encoding.',
  CELL_MALFORMED: 'A cell is not written in the way that its column is read.',
  DATE_AMBIGUOUS: 'A day can be read in two ways.',
  // The names
  NAME_NOT_FOUND: 'A name means nothing in the catalogue or the import.',
  NAME_UNCLEAR: 'A name can mean several things.',
  HUB_UNSAID: 'Nothing says which hub the programmes are of.',
  YEAR_UNSAID: 'Nothing says which academic year the programmes are of.',
  ID_ELSEWHERE: 'An id is that of a programme of another hub or year.',
  // The writing
  CHANGED_MEANWHILE: 'The catalogue changed after the plan was shown.',
  DRAFT_AGAIN: 'What is published would become a draft, which a service does not do.',
  NOT_ALLOWED: 'The token may not do what is planned.',
  SERVICE_SILENT: 'No catalogue answered at the address of the service.',
} as const;

export type ImportCode = keyof typeof importCodes;
