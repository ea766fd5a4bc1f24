/**
 * Every code that a problem of a catalogue document can carry, with what it means. A code is permanent: it is never
 * renamed nor given another meaning. docs/errors.md lists them with their remedies, and a test holds the two together.
 */
export const problemCodes = {
  // The file
  FILE_MISSING: 'There is no file at that path.',
  FILE_UNREADABLE: 'The file is there and cannot be read.',
  FILE_EMPTY: 'The file holds nothing.',
  FILE_BYTE_ORDER_MARK: 'The file starts with a byte order mark, which JSON does not allow.',
  FILE_NOT_UTF8: 'The bytes are not UTF-8.',
  JSON_SYNTAX: 'The text is not JSON.',
  JSON_DUPLICATE_KEY: 'An object holds the same key twice, so one of the values would be lost.',
  // The journal beside the file
  JOURNAL_BROKEN: 'A line of the journal is not what was written there.',
  JOURNAL_FOREIGN: 'The journal beside the document was made for another one.',
  EDIT_CONFLICT: 'The file changes something that has changed otherwise since the file was written.',
  // The shape
  KEY_UNKNOWN: 'An object holds a key that the catalogue does not know.',
  KEY_FORBIDDEN: 'An object holds a key that could be mistaken for part of the machinery, such as __proto__.',
  VALUE_MISSING: 'A value that must be there is absent or null.',
  VALUE_NULL: 'A null stands among the items of a list.',
  VALUE_TYPE: 'A value of another type stands where text, a number or true/false belongs.',
  OBJECT_EXPECTED: 'Something else stands where an object belongs.',
  LIST_EXPECTED: 'Something else stands where a list belongs.',
  LIST_TOO_LONG: 'A list has more items than its field allows.',
  NESTED_TOO_DEEPLY: 'Objects or lists stand in each other deeper than any catalogue needs.',
  // The rules of single values
  TEXT_EMPTY: 'A text holds nothing but space.',
  TEXT_TOO_LONG: 'A text is longer than its field allows.',
  TEXT_UNCLEAN: 'A text holds control characters, or space at its start or end.',
  ID_MALFORMED: 'An id has characters that ids do not have.',
  SLUG_MALFORMED: 'A slug is not lower-case words joined by hyphens.',
  YEAR_MALFORMED: 'An academic year is not two years that follow each other.',
  DATE_MALFORMED: 'A moment is not written as RFC 3339 says.',
  URL_MALFORMED: 'A web address is not a whole http or https address.',
  EMAIL_MALFORMED: 'An e-mail address is not one.',
  NUMBER_RANGE: 'A number is not whole, or is out of its range.',
  CHOICE_UNKNOWN: 'A value is none of the closed vocabulary.',
  FORMAT_UNSUPPORTED: 'The document is of a format that this version does not read.',
  // The laws across the document
  ID_DUPLICATE: 'Two things share an id.',
  SLUG_DUPLICATE: 'Two things of a kind share a slug where it has to tell them apart.',
  LIST_DUPLICATE: 'A list holds the same value twice.',
  REFERENCE_UNKNOWN: 'A reference names nothing in the document.',
  REFERENCE_KIND: 'A reference names a thing of a kind that does not belong there.',
  LINK_UNKNOWN_TARGET: 'The end of a link names nothing in the document.',
  LINK_FROM_ELSEWHERE: 'A link starts at a pathway or stage of another programme.',
  LINK_TO_ITSELF: 'Both ends of a link are the same thing.',
  LINK_DUPLICATE: 'A programme states the same link twice.',
  LINK_KIND_NOT_STORED: 'A link is of a kind that is read from rules or computed, so that it is never stored.',
  GROUP_NOT_A_GROUP: 'A group of links has fewer than two members, or members of different kinds or origins.',
  SERIES_TWICE: 'A hub lists two programmes of one series in one year.',
  REQUIRES_CYCLE: 'Programmes require each other in a circle, so that none could be joined first.',
  REQUIRES_LATER: 'A programme requires something that comes later.',
  RULE_MALFORMED: 'An eligibility rule is not exactly one of: all, any, unless with them, or a test.',
  TEST_INCOMPLETE: 'An eligibility test lacks the value that its kind asks about.',
  RANGE_REVERSED: 'A range says nothing, or its least is more than its most.',
  MODULE_CHOICE_IMPOSSIBLE: 'More modules are to be chosen than there are.',
  EVIDENCE_NO_SECTION: "Evidence names a section or item that its source's outline does not have.",
  EVIDENCE_NO_SENTENCE: 'Evidence names a sentence that its item does not have.',
  EVIDENCE_NO_FIELD: 'Evidence supports a field that its owner does not have.',
  PUBLISHED_NEEDS_UNPUBLISHED: 'What is published refers to a part of a programme that is not.',
  TIMES_REVERSED: 'A programme would be withdrawn before it is published.',
} as const;

export type ProblemCode = keyof typeof problemCodes;

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
