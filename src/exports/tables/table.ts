import type { ExportContents } from '../contents/contents.js';
import type { ExportField, FieldDescription, FieldValue } from '../fields/field.js';

/** Columns that name a row of another table, or of the same one. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

/** What a table is, apart from its columns and rows. */
export interface TableDescription {
  /** The name of its files, without the extension. */
  readonly name: string;
  /** One sentence about what a row is. */
  readonly holds: string;
  /** The columns by which a row is found. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** A table of an export: one fact in each cell, and the same columns in every format. */
export interface ExportTable extends TableDescription {
  readonly columns: readonly FieldDescription[];
  /** The values of each row, in the order of the columns. */
  readonly rows: (contents: ExportContents) => Iterable<readonly FieldValue[]>;
}

interface TableSource<Row> {
  readonly fields: readonly ExportField<Row>[];
  readonly items: (contents: ExportContents) => Iterable<Row>;
}

export const makeTable = <Row>(description: TableDescription, { fields, items }: TableSource<Row>): ExportTable => ({
  ...description,
  columns: fields,
  *rows(contents) {
    for (const item of items(contents)) yield fields.map(({ of }) => of(item, contents.snapshot));
  },
});

/** A foreign key of one column. */
export const foreignKey = (field: string, table: string, reference: string = field): ForeignKey => ({
  fields: [field],
  table,
  references: [reference],
});
