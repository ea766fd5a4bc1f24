import { Programme } from '../../domain/programme.js';
import type { ExportContents } from '../contents/contents.js';
import type { ExportField, FieldValue } from '../fields/field.js';
import { type ExportTable, foreignKey, makeTable, type TableDescription } from './table.js';

/** A row about a programme: the programme itself, or a part of it. */
export interface PartRow<Part extends object = object> {
  readonly programme: Programme;
  readonly part: Part;
  /** Its number in the list that it is in, from 1. */
  readonly number: number;
}

/** The columns by which every table about programmes is joined with the others. */
export const programmeKeys: readonly ExportField<Pick<PartRow, 'programme'>>[] = [
  {
    name: 'programme_id',
    type: 'text',
    says: 'The permanent id of the programme.',
    required: true,
    of: ({ programme }) => programme.id,
  },
  {
    name: 'hub',
    type: 'text',
    says: 'The slug of the hub that offers the programme.',
    required: true,
    of: ({ programme }, snapshot) => snapshot.hubOf(programme).slug,
  },
  {
    name: 'academic_year',
    type: 'text',
    says: 'The academic year in which the programme is offered, such as "2021/22".',
    required: true,
    of: ({ programme }) => programme.academicYear,
  },
  {
    name: 'programme',
    type: 'text',
    says: 'The slug of the programme: unique in its hub and year.',
    required: true,
    of: ({ programme }) => programme.slug,
  },
];

export const numberField: ExportField<PartRow> = {
  name: 'number',
  type: 'integer',
  says: 'Its number in the list, counted from 1.',
  required: true,
  of: ({ number }) => number,
};

/** Fields of the part itself. */
export const partFields = (fields: readonly ExportField<object>[]): readonly ExportField<PartRow>[] =>
  fields.map((field) => ({ ...field, of: ({ part }, snapshot) => field.of(part, snapshot) }));

/** A field that is computed from the row. */
export const rowField = <Row>(
  description: Omit<ExportField<Row>, 'of'>,
  of: (row: Row) => FieldValue,
): ExportField<Row> => ({ ...description, of });

/** Numbers the parts of a list. */
export const numberParts = <Part extends object>(programme: Programme, parts: readonly Part[]): PartRow<Part>[] =>
  parts.map((part, index) => ({ programme, part, number: index + 1 }));

/** The programmes of an export. */
export function* programmesIn({ nodes }: ExportContents): Generator<Programme> {
  for (const node of nodes) if (node instanceof Programme) yield node;
}

interface PartTable<Row> extends Pick<TableDescription, 'name' | 'holds'> {
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: TableDescription['foreignKeys'];
  readonly fields: readonly ExportField<Row>[];
  /** The rows of one programme. */
  readonly rowsOf: (programme: Programme) => Iterable<Row>;
}

/** A table about programmes, whose first columns are the keys of the programme. */
export const partTable = <Row extends Pick<PartRow, 'programme'>>({
  fields,
  rowsOf,
  foreignKeys = [],
  ...description
}: PartTable<Row>): ExportTable =>
  makeTable(
    { ...description, foreignKeys: [foreignKey('programme_id', 'programmes'), ...foreignKeys] },
    {
      fields: [...programmeKeys, ...fields],
      *items(contents) {
        for (const programme of programmesIn(contents)) yield* rowsOf(programme);
      },
    },
  );
