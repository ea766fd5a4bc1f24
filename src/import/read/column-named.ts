import { allSheets } from '../../sheets/all-sheets.js';
import type { Sheet } from '../../sheets/sheet.js';
import { nameSpelling } from '../../text/spelling.js';

/** What people call columns, beside their names. */
const otherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  programmes: {
    title: 'work group, programme, programme title, name, project',
    summary: 'project summary, description',
    codes: 'code, ncp code, ncp codes, ncp',
    url: 'web page, web address, website, webpage',
  },
};
const everywhere: Readonly<Record<string, string>> = {
  academicYear: 'year, school year',
  hub: 'maths hub',
  programme: 'programme slug, work group',
};

/** The column of a sheet that a heading means, in any spelling; undefined where it means none. */
export const columnNamed = (heading: string, sheet: Sheet): string | undefined =>
  spellings.get(sheet)?.get(nameSpelling(heading));

const spellings = new Map(allSheets.map((sheet) => [sheet, spellingsOf(sheet)]));

function spellingsOf(sheet: Sheet): ReadonlyMap<string, string> {
  const names = [...sheet.owner, ...sheet.columns.map(({ name }) => name)];
  const known = new Map<string, string>();
  const add = (spelling: string, name: string) => {
    if (!known.has(nameSpelling(spelling))) known.set(nameSpelling(spelling), name);
  };
  for (const name of names) add(name, name);
  for (const [name, others] of Object.entries({ ...otherwise[sheet.name], ...everywhere })) {
    if (names.includes(name)) for (const other of others.split(', ')) add(other, name);
  }
  // "unit" for "participation.unit", where no other column ends so.
  const last = (name: string) => name.slice(name.lastIndexOf('.') + 1);
  for (const name of names) if (names.filter((other) => last(other) === last(name)).length === 1) add(last(name), name);
  return known;
}
