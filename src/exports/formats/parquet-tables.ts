import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { ExportContents, ExportFormat } from '../contents/contents.js';
import type { FieldDescription, FieldValue } from '../fields/field.js';
import type { ExportTable } from '../tables/table.js';

/** A table as Parquet: types and lists are kept. */
export const parquetFormat = (table: ExportTable): ExportFormat => ({
  name: `${table.name}.parquet`,
  mediaType: 'application/vnd.apache.parquet',
  holds: table.holds,
  limits:
    'Descriptions, units and labels of values are in datapackage.json. A date that is known by its month, year or term is a ' +
    'text, with the days that it may mean beside it.',
  rows: (contents) => writeParquet(table, contents),
});

/** Nothing else runs while a group is written: 10 to 20 ms, and longer for the first groups of a process. */
const cellsOfRowGroup = 20_000;

function* writeParquet(table: ExportTable, contents: ExportContents): Generator<string | Uint8Array> {
  const { columns, rows } = table;
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: schemaOf(columns),
    createdBy: 'maths-hub-catalogue',
    kvMetadata: metadataOf(contents),
  });
  const rowsOfGroup = Math.ceil(cellsOfRowGroup / columns.length);
  let group: (readonly FieldValue[])[] = [];
  for (const values of rows(contents)) {
    if (group.push(values) < rowsOfGroup) {
      yield ''; // Lets another request have its turn.
      continue;
    }
    writeGroup(file, columns, group);
    group = [];
    yield takeBytes(writer);
  }
  if (group.length > 0) writeGroup(file, columns, group);
  void file.finish();
  yield takeBytes(writer);
}

const metadataOf = ({ snapshot, choice, terms }: ExportContents) => [
  { key: 'revision', value: String(snapshot.revision) },
  { key: 'updated_at', value: snapshot.updatedAt },
  { key: 'filter', value: choice.filter },
  { key: 'licence', value: terms.licenceUrl ?? terms.licence },
  { key: 'attribution', value: terms.attribution },
];

// `ByteWriter` writes into memory, so `write` and `finish` of the file are done when they return.

/** The bytes that were written since the last call. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

function writeGroup(
  file: ParquetWriter,
  columns: ExportTable['columns'],
  group: readonly (readonly FieldValue[])[],
): void {
  const columnData = columns.map(({ name, type }, index) => ({
    name,
    data: group.map((values) => toParquet(type, values[index])),
  }));
  void file.write({ columnData, rowGroupSize: group.length });
}

/** The writer takes days and times as dates. */
function toParquet(type: FieldDescription['type'], value: FieldValue): unknown {
  if (value === undefined) return type === 'texts' ? [] : null;
  return type === 'day' || type === 'moment' ? new Date(String(value)) : value;
}

const elementTypes = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  flag: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const satisfies Record<Exclude<FieldDescription['type'], 'texts'>, Partial<SchemaElement>>;

const schemaOf = (columns: ExportTable['columns']): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.flatMap(elementsOf),
];

function elementsOf({ name, type, required = false }: FieldDescription): readonly SchemaElement[] {
  if (type !== 'texts') return [{ name, ...elementTypes[type], repetition_type: required ? 'REQUIRED' : 'OPTIONAL' }];
  return [
    { name, converted_type: 'LIST', repetition_type: 'REQUIRED', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...elementTypes.text, repetition_type: 'REQUIRED' },
  ];
}
