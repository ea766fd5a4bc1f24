import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import { type Class, shapeOf } from '../../../src/domain/fields/fields.js';
import { Programme } from '../../../src/domain/programme.js';
import type { ExportContents } from '../../../src/exports/contents/contents.js';
import { allTables } from '../../../src/exports/tables/all-tables.js';
import { realSnapshot } from '../../support/real-snapshot.js';
import { severalHubsSnapshot } from '../../support/several-hubs.js';
import { contents, type Given, written } from '../exported.js';
import { hostileSnapshot } from '../hostile-catalogue.js';
import { type DataPackage, faultsOfPackage, faultsOfTables, type PackageTables } from './data-package.js';

const readTables = (all: ExportContents): PackageTables =>
  new Map(
    allTables.map(({ name }) => {
      const [header = [], ...rows]: string[][] = parse(written(`${name}.csv`, all), { bom: true });
      return [name, { header, rows }];
    }),
  );

const cases: readonly [string, Snapshot, Given][] = [
  ['the real catalogue', realSnapshot(), {}],
  ['several hubs', severalHubsSnapshot(), {}],
  ['one hub and year', severalHubsSnapshot(), { hub: 'east-midlands-east', year: '2021/22' }],
  ['the links of one kind', severalHubsSnapshot(), { kinds: 'REQUIRES' }],
  ['computed links', severalHubsSnapshot(), { derived: 'true' }],
  ['hostile titles', hostileSnapshot(), {}],
];

describe.each(cases)('The tables of %s', (_name, snapshot, given) => {
  let all: ExportContents;
  let descriptor: DataPackage;
  let tables: PackageTables;
  beforeAll(async () => {
    all = await contents(snapshot, given);
    descriptor = JSON.parse(written('datapackage.json', all)) as DataPackage;
    tables = readTables(all);
  });

  it('are described by a valid Data Package', () => {
    expect(faultsOfPackage(descriptor)).toEqual([]);
    expect(descriptor.resources.map(({ name }) => name)).toEqual(allTables.map(({ name }) => name));
  });

  it('keep their schemas: headers, types, values, and keys', () => {
    expect(faultsOfTables(descriptor, tables)).toEqual([]);
  });

  it('have hub, year and programme in every row about a programme', () => {
    for (const [name, { header }] of tables) {
      if (name === 'offers') expect(header).toEqual(expect.arrayContaining(['hub', 'academic_year']));
      else expect(header).toEqual(expect.arrayContaining(['programme_id', 'hub', 'academic_year']));
    }
  });
});

describe('A package that breaks its rules', () => {
  it('is found: a value, a type, a key and a reference that are wrong', async () => {
    const all = await contents(realSnapshot());
    const descriptor = JSON.parse(written('datapackage.json', all)) as DataPackage;
    const spoilt = (table: string, column: string, cell: string) => {
      const tables = new Map(readTables(all));
      const { header, rows } = tables.get(table) ?? { header: [], rows: [] };
      const [first = [], ...others] = rows;
      tables.set(table, { header, rows: [first.with(header.indexOf(column), cell), ...others] });
      return faultsOfTables(descriptor, tables);
    };
    expect(spoilt('programmes', 'section', 'NOPE')).toEqual(['programmes: section is NOPE']);
    expect(spoilt('programmes', 'phases', 'PRIMARY, SECONDARY')).toEqual(['programmes: phases is PRIMARY, SECONDARY']);
    expect(spoilt('programmes', 'position', 'one')).toEqual(['programmes: position is one']);
    expect(spoilt('programmes', 'title', '')).toEqual(['programmes: title is empty']);
    expect(spoilt('modules', 'module_id', 'mod-x').join()).toBe('');
    expect(spoilt('modules', 'programme_id', 'prg-x')).toEqual([
      'modules has prg-x in programme_id, which programmes lacks',
    ]);
    expect(faultsOfPackage({ ...descriptor, resources: [{ name: 'x', path: 'x.csv' }] })).toEqual([
      "/resources/0 must have required property 'schema'",
    ]);
  });
});

describe('The columns', () => {
  const columnsOf = (name: string) => allTables.find((table) => table.name === name)?.columns ?? [];

  it('have the descriptions, units and labels of the decorators', () => {
    expect(columnsOf('programmes').find(({ name }) => name === 'duration_days_min')).toMatchObject({
      type: 'integer',
      unit: 'day',
      says: expect.stringContaining('The time in days of professional development.'),
    });
    expect(columnsOf('year-groups').find(({ name }) => name === 'year_group')).toMatchObject({
      values: expect.objectContaining({ Y5: 'Year 5' }),
    });
  });

  it('are of every list of a programme but those that docs/exports.md says are left out', () => {
    const listsIn = (type: Class, path: string): readonly string[] =>
      [...shapeOf(type)].flatMap(([key, shape]) => {
        const nested = shape.nestedClass?.();
        if (!nested || nested === type) return [];
        return shape.many ? [`${path}${key}`] : listsIn(nested, `${path}${key}.`);
      });
    const inTables = ['pathways', 'modules', 'components', 'stages', 'participation.participants', 'partners'];
    const others = ['awards', 'deliveries', 'funding.grants', 'funding.charges', 'links', 'evidence', 'linkGroups'];
    const leftOut = ['participation.roles', 'participation.frequency', 'participation.release'];
    const lists = listsIn(Programme, '').filter((name) => !name.startsWith('eligibilityRule'));
    expect(new Set(lists)).toEqual(
      new Set([...inTables, ...others, ...leftOut, 'contacts', 'documents', 'fieldQuestions']),
    );
  });

  it('of a date are the text, and the days that it may mean', async () => {
    const tables = readTables(await contents(severalHubsSnapshot()));
    const { header = [], rows = [] } = tables.get('sessions') ?? {};
    const at = (row: readonly string[], name: string) => row[header.indexOf(name)];
    const term = rows.find((row) => at(row, 'date') === '2024/25 autumn') ?? [];
    expect([at(term, 'date_earliest'), at(term, 'date_latest')]).toEqual(['2024-09-01', '2024-12-31']);
  });
});
