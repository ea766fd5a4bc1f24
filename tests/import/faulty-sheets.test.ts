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
      `FILE_NOT_UTF8 programmes.csv: The file is not valid UTF-8. Read as Windows-1252, line 2 contains "ng Number,Primary,It’s for Years 5–8.,ma". ${save} If that text is correct, you can use --encoding windows-1252 instead.`,
    ],
  },
  {
    fault: 'UTF-16 without a mark',
    file: programmes(iconv.encode(good, 'utf-16le', { addBOM: false })),
    told: [
      `FILE_NOT_UTF8 programmes.csv: The file has zero bytes between its letters. It is UTF-16 without a byte order mark, or not a text file. ${save} Or use --encoding utf-16le.`,
    ],
  },
  {
    fault: 'UTF-8 that was read as Windows-1252 once',
    file: programmes(good.replace('What it is.', 'Itâ€™s here.')),
    told: [
      'CELL_MISREAD programmes.csv, row 2, column "summary": "Itâ€™s here." contains letters that were damaged by a wrong encoding. Correct them, and save the file as CSV UTF-8.',
    ],
  },
  {
    fault: 'merged cells, which leave all but the first empty',
    file: programmes(sheet(headings, first, ',,mastery-readiness,Mastery Readiness,,What it does.,')),
    told: ['hub', 'academicYear'].map(
      (column) =>
        `CELL_EMPTY programmes.csv, row 3, column "${column}": The cell is empty, but a value is required. If it was merged with the one above (row 2: "${column === 'hub' ? 'home' : '2022/23'}"), unmerge them and fill in each row.`,
    ),
  },
  {
    fault: 'a merged cell that a new programme needs',
    file: programmes(sheet(headings, first, second.replace('Mastery Readiness', ''))),
    told: [
      'CELL_EMPTY programmes.csv, row 3, column "title": The cell is empty, but a value is required. If it was merged with the one above (row 2: "Mastering Number"), unmerge them and fill in each row.',
    ],
  },
  {
    fault: 'swapped columns',
    file: programmes(good.replace('slug,title', 'title,slug')),
    told: [
      'COLUMN_MISPLACED programmes.csv, column "slug": None of the 2 cells fits the heading (the first is "Mastering Number"), but all cells of column "title" do. Perhaps the two columns were swapped: put each under its own heading.',
    ],
  },
  {
    fault: 'a slug twice',
    file: programmes(sheet(headings, first, second, first.replace('Mastering Number', 'Another'))),
    told: [
      'ROW_TWICE programmes.csv, row 4: This row describes the same programme as programmes.csv, row 2, so one would overwrite the other. Keep one of the two, or give them different slugs.',
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
      'ROW_TWICE programmes.csv, row 3: This row describes the same programme as programmes.csv, row 2, so one would overwrite the other. Keep one of the two, or give them different slugs.',
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
        `CELL_FORMULA programmes.csv, row 2, column "${column}": "${formula}" is a formula, but the catalogue stores plain text. Write the result of the formula; if the cell is meant as text, put an apostrophe before it.`,
    ),
  },
  {
    fault: 'an error of a formula',
    file: programmes(good.replace('What it is.', '#REF!')),
    told: [
      'CELL_ERROR programmes.csv, row 2, column "summary": "#REF!" is a spreadsheet error. Correct the formula, or write the value.',
    ],
  },
  {
    fault: 'no headings',
    file: programmes(sheet(first, second)),
    told: [
      'HEADER_MISSING programmes.csv, row 1: Row 1 ("home, 2022/23, mastering-number, Mastering Number") contains no known heading. Put the headings in the first row: hub, academicYear, slug, title, series, status…',
    ],
  },
  {
    fault: 'headings below a title',
    file: programmes(`Our Work Groups\r\n\r\n${good}`),
    told: [
      'HEADER_MISSING programmes.csv, row 1: Row 1 ("Our Work Groups") does not contain the headings, but row 3 seems to. Delete the rows above it.',
    ],
  },
  {
    fault: 'a misspelt heading',
    file: programmes(good.replace('summary', 'sumary')),
    told: ['COLUMN_UNKNOWN programmes.csv, row 1, column "sumary": "sumary" is not a column. Did you mean "summary"?'],
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
      'ROW_TOO_LONG programmes.csv, row 2: "mastering-number" is in column H, which has no heading. Perhaps a cell contains a comma but has no quotation marks around it: add them, or save the file from the spreadsheet again.',
    ],
  },
  {
    fault: 'curly quotation marks around cells',
    file: programmes(good.replace('What it is.', '“What it is, and why.”')),
    told: [
      'ROW_TOO_LONG programmes.csv, row 2: "mastering-number" is in column H, which has no heading. The quotation marks are curly, so commas between them end a cell: use straight quotation marks, or save the file from the spreadsheet again.',
    ],
  },
  {
    fault: 'a column without a heading',
    file: programmes(sheet(`${headings},,url`, `${first},ask Jo,`)),
    told: [
      'COLUMN_UNNAMED programmes.csv, row 2: "ask Jo" is in column H, which has no heading. Write a heading in row 1, or clear the column.',
    ],
  },
  {
    fault: 'a file that was cut off',
    file: programmes(`${sheet(headings, first)}home,2022/23,maste`),
    told: [
      'ROW_CUT_OFF programmes.csv, row 3: The row has 3 cells, but there are 7 headings. The row was cut off, or it contains a line break. Correct it, or save the file from the spreadsheet again.',
    ],
  },
  {
    fault: 'a file that was cut off in quotation marks',
    file: programmes(`${sheet(headings, first)}home,2022/23,mastery-readiness,"Mast`),
    told: [
      'CSV_QUOTES programmes.csv, line 3: A quotation mark is in the wrong place, so the ends of the cells are not clear. Put the whole cell in quotation marks and double each quotation mark inside it, or save the file from the spreadsheet again.',
    ],
  },
  {
    fault: 'an unknown section',
    file: programmes(good.replace('Primary', 'Prmary')),
    told: [
      'CHOICE_UNKNOWN programmes.csv, row 2, column "section": "Prmary" is not one of PRIMARY, SECONDARY, POST_16, ITT_SKTM, PROFESSIONAL_DEVELOPMENT, OTHER. Did you mean "PRIMARY"?',
    ],
  },
  {
    fault: 'headings of an earlier version, with cells under them',
    file: {
      'deliveries.csv': sheet(
        'hub,academicYear,programme,title,startTerm,startsOn,recruitment.opensOn',
        'home,2021/22,mastering-number,Group A,,2021-09-21,2021-05-03',
      ),
    },
    told: [
      'COLUMN_UNKNOWN deliveries.csv, row 1, column "startsOn": The column "startsOn" is now called "starts". Rename the heading; where several columns have become one, put their cells together.',
      'COLUMN_UNKNOWN deliveries.csv, row 1, column "recruitment.opensOn": The column "recruitment.opensOn" is now called "recruitment.opens". Rename the heading; where several columns have become one, put their cells together.',
    ],
  },
  {
    fault: 'days and codes that the spreadsheet made numbers of',
    file: {
      'deliveries.csv': sheet(
        'hub,academicYear,programme,title,codes,starts',
        'home,2021/22,mastering-number,Group A,1.2E+05,45123',
        'home,2021/22,mastering-number,Group B,21-Jul,03/11/2021',
      ),
    },
    told: [
      'CELL_REFORMATTED deliveries.csv, row 2, column "codes": The spreadsheet has converted the cell to the number "1.2E+05". Format the column as Text, and type the value again.',
      'CELL_REFORMATTED deliveries.csv, row 2, column "starts": "45123" is how a spreadsheet stores the date 2023-07-16. Write 2023-07-16, and format the column as Text.',
      'CELL_REFORMATTED deliveries.csv, row 3, column "codes": The spreadsheet has converted the cell to the date "21-Jul". Format the column as Text, and type the value again.',
      'DATE_AMBIGUOUS deliveries.csv, row 3, column "starts": "03/11/2021" can mean 2021-11-03 or 2021-03-11. Write the date in that form, or use --dates dmy (day first) or --dates mdy (month first).',
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
      'CELL_MALFORMED programmes.csv, row 2, column "position": "first" is not a whole number. Write digits only, such as 6.',
      'CELL_MALFORMED programmes.csv, row 2, column "funding.free": "perhaps" is not yes or no. Write yes or no.',
      'CELL_MALFORMED programmes.csv, row 2, column "participation.schoolsPerGroup": "some" is not a number or a range. Write "4", "6 to 7", "3 or more", "up to 5" or "about 6".',
      'CELL_MALFORMED programmes.csv, row 2, column "components": "6 workshops" has no field name before it that the column knows. Write kind: …, title: …, with a semicolon before the next; the names are kind, title, count, per, duration.years, duration.days, duration.hours, duration.strength, purpose. A comma that belongs to a text gets a backslash before it.',
      'CELL_MALFORMED programmes.csv, row 2, column "eligibilityRule": "{“id”: 1}" is not JSON. The quotation marks are curly. Use straight ones.',
      'URL_MALFORMED programmes.csv, row 2, column "url": "example.org" is not a web address like "https://www.example.org". Use that format.',
    ],
  },
  {
    fault: 'words where there is no value',
    file: programmes(
      sheet(
        'hub,academicYear,slug,teaser,position,participation.schoolsPerGroup,recruitment.closes,codes,components',
        'home,2021/22,mastering-number,N/A,45123,45814,TBC,NCP22-02 or NCP22-12,kind:',
        'home,2021/22,mastery-readiness,-,,t.b.c.,,; ;,"kind: WORKSHOP, number: 6"',
      ),
    ),
    told: [
      'CELL_NO_VALUE programmes.csv, row 2, column "teaser": "N/A" is no value. Clear the cell if the value is not known; if the text itself is meant, put an apostrophe before it.',
      'CELL_REFORMATTED programmes.csv, row 2, column "position": "45123" is how a spreadsheet stores the date 2023-07-16. Format the column as Text, and write the number again; if "45123" itself is meant, put an apostrophe before it.',
      'CELL_REFORMATTED programmes.csv, row 2, column "participation.schoolsPerGroup": "45814" is how a spreadsheet stores the date 2025-06-06. Format the column as Text, and write the number again; if "45814" itself is meant, put an apostrophe before it.',
      'CELL_NO_VALUE programmes.csv, row 2, column "recruitment.closes": "TBC" is no value. Clear the cell if the value is not known; if the text itself is meant, put an apostrophe before it.',
      'CELL_MALFORMED programmes.csv, row 2, column "codes": "NCP22-02 or NCP22-12" looks like several codes. Write each code in full, with semicolons between them.',
      'CELL_NO_VALUE programmes.csv, row 2, column "components": Nothing is written after "kind:". Write its value, or remove the name and the comma before it.',
      'CELL_NO_VALUE programmes.csv, row 3, column "teaser": "-" is no value. Clear the cell if the value is not known; if the text itself is meant, put an apostrophe before it.',
      'CELL_NO_VALUE programmes.csv, row 3, column "participation.schoolsPerGroup": "t.b.c." is no value. Clear the cell if the value is not known; if the text itself is meant, put an apostrophe before it.',
      'CELL_NO_VALUE programmes.csv, row 3, column "codes": "; ;" has no item. Write one, or clear the cell.',
      'CELL_MALFORMED programmes.csv, row 3, column "components": "number: 6" has no field name before it that the column knows. Write kind: …, title: …, with a semicolon before the next; the names are kind, title, count, per, duration.years, duration.days, duration.hours, duration.strength, purpose. A comma that belongs to a text gets a backslash before it.',
    ],
  },
  {
    fault: 'words of people for words of a vocabulary',
    file: programmes(sheet('hub,academicYear,slug,status,mode', 'home,2021/22,mastering-number,Live,Zoom')),
    told: [
      'CHOICE_UNKNOWN programmes.csv, row 2, column "status": "Live" is not one of DRAFT, PUBLISHED, WITHDRAWN. Did you mean "PUBLISHED"?',
      'CHOICE_UNKNOWN programmes.csv, row 2, column "mode": "Zoom" is not one of FACE_TO_FACE, ONLINE, BLENDED. Did you mean "ONLINE"?',
    ],
  },
  {
    fault: 'a heading that may mean a column',
    file: programmes(sheet('hub,academicYear,slug,Who closes it', 'home,2021/22,mastering-number,Jo')),
    told: [
      'COLUMN_UNKNOWN programmes.csv, row 1, column "Who closes it": "Who closes it" is not a column. If it means "recruitment.closes", rename it to that; if it is a column of your own, write "#" before its heading.',
    ],
  },
  {
    fault: 'modules of a programme that is not there',
    file: {
      'modules.csv': sheet('hub,academicYear,programme,title,kind', 'home,2021/22,mastering-numbr,Counting,Theme'),
    },
    told: [
      'NAME_NOT_FOUND modules.csv, row 2, column "programme": "mastering-numbr" is not a programme of that hub in 2021/22. Did you mean "mastering-number"?',
    ],
  },
  {
    fault: 'a hub that is not there',
    file: programmes(good.replace('home', 'Hoem')),
    told: [
      'NAME_NOT_FOUND programmes.csv, row 2, column "hub": "Hoem" is not the name of any hub. Did you mean "home"?',
    ],
  },
  {
    fault: 'no academic year',
    file: programmes(sheet('title,section,summary', 'Mastering Number,Primary,What it is.')),
    told: [
      'YEAR_UNSAID programmes.csv: The academic year of the programmes is not given. Add a column academicYear, or use --year 2022/23.',
    ],
  },
  {
    fault: 'a row that was copied from last year with its id',
    file: programmes(sheet(`${headings},id`, `${first},prg-mastering-number-home-2021`)),
    told: [
      'ID_ELSEWHERE programmes.csv, row 2, column "id": "prg-mastering-number-home-2021" is the id of "mastering-number" of 2021/22. Leave the id empty for a programme of 2022/23; it gets a new id.',
    ],
  },
  {
    fault: 'no column that says whose modules they are',
    file: { 'modules.csv': sheet('title,kind', 'Counting,Theme') },
    told: ['COLUMN_MISSING modules.csv, row 1: No column says what each row belongs to. Add "programme".'],
  },
  {
    fault: 'a workbook with the extension of a sheet',
    file: { 'programmes.csv': Buffer.from('PK\u0003\u0004…') },
    told: [
      'FILE_KIND_UNKNOWN programmes.csv: This is a zipped file, such as an Excel workbook or a Word document. Give it the extension .xlsx or .docx.',
    ],
  },
  {
    fault: 'a table of something else',
    file: { 'links.csv': sheet('id,kind,from_title,stated_by', 'lnk-1,REQUIRES,One,prg-1') },
    told: [
      'SHEET_UNKNOWN links.csv: This export is for analysis and cannot be imported. Import the files of "export sheets".',
    ],
  },
  {
    fault: 'an empty file',
    file: programmes(''),
    told: ['FILE_EMPTY programmes.csv: The file is empty. Save it again from the program that made it.'],
  },
];

describe('planImport() with a faulty sheet', () => {
  it.each(faulty)('reports the fault and plans no change: $fault', ({ file, told }) => {
    expect(problemsOf(state, file)).toEqual(told);
    expect(planOf(state, file).changes).toEqual([]);
  });

  it('accepts the sheet from which the faulty ones are made', () => {
    const { problems, created } = planOf(state, programmes(good));
    expect(problems).toEqual([]);
    expect(created.map(({ name, isDraft, series }) => [name, isDraft, series])).toEqual([
      ['programme "mastering-number" of 2022/23', true, 'mastering-number'],
      ['programme "mastery-readiness" of 2022/23', true, 'mastery-readiness'],
    ]);
  });

  it('reports every bad cell of a row whose programme is not clear', () => {
    const row = 'home,2022/24,mastering-number,Mastering Number,Prmary,What it is.,mastering-number';
    expect(problemsOf(state, programmes(sheet(headings, row, second))).map((line) => line.split(':')[0])).toEqual([
      'YEAR_MALFORMED programmes.csv, row 2, column "academicYear"',
      'CHOICE_UNKNOWN programmes.csv, row 2, column "section"',
    ]);
  });

  it('reports problems in the order of the rows', () => {
    const twice = sheet(headings, first, first, second.replace('Primary', 'Prmary'));
    expect(problemsOf(state, programmes(twice)).map((line) => line.split(':')[0])).toEqual([
      'ROW_TWICE programmes.csv, row 3',
      'CHOICE_UNKNOWN programmes.csv, row 4, column "section"',
    ]);
  });

  it('reports the problems of several files together', () => {
    const files = { 'programmes.csv': good.replace('Primary', 'Prmary'), 'modules.csv': sheet('title', 'Counting') };
    expect(problemsOf(state, files).map((line) => line.split(':')[0])).toEqual([
      'CHOICE_UNKNOWN programmes.csv, row 2, column "section"',
      'COLUMN_MISSING modules.csv, row 1',
    ]);
  });
});

describe('planImport() with an unusual but valid sheet', () => {
  const ways: readonly (readonly [string, Files, readonly string[]])[] = [
    ['a byte order mark', programmes(`\ufeff${good}`), []],
    [
      'semicolons between the cells',
      programmes(good.replaceAll(',', ';')),
      ['The file was read with semicolons between the cells.'],
    ],
    [
      'tabs between the cells',
      programmes(good.replaceAll(',', '\t')),
      ['The file was read with tabs between the cells.'],
    ],
    [
      'UTF-16 with its mark',
      programmes(iconv.encode(good, 'utf-16le', { addBOM: true })),
      ['The file was read as UTF-16LE, according to its byte order mark.'],
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
      ['These columns were ignored, because the catalogue does not have them: "Budget holder".'],
    ],
    [
      'columns of its own that are marked',
      programmes(good.replace('series', '#Series for Jo')),
      ['These columns were ignored, because the catalogue does not have them: "#Series for Jo".'],
    ],
    [
      'the hint of Excel for semicolons',
      programmes(`sep=;\r\n${good.replaceAll(',', ';')}`),
      ['The file was read with semicolons between the cells.'],
    ],
    ['a line break in a cell', programmes(good.replace('What it is.', '"What\nit is."')), []],
    ['another name', { 'our groups.csv': good }, []],
    ['years in other spellings', programmes(good.replaceAll('2022/23', '2022-2023')), []],
  ];

  it.each(ways)('reads it: %s', (_way, files, notes) => {
    const plan = planOf(state, files);
    expect(plan.problems).toEqual([]);
    expect(plan.created.map(({ name }) => name)).toEqual(
      planOf(state, programmes(good)).created.map(({ name }) => name),
    );
    expect(plan.notes.map(({ message }) => message)).toEqual(notes);
  });

  it('does not mention the encoding if the options state it', () => {
    const bytes = iconv.encode(good.replace('What it is.', 'It’s for Years 5–8.'), 'windows-1252');
    const { problems, changes } = planOf(state, programmes(bytes), { encoding: 'windows-1252' });
    expect(problems).toEqual([]);
    expect(JSON.stringify(changes)).toContain('It’s for Years 5–8.');
  });
});
