import type { ExportContents, ExportFormat } from '../contents/contents.js';
import { type FieldDescription, listSeparator } from '../fields/field.js';
import { allTables } from '../tables/all-tables.js';
import type { ExportTable } from '../tables/table.js';
import { formatJsonList } from './links-json.js';

export const datapackageJson: ExportFormat = {
  name: 'datapackage.json',
  mediaType: 'application/json; charset=utf-8',
  holds:
    'The data dictionary: what each column of each table is, with types, units, values with labels, and keys. For Frictionless Data.',
  limits:
    'It describes the CSV files beside it; the Parquet files have the same columns, and lists where these have texts. A column ' +
    'that is required can be empty for a draft, which only a token sees.',
  rows,
};

function* rows(contents: ExportContents): Generator<string> {
  const { snapshot, choice, terms } = contents;
  const described = JSON.stringify({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'maths-hub-catalogue',
    title: 'Maths Hub Catalogue',
    description:
      'What Maths Hubs offer teachers and schools, in tables. Every table about programmes has the same keys.',
    version: String(snapshot.revision),
    created: snapshot.updatedAt,
    // The standard has licences with an address only.
    ...(terms.licenceUrl !== undefined && { licenses: [{ path: terms.licenceUrl, title: terms.licence }] }),
    rights: terms.licence,
    contributors: [{ title: terms.attribution, roles: ['publisher'] }],
    filter: JSON.parse(choice.filter) as unknown,
  });
  yield `${described.slice(0, -1)},\n"resources":[`;
  yield* formatJsonList(allTables.map(describeTable));
  yield '\n]}\n';
}

function describeTable({ name, holds, columns, primaryKey, foreignKeys }: ExportTable): object {
  const hasEveryKey = primaryKey.every((key) => columns.some((column) => column.name === key && column.required));
  return {
    ...{ name, path: `${name}.csv`, type: 'table', description: holds },
    ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map(describeColumn),
      ...(hasEveryKey ? { primaryKey } : { uniqueKeys: [primaryKey] }), // A primary key has no empty columns.
      foreignKeys: foreignKeys.map(({ fields, table, references }) => ({
        fields,
        reference: { resource: table, fields: references },
      })),
    },
  };
}

const fieldTypes = {
  text: 'string',
  texts: 'string',
  integer: 'integer',
  flag: 'boolean',
  day: 'date',
  moment: 'datetime',
} as const satisfies Record<FieldDescription['type'], string>;

/** A list is one text in CSV, so its separator and the labels of its items are properties of our own. */
function describeColumn({ name, type, says, unit, values, required = false }: FieldDescription): object {
  const categories = values && Object.entries(values).map(([value, label]) => ({ value, label }));
  const constraints = { ...(required && { required }), ...(values && limitValues(type, Object.keys(values))) };
  return {
    ...{ name, type: fieldTypes[type], description: says, unit },
    ...(type === 'texts' ? { separator: listSeparator, itemCategories: categories } : { categories }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function limitValues(type: FieldDescription['type'], values: readonly string[]): object {
  if (type !== 'texts') return { enum: values };
  const item = `(${values.join('|')})`;
  return { pattern: `${item}( \\| ${item})*` };
}
