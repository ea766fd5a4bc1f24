import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { aCatalogue, aProgramme, aSeries } from '../support/builders.js';
import { type Files, planOf, problemsOf, stateOf } from './planning.js';

const state = stateOf(
  aCatalogue({
    series: [aSeries({ slug: 'mastering-number', title: 'Mastering Number' }), aSeries({ slug: 'mastery-readiness' })],
    programmes: [
      aProgramme({ slug: 'mastering-number', title: 'The Mastering Number Programme' }),
      aProgramme({ slug: 'mastery-readiness' }),
    ],
  }),
);

const headings = 'hub,academicYear,slug,title,section,summary,series';
const first = 'home,2022/23,mastering-number,Mastering Number,Primary,What it is.,mastering-number';
const second = 'home,2022/23,mastery-readiness,Mastery Readiness,Primary,What it does.,mastery-readiness';
const sheet = (...rows: readonly string[]) => rows.map((row) => `${row}\r\n`).join('');
const good = sheet(headings, first, second);

/** What is told of one sheet, whole. */
interface Faulty {
  readonly fault: string;
  readonly file: Files;
  readonly told: readonly string[];
}

const save = 'Save it as "CSV UTF-8 (Comma delimited)" and import that.';
const programmes = (content: Files[string]): Files => ({ 'programmes.csv': content });

const faulty: readonly Faulty[] = [
  {
    fault: 'Windows-1252, as Excel saves CSV by default',
    file: programmes(iconv.encode(good.replace('What it is.', 'It’s for Years 5–8.'), 'windows-1252')),
    told: [
      `FILE_NOT_UTF8 programmes.csv: Its letters are not UTF-8: in line 2 stands what Windows-1252 would read as "ng Number,Primary,It’s for Years 5–8.,ma". ${save} If that reading is right, you can say --encoding windows-1252 instead.`,
    ],
  },
  {
    fault: 'UTF-16 without a mark',
    file: programmes(iconv.encode(good, 'utf-16le', { addBOM: false })),
    told: [
      `FILE_NOT_UTF8 programmes.csv: Between its letters are zeros: it is UTF-16 without a mark, or no text at all. ${save} Or say --encoding utf-16le.`,
    ],
  },
  {
    fault: 'UTF-8 that was read as Windows-1252 once',
    file: programmes(good.replace('What it is.', 'Itâ€™s here.')),
    told: [
      'CELL_MISREAD programmes.csv, row 2, column "summary": "Itâ€™s here." has letters that were broken by a wrong encoding. Put them right, and save as CSV UTF-8.',
    ],
  },
  {
    fault: 'merged cells, which leave all but the first empty',
    file: programmes(sheet(headings, first, ',,mastery-readiness,Mastery Readiness,,What it does.,')),
    told: ['hub', 'academicYear'].map(
      (column) =>
        `CELL_EMPTY programmes.csv, row 3, column "${column}": The cell is empty, and it has to be filled. If it was merged with the one above (row 2: "${column === 'hub' ? 'home' : '2022/23'}"), unmerge them and fill in each row.`,
    ),
  },
  {
    fault: 'a merged cell that a new programme needs',
    file: programmes(sheet(headings, first, second.replace('Primary', ''))),
    told: [
      'CELL_EMPTY programmes.csv, row 3, column "section": The cell is empty, and it has to be filled. If it was merged with the one above (row 2: "Primary"), unmerge them and fill in each row.',
    ],
  },
  {
    fault: 'swapped columns',
    file: programmes(good.replace('slug,title', 'title,slug')),
    told: [
      'COLUMN_MISPLACED programmes.csv, column "slug": None of its 2 cells can be what the heading says (the first is "Mastering Number"), but all of column "title" can. Were the two swapped? Put each under its heading.',
    ],
  },
  {
    fault: 'a slug twice',
    file: programmes(sheet(headings, first, second, first.replace('Mastering Number', 'Another'))),
    told: [
      'ROW_TWICE programmes.csv, row 4: This is the same programme as in programmes.csv, row 2: one would overwrite the other. Keep one of the two, or give each a slug and a series of its own.',
    ],
  },
  {
    fault: 'a title twice',
    file: programmes(
      sheet(
        'hub,academicYear,title,section,summary',
        'home,2022/23,Mastering Number,Primary,One.',
        'home,2022/23,Mastering number,Primary,Two.',
      ),
    ),
    told: [
      'ROW_TWICE programmes.csv, row 3: This is the same programme as in programmes.csv, row 2: one would overwrite the other. Keep one of the two, or give each a slug and a series of its own.',
    ],
  },
  {
    fault: 'formulas',
    file: programmes(
      sheet(headings, first.replace('Mastering Number', '=CMD()').replace('What it is.', "-1+CMD|' /C calc'!A0")),
    ),
    told: [
      ['title', '=CMD()'],
      ['summary', "-1+CMD|' /C calc'!A0"],
    ].map(
      ([column, formula]) =>
        `CELL_FORMULA programmes.csv, row 2, column "${column}": "${formula}" is a formula, and the catalogue holds plain text. Write the text itself; if it is text, put an apostrophe before it.`,
    ),
  },
  {
    fault: 'an error of a formula',
    file: programmes(good.replace('What it is.', '#REF!')),
    told: [
      'CELL_ERROR programmes.csv, row 2, column "summary": "#REF!" is an error of the spreadsheet. Put the formula right, or write what belongs there.',
    ],
  },
  {
    fault: 'no headings',
    file: programmes(sheet(first, second)),
    told: [
      'HEADER_MISSING programmes.csv, row 1: Row 1 ("home, 2022/23, mastering-number, Mastering Number") names no column. Put the headings in the first row: hub, academicYear, slug, title, series, status…',
    ],
  },
  {
    fault: 'headings below a title',
    file: programmes(`Our Work Groups\r\n\r\n${good}`),
    told: [
      'HEADER_MISSING programmes.csv, row 1: Row 1 ("Our Work Groups") does not name the columns, but row 3 seems to. Delete the rows above it.',
    ],
  },
  {
    fault: 'a misspelt heading',
    file: programmes(good.replace('summary', 'sumary')),
    told: [
      'COLUMN_UNKNOWN programmes.csv, row 1, column "sumary": "sumary" is no column. Did you mean "summary"?',
      ...['mastering-number', 'mastery-readiness'].map(
        (slug, index) =>
          `VALUE_MISSING programmes.csv, row ${index + 2}: programme "${slug}" of 2022/23 needs "summary", and nothing says it. Add the column, and fill it in.`,
      ),
    ],
  },
  {
    fault: 'two headings for one column',
    file: programmes(good.replace('hub,', 'Maths Hub,').replace('series', 'hub')),
    told: [
      'COLUMN_TWICE programmes.csv, row 1, column "hub": "hub" and "Maths Hub" both mean hub. Keep one of the columns.',
    ],
  },
  {
    fault: 'a comma in a cell without quotation marks',
    file: programmes(good.replace('What it is.', 'What it is, and why.')),
    told: [
      'ROW_TOO_LONG programmes.csv, row 2: "mastering-number" stands in column H, which has no heading. A comma may stand in a cell without quotation marks around it: put them there, or save the file from the spreadsheet again.',
    ],
  },
  {
    fault: 'curly quotation marks around cells',
    file: programmes(good.replace('What it is.', '“What it is, and why.”')),
    told: [
      'ROW_TOO_LONG programmes.csv, row 2: "mastering-number" stands in column H, which has no heading. Its quotation marks are curly, so that commas between them end a cell: make them straight, or save the file from the spreadsheet again.',
    ],
  },
  {
    fault: 'a column without a heading',
    file: programmes(sheet(`${headings},,url`, `${first},ask Jo,`)),
    told: [
      'COLUMN_UNNAMED programmes.csv, row 2: "ask Jo" stands in column H, which has no heading. Name the column in row 1, or empty it.',
    ],
  },
  {
    fault: 'a file that was cut off',
    file: programmes(`${sheet(headings, first)}home,2022/23,maste`),
    told: [
      'ROW_CUT_OFF programmes.csv, row 3: The row has 3 cells, and there are 7 headings: it was cut off, or a line break stands in it. Put it right, or save the file from the spreadsheet again.',
    ],
  },
  {
    fault: 'a file that was cut off in quotation marks',
    file: programmes(`${sheet(headings, first)}home,2022/23,mastery-readiness,"Mast`),
    told: [
      'CSV_QUOTES programmes.csv, line 3: A quotation mark opens or closes a cell where none belongs, so that nobody can say where its cells end. Put the whole cell in quotation marks and write each of its own twice, or save the file from the spreadsheet again.',
    ],
  },
  {
    fault: 'an unknown section',
    file: programmes(good.replace('Primary', 'Prmary')),
    told: [
      'CHOICE_UNKNOWN programmes.csv, row 2, column "section": "Prmary" is none of PRIMARY, SECONDARY, POST_16, ITT_SKTM, PROFESSIONAL_DEVELOPMENT, OTHER. Did you mean "PRIMARY"?',
    ],
  },
  {
    fault: 'days and codes that the spreadsheet made numbers of',
    file: {
      'deliveries.csv': sheet(
        'hub,academicYear,programme,title,codes,startsOn',
        'home,2021/22,mastering-number,Group A,1.2E+05,45123',
        'home,2021/22,mastering-number,Group B,21-Jul,03/11/2021',
      ),
    },
    told: [
      'CELL_REFORMATTED deliveries.csv, row 2, column "codes": The spreadsheet made the number "1.2E+05" of what was typed. Format the column as Text, and type it again.',
      'CELL_REFORMATTED deliveries.csv, row 2, column "startsOn": "45123" is how a spreadsheet keeps the day 2023-07-16. Write 2023-07-16, and format the column as Text.',
      'CELL_REFORMATTED deliveries.csv, row 3, column "codes": The spreadsheet made the date "21-Jul" of what was typed. Format the column as Text, and type it again.',
      'DATE_AMBIGUOUS deliveries.csv, row 3, column "startsOn": "03/11/2021" can be 2021-11-03 or 2021-03-11. Write it like that, or say --dates dmy (day first) or mdy.',
    ],
  },
  {
    fault: 'cells that are not written as their columns are read',
    file: programmes(
      sheet(
        'hub,academicYear,slug,position,funding.free,participation.schoolsPerGroup,components,eligibilityRule,url',
        'home,2021/22,mastering-number,first,perhaps,some,6 workshops,{“id”: 1},example.org',
      ),
    ),
    told: [
      'CELL_MALFORMED programmes.csv, row 2, column "position": "first" is not a whole number. Write digits alone, such as 6.',
      'CELL_MALFORMED programmes.csv, row 2, column "funding.free": "perhaps" is not yes or no. Write one of them.',
      'CELL_MALFORMED programmes.csv, row 2, column "participation.schoolsPerGroup": "some" is not a number or two. Write "4", "6 to 7", "3 or more" or "up to 5".',
      'CELL_MALFORMED programmes.csv, row 2, column "components": "6 workshops" stands there without the name of a fact. Write kind: …, count: …, with a semicolon before the next; the names are kind, count, purpose, per.',
      'CELL_MALFORMED programmes.csv, row 2, column "eligibilityRule": "{“id”: 1}" is not JSON. Its quotation marks are curly: make them straight.',
      'URL_MALFORMED programmes.csv, row 2, column "url": "example.org" is not a web address like "https://www.example.org". Write it so.',
    ],
  },
  {
    fault: 'modules of a programme that is not there',
    file: {
      'modules.csv': sheet('hub,academicYear,programme,title,kind', 'home,2021/22,mastering-numbr,Counting,Theme'),
    },
    told: [
      'NAME_NOT_FOUND modules.csv, row 2, column "programme": "mastering-numbr" is no programme of that hub in 2021/22. Did you mean "mastering-number"?',
    ],
  },
  {
    fault: 'a hub that is not there',
    file: programmes(good.replace('home', 'Hoem')),
    told: ['NAME_NOT_FOUND programmes.csv, row 2, column "hub": "Hoem" names no hub. Did you mean "home"?'],
  },
  {
    fault: 'no academic year',
    file: programmes(sheet('title,section,summary', 'Mastering Number,Primary,What it is.')),
    told: [
      'YEAR_UNSAID programmes.csv: Nothing says of which academic year the programmes are. Add a column academicYear, or say --year 2022/23.',
    ],
  },
  {
    fault: 'a row that was copied from last year with its id',
    file: programmes(sheet(`${headings},id`, `${first},prg-mastering-number-home-2021`)),
    told: [
      'ID_ELSEWHERE programmes.csv, row 2, column "id": "prg-mastering-number-home-2021" is the id of "mastering-number" of 2021/22. Leave the id empty for a programme of 2022/23: it gets its own.',
    ],
  },
  {
    fault: 'no column that says whose modules they are',
    file: { 'modules.csv': sheet('title,kind', 'Counting,Theme') },
    told: ['COLUMN_MISSING modules.csv, row 1: No column says what a row belongs to. Add "programme".'],
  },
  {
    fault: 'a workbook',
    file: { 'programmes.xlsx': Buffer.from('PK\u0003\u0004…') },
    told: [
      `FILE_KIND_UNKNOWN programmes.xlsx: This is an Excel workbook (.xlsx), or another zipped file. ${save} Each of its sheets is a file of its own.`,
    ],
  },
  {
    fault: 'a table of something else',
    file: { 'links.csv': sheet('id,kind,from_title,stated_by', 'lnk-1,REQUIRES,One,prg-1') },
    told: [
      'SHEET_UNKNOWN links.csv: This is an export for analysis, which cannot be taken back. Import the files of "export sheets".',
    ],
  },
  {
    fault: 'an empty file',
    file: programmes(''),
    told: ['FILE_EMPTY programmes.csv: The file holds nothing. Save it again from where it was made.'],
  },
];

describe('a sheet with faults', () => {
  it.each(faulty)('is told of and changes nothing: $fault', ({ file, told }) => {
    expect(problemsOf(state, file)).toEqual(told);
    expect(planOf(state, file).changes).toEqual([]);
  });

  it('is the only one that is refused: the sheet that they are made from is good', () => {
    const { problems, created } = planOf(state, programmes(good));
    expect(problems).toEqual([]);
    expect(created.map(({ name, isDraft, series }) => [name, isDraft, series])).toEqual([
      ['programme "mastering-number" of 2022/23', true, 'mastering-number'],
      ['programme "mastery-readiness" of 2022/23', true, 'mastery-readiness'],
    ]);
  });

  it('tells every bad cell of a row of which nobody can say what it is of', () => {
    const row = 'home,2022/24,mastering-number,Mastering Number,Prmary,What it is.,mastering-number';
    expect(problemsOf(state, programmes(sheet(headings, row, second))).map((line) => line.split(':')[0])).toEqual([
      'YEAR_MALFORMED programmes.csv, row 2, column "academicYear"',
      'CHOICE_UNKNOWN programmes.csv, row 2, column "section"',
    ]);
  });

  it('tells its problems from the top down', () => {
    const twice = sheet(headings, first, first, second.replace('Primary', 'Prmary'));
    expect(problemsOf(state, programmes(twice)).map((line) => line.split(':')[0])).toEqual([
      'ROW_TWICE programmes.csv, row 3',
      'CHOICE_UNKNOWN programmes.csv, row 4, column "section"',
    ]);
  });

  it('tells every problem of several files at once', () => {
    const files = { 'programmes.csv': good.replace('Primary', 'Prmary'), 'modules.csv': sheet('title', 'Counting') };
    expect(problemsOf(state, files).map((line) => line.split(':')[0])).toEqual([
      'CHOICE_UNKNOWN programmes.csv, row 2, column "section"',
      'COLUMN_MISSING modules.csv, row 1',
    ]);
  });
});

describe('a sheet that only looks faulty', () => {
  const ways: readonly (readonly [string, Files, readonly string[]])[] = [
    ['a byte order mark', programmes(`\ufeff${good}`), []],
    [
      'semicolons between the cells',
      programmes(good.replaceAll(',', ';')),
      ['Read with semicolons between the cells.'],
    ],
    ['tabs between the cells', programmes(good.replaceAll(',', '\t')), ['Read with tabs between the cells.']],
    [
      'UTF-16 with its mark',
      programmes(iconv.encode(good, 'utf-16le', { addBOM: true })),
      ['Read as UTF-16LE, as its byte order mark says.'],
    ],
    ['empty columns at its end', programmes(good.replaceAll('\r\n', ',,,\r\n')), []],
    ['blank rows', programmes(good.replaceAll('\r\n', '\r\n,,,,,,\r\n\r\n')), []],
    ['other line ends', programmes(good.replaceAll('\r\n', '\n')), []],
    ['spaces around its cells', programmes(good.replaceAll(',', ' , ')), []],
    ['curly quotation marks in a text', programmes(good.replace('What it is.', '“What” it’s.')), []],
    [
      'headings in other spellings',
      programmes(good.replace(headings, 'Maths Hub,Academic Year,SLUG,Work Group,Section,Project Summary,Series')),
      [],
    ],
    [
      'columns of its own',
      programmes(good.replace('series', 'Budget holder')),
      ['Not read, as the catalogue has no such column: "Budget holder".'],
    ],
    ['another name', { 'our groups.csv': good }, []],
    ['years in other spellings', programmes(good.replaceAll('2022/23', '2022-2023')), []],
  ];

  it.each(ways)('is read: %s', (_way, files, notes) => {
    const plan = planOf(state, files);
    expect(plan.problems).toEqual([]);
    expect(plan.created.map(({ name }) => name)).toEqual(
      planOf(state, programmes(good)).created.map(({ name }) => name),
    );
    expect(plan.notes.map(({ message }) => message)).toEqual(notes);
  });

  it('says nothing of encodings where it is told one', () => {
    const bytes = iconv.encode(good.replace('What it is.', 'It’s for Years 5–8.'), 'windows-1252');
    const { problems, changes } = planOf(state, programmes(bytes), { encoding: 'windows-1252' });
    expect(problems).toEqual([]);
    expect(JSON.stringify(changes)).toContain('It’s for Years 5–8.');
  });
});
