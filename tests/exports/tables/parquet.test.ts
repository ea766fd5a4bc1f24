import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import type { ExportContents } from '../../../src/exports/contents/contents.js';
import type { FieldDescription, FieldValue } from '../../../src/exports/fields/field.js';
import { allTables } from '../../../src/exports/tables/all-tables.js';
import type { ExportTable } from '../../../src/exports/tables/table.js';
import { aFolder } from '../../support/a-folder.js';
import { aCatalogue, aModule, aProgramme, aSeries, snapshotOf } from '../../support/builders.js';
import { severalHubsSnapshot } from '../../support/several-hubs.js';
import { bytesOf, contents } from '../exported.js';
import { hostileSnapshot } from '../hostile-catalogue.js';

let folder: string;
let duck: DuckDBConnection;
beforeAll(async () => {
  folder = await aFolder();
  duck = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => duck.closeSync());

/** The rows of a query, as JSON. */
const ask = async (sql: string): Promise<readonly (readonly unknown[])[]> =>
  (await duck.runAndReadAll(sql)).getRowsJson();

async function fileOf(name: string, all: ExportContents): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.parquet`);
  await writeFile(path, bytesOf(`${name}.parquet`, all));
  return path;
}

const types: Readonly<Record<FieldDescription['type'], string>> = {
  text: 'VARCHAR',
  texts: 'VARCHAR[]',
  integer: 'INTEGER',
  flag: 'BOOLEAN',
  day: 'DATE',
  moment: 'TIMESTAMP',
};

/** A value as DuckDB writes it in JSON. */
function asDuck(type: FieldDescription['type'], value: FieldValue): unknown {
  if (value === undefined) return type === 'texts' ? [] : null;
  return type === 'moment'
    ? new Date(String(value))
        .toISOString()
        .replace('T', ' ')
        .replace(/(\.000)?Z$/, '')
    : value;
}

const expectedRows = ({ columns, rows }: ExportTable, all: ExportContents) =>
  [...rows(all)].map((values) => values.map((value, index) => asDuck(columns[index]?.type ?? 'text', value)));

const cases: readonly [string, Snapshot][] = [
  ['several hubs', severalHubsSnapshot()],
  ['hostile titles', hostileSnapshot()],
];

describe.each(cases)('Parquet of %s, read by DuckDB', (_name, snapshot) => {
  let all: ExportContents;
  beforeAll(async () => {
    all = await contents(snapshot);
  });

  it.each(allTables)('$name has the columns, types and rows of the table', async (table) => {
    const path = await fileOf(table.name, all);
    const described = await ask(`DESCRIBE SELECT * FROM '${path}'`);
    expect(described.map(([name, type]) => [name, type])).toEqual(
      table.columns.map(({ name, type }) => [name, types[type]]),
    );
    expect(await ask(`SELECT * FROM '${path}'`)).toEqual(expectedRows(table, all));
  });
});

it('has several row groups for many rows, and the same rows', async () => {
  const programmes = Array.from({ length: 1_200 }, (_, index) =>
    aProgramme({ slug: `p${index}`, modules: Array.from({ length: 3 }, (_, part) => aModule({ slug: `m${part}` })) }),
  );
  const series = programmes.map(({ slug }) => aSeries({ slug }));
  const all = await contents(snapshotOf(aCatalogue({ programmes, series })));
  const path = await fileOf('programmes', all);
  expect(await ask(`SELECT count(DISTINCT row_group_id) > 2 FROM parquet_metadata('${path}')`)).toEqual([[true]]);
  const [[count]] = (await ask(`SELECT count(DISTINCT programme_id) FROM '${path}'`)) as [[string]];
  expect(Number(count)).toBe(1_200);
});

it('joins by the programme, without any other file', async () => {
  const all = await contents(severalHubsSnapshot());
  const [programmes, modules] = [await fileOf('programmes', all), await fileOf('modules', all)];
  const rows = await ask(
    `SELECT p.title, count(*) FROM '${programmes}' p JOIN '${modules}' m USING (programme_id) WHERE list_contains(p.phases, 'PRIMARY') GROUP BY ALL ORDER BY ALL LIMIT 1`,
  );
  expect(rows).toHaveLength(1);
});
