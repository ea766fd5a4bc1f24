/**
 * Every code that a problem of a catalogue document can carry, with what it means. A code is permanent: it is never
 * renamed nor given another meaning. docs/errors.md lists them with their remedies, and a test holds the two together.
 */
export const problemCodes = {
  // The file
  FILE_MISSING: 'There is no file at that path.',
  FILE_UNREADABLE: 'The file exists but cannot be read.',
  FILE_EMPTY: 'The file is empty.',
  FILE_BYTE_ORDER_MARK: 'The file starts with a byte order mark, which JSON does not allow.',
  FILE_NOT_UTF8: 'The bytes are not UTF-8.',
  JSON_SYNTAX: 'The text is not JSON.',
  JSON_DUPLICATE_KEY: 'An object contains the same key twice, so one of the values would be lost.',
  // The journal beside the file
  JOURNAL_BROKEN: 'A line of the journal is damaged.',
  JOURNAL_MISSING: 'The document says that it has a journal, and there is none beside it.',
  JOURNAL_BEHIND: 'The journal ends before the revision up to which the document says that it goes.',
  JOURNAL_FOREIGN: 'The journal beside the document belongs to another document.',
  EDIT_CONFLICT: 'The edited file conflicts with a change made since the file was written.',
  FORMAT_OLDER: 'The files are in an older format and could not be rewritten; they are migrated in memory.',
  WRITE_FAILED: 'The files could not be written when that was last tried: the disk is full, read-only or broken.',
  DATABASE_UNAVAILABLE:
    'The database cannot be used at present, so that changes by others are missing and new ones are refused.',
  DATE_IN_FUTURE: 'The time of a change is in the future.',
  EDIT_BASE_UNKNOWN: 'An edited file names no revision that the history has, and was kept aside.',
  // The shape
  KEY_UNKNOWN: 'An object contains an unknown key.',
  KEY_FORBIDDEN: 'An object contains a reserved key, such as __proto__.',
  VALUE_MISSING: 'A required value is missing or null.',
  VALUE_NULL: 'A list contains null.',
  VALUE_TYPE: 'A value has the wrong type: text, a number or true/false is expected.',
  OBJECT_EXPECTED: 'An object is expected, but the value is not an object.',
  LIST_EXPECTED: 'A list is expected, but the value is not a list.',
  LIST_TOO_LONG: 'A list has more items than its field allows.',
  NESTED_TOO_DEEPLY: 'Objects or lists are nested too deeply.',
  // The rules of single values
  TEXT_EMPTY: 'A text is empty.',
  TEXT_TOO_LONG: 'A text is longer than its field allows.',
  TEXT_UNCLEAN: 'A text contains control or invisible characters, or spaces at its start or end.',
  ID_MALFORMED: 'An id contains characters that are not allowed, or is reserved.',
  SLUG_MALFORMED: 'A slug is not lower-case words joined by hyphens.',
  YEAR_MALFORMED: 'An academic year is not two consecutive years, such as 2021/22.',
  DATE_MALFORMED: 'A date and time is not in the format of RFC 3339.',
  URL_MALFORMED: 'A web address is not a complete http or https address, or has a user name before the host.',
  EMAIL_MALFORMED: 'An e-mail address is not valid.',
  COLOUR_MALFORMED: 'A colour is not # and six hexadecimal digits, such as #0b5563.',
  NUMBER_RANGE: 'A number is not whole, or is out of its range.',
  CHOICE_UNKNOWN: 'A value is not one of the allowed values.',
  FORMAT_UNSUPPORTED: 'The document is of a format that this version does not read.',
  // The laws across the document
  ID_DUPLICATE: 'Two things have the same id.',
  SLUG_DUPLICATE: 'Two things of the same kind have the same slug.',
  LIST_DUPLICATE: 'A list contains the same value twice.',
  REFERENCE_UNKNOWN: 'A reference names an id that is not in the document.',
  REFERENCE_KIND: 'A reference names a thing of the wrong type.',
  LINK_UNKNOWN_TARGET: 'An end of a link is not in the document.',
  LINK_FROM_ELSEWHERE: 'A link starts at a pathway or stage of another programme.',
  LINK_TO_ITSELF: 'Both ends of a link are the same thing.',
  LINK_DUPLICATE: 'A programme states the same link twice.',
  LINK_KIND_NOT_STORED: 'A link has a kind that is computed and must not be stored.',
  LINK_NO_LINEAGE: 'A series states a link that does not lead to another series by CONTINUES_AS or REPLACED_BY.',
  GROUP_NOT_A_GROUP: 'A link group has fewer than two links, or links with different kinds or starts.',
  OFFER_TWICE: 'A hub has two offers of one year.',
  REQUIRES_CYCLE: 'Programmes require each other in a cycle, so that none could be joined first.',
  REQUIRES_LATER: 'A programme requires something that comes later.',
  RULE_MALFORMED: 'An eligibility rule does not have exactly one of all, any, not and test.',
  RULE_TEXT_UNREADABLE: 'An eligibility rule is written as a line of text that cannot be read.',
  RULE_NAME_UNKNOWN: 'A line of an eligibility rule names a series that does not exist.',
  RULE_NAME_UNCLEAR: 'A name in a line of an eligibility rule can mean several series.',
  QUESTION_NOT_OPEN: 'A question that is stored with a field or test is none of the open questions.',
  TEST_INCOMPLETE: 'An eligibility test lacks the value that its kind needs.',
  RANGE_REVERSED: 'A range is empty, or its minimum is greater than its maximum.',
  MODULE_CHOICE_IMPOSSIBLE: 'A module choice asks for more modules than there are.',
  EVIDENCE_NO_SECTION: "Evidence names a section or item that its source's outline does not have.",
  EVIDENCE_NO_SENTENCE: 'Evidence names a sentence that its item does not have.',
  EVIDENCE_NO_FIELD: 'Evidence supports a field that its owner does not have.',
  PUBLISHED_NEEDS_UNPUBLISHED: 'Something published refers to a part of a programme that is not published.',
  TIMES_REVERSED: 'A programme would be withdrawn before it is published.',
  NOT_READY: 'A programme is published, or will be, and is not ready for it.',
  // The laws of content
  FREE_WITH_CHARGES: 'A programme is marked as free, and has charges.',
  DURATION_EMPTY: 'A duration says no time.',
  DATE_OUTSIDE_YEAR: 'A session or delivery is more than six weeks outside the academic year of its programme.',
  ENDS_BEFORE_START: 'A session does not end after it starts.',
  RECRUITMENT_REVERSED: 'Recruitment closes before it opens.',
  CONTACT_EMPTY: 'A contact says neither whom to ask nor where.',
  // Warnings, which refuse nothing
  CODE_UNUSUAL: 'A code differs from the codes of the national programme.',
  DATE_NEAR_YEAR: 'A session or delivery is outside the academic year of its programme, by six weeks at most.',
  PHASES_CONTRADICTED: 'A key stage or year group does not belong to the phases of its programme.',
} as const;

export type ProblemCode = keyof typeof problemCodes;

/**
 * Every code that a problem of an import can carry, beside those of a catalogue document, with what it means. A code is
 * permanent: it is never renamed nor given another meaning. docs/errors.md lists them with their remedies, and a test
 * holds the two together.
 */
export const importCodes = {
  // The file
  FILE_KIND_UNKNOWN: 'The import cannot read a file of this type.',
  SHEET_UNKNOWN: 'A table is not one of the sheets of the catalogue.',
  CSV_QUOTES: 'A cell starts with a quotation mark that is never closed, or is closed too early.',
  SUMMARY_NO_TABLE: 'A summary document contains no table of programmes.',
  // The headings
  HEADER_MISSING: 'The first row of a table does not name its columns.',
  COLUMN_UNKNOWN: 'A heading is similar to the heading of a column, or was one in an earlier version.',
  COLUMN_UNNAMED: 'A column has cells but no heading.',
  COLUMN_TWICE: 'Two headings mean the same column.',
  COLUMN_MISSING: 'A required column is missing.',
  COLUMN_MISPLACED: 'All values of a column belong under another heading.',
  // The rows
  ROW_CUT_OFF: 'A row has fewer cells than there are headings.',
  ROW_TOO_LONG: 'A row has cells beyond the last heading.',
  ROW_TWICE: 'Two rows describe the same thing.',
  // The cells
  CELL_EMPTY: 'A required cell is empty.',
  CELL_FORMULA: 'A cell contains a formula.',
  CELL_ERROR: 'A cell contains a spreadsheet error instead of a value.',
  CELL_REFORMATTED: 'The spreadsheet has converted the text to a number or date.',
  CELL_MISREAD: 'Letters are damaged, because the file was saved or opened with the wrong encoding.',
  CELL_MALFORMED: 'A cell is not in the format of its column.',
  CELL_NO_VALUE: 'A cell is filled in, but has no value, such as "TBC" or a name without its value.',
  DATE_AMBIGUOUS: 'A date is ambiguous.',
  // The names
  NAME_NOT_FOUND: 'A name is in neither the catalogue nor the import.',
  NAME_UNCLEAR: 'A name is ambiguous.',
  HUB_UNSAID: 'The hub of the programmes is not given.',
  YEAR_UNSAID: 'The academic year of the programmes is not given.',
  COVER_CONTRADICTED: 'An option names another hub or year than the first lines of the document.',
  ID_ELSEWHERE: 'An id belongs to a programme of another hub or year.',
  // The writing
  CHANGED_MEANWHILE: 'The catalogue changed after the plan was shown.',
  DRAFT_AGAIN: 'A published programme would become a draft, which a service does not allow.',
  NOT_ALLOWED: 'The token does not allow the planned changes.',
  SERVICE_SILENT: 'No catalogue answered at the address of the service.',
  FILES_TOO_MANY: 'A request has more files than one import of the API may have.',
  FILES_TOO_LARGE: 'The files of a request are larger than one import of the API may have.',
  FILE_CONTENT_INVALID: 'A file of a request has no content, two contents, or content that is not base64.',
  KEY_UNKNOWN: 'A chosen key is not in the plan.',
  KEY_NEEDED: 'A chosen change refers to a new entry that is not chosen.',
} as const;

export type ImportCode = keyof typeof importCodes;
