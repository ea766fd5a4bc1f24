import { Ajv } from 'ajv';
import { unguardFormula } from '../../../src/text/formula-guard.js';

// A reader of Data Packages of its own: ajv checks the descriptor, and functions here check rows as Table Schema says.

type FieldType = 'string' | 'integer' | 'boolean' | 'date' | 'datetime';

interface FieldDescriptor {
  readonly name: string;
  readonly type: FieldType;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly FieldDescriptor[];
    readonly primaryKey?: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
    readonly foreignKeys: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

export interface DataPackage {
  readonly resources: readonly Resource[];
}

const text = { type: 'string', minLength: 1 } as const;
const names = { type: 'array', items: text, minItems: 1 } as const;

const field = {
  type: 'object',
  required: ['name', 'type', 'description'],
  additionalProperties: false,
  properties: {
    ...{ name: text, description: text, unit: text, separator: text },
    type: { enum: ['string', 'integer', 'boolean', 'date', 'datetime'] },
    categories: { $ref: '#/definitions/categories' },
    itemCategories: { $ref: '#/definitions/categories' },
    constraints: {
      type: 'object',
      minProperties: 1,
      additionalProperties: false,
      properties: { required: { const: true }, enum: { ...names, uniqueItems: true }, pattern: text },
    },
  },
} as const;

const reference = {
  type: 'object',
  required: ['resource', 'fields'],
  properties: { resource: text, fields: names },
} as const;

const tableSchema = {
  type: 'object',
  required: ['fields'],
  oneOf: [{ required: ['primaryKey'] }, { required: ['uniqueKeys'] }],
  properties: {
    fields: { type: 'array', minItems: 1, items: field },
    primaryKey: names,
    uniqueKeys: { type: 'array', items: names },
    foreignKeys: {
      type: 'array',
      items: { type: 'object', required: ['fields', 'reference'], properties: { fields: names, reference } },
    },
  },
} as const;

/** The rules of the Data Package standard, version 2.0, for the properties that our descriptor has. */
const dataPackage = {
  type: 'object',
  required: ['$schema', 'name', 'title', 'version', 'created', 'resources'],
  definitions: {
    categories: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['value', 'label'], properties: { value: text, label: text } },
    },
  },
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    version: text,
    licenses: { type: 'array', minItems: 1, items: { type: 'object', required: ['path'] } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'schema'],
        properties: {
          name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
          path: { type: 'string', pattern: '^[a-z-]+\\.csv$' },
          type: { const: 'table' },
          schema: tableSchema,
        },
      },
    },
  },
} as const;

/** What is wrong with a descriptor; empty if nothing is. */
export function faultsOfPackage(descriptor: unknown): readonly string[] {
  const validate = new Ajv({ allErrors: true }).compile(dataPackage);
  validate(descriptor);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const forms: Readonly<Record<FieldType, RegExp>> = {
  string: /./u,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
};

type Rows = readonly (readonly string[])[];

/** The tables of a package: the header and the rows of each, by the name of its resource. */
export type PackageTables = ReadonlyMap<string, { readonly header: readonly string[]; readonly rows: Rows }>;

/** What is wrong with the tables of a package; empty if each of them keeps its schema. */
export function faultsOfTables({ resources }: DataPackage, tables: PackageTables): readonly string[] {
  return resources.flatMap((resource) => {
    const { name, schema } = resource;
    const { header, rows } = tables.get(name) ?? { header: [], rows: [] };
    const expected = schema.fields.map((one) => one.name);
    if (header.join() !== expected.join()) return [`${name} has the header ${header.join()}`];
    const cells = rows.flatMap((row) => faultsOfRow(schema.fields, row).map((fault) => `${name}: ${fault}`));
    return [...cells, ...faultsOfKeys(resource, tables)];
  });
}

function faultsOfRow(fields: readonly FieldDescriptor[], row: readonly string[]): readonly string[] {
  return fields.flatMap(({ name, type, constraints }, index) => {
    const cell = unguardFormula(row[index] ?? '');
    if (cell === '') return constraints?.required ? [`${name} is empty`] : [];
    const isOfEnum = constraints?.enum?.includes(cell) ?? true;
    const hasPattern = constraints?.pattern === undefined || new RegExp(`^${constraints.pattern}$`).test(cell);
    return forms[type].test(cell) && isOfEnum && hasPattern ? [] : [`${name} is ${cell}`];
  });
}

function keysOf(fields: readonly string[], name: string, tables: PackageTables): readonly (string | undefined)[] {
  const { header, rows } = tables.get(name) ?? { header: [], rows: [] };
  const places = fields.map((one) => header.indexOf(one));
  return rows.map((row) =>
    places.every((place) => row[place] === '') ? undefined : places.map((place) => row[place]).join('\t'),
  );
}

function faultsOfKeys({ name, schema }: Resource, tables: PackageTables): readonly string[] {
  const [own = []] = schema.primaryKey ? [schema.primaryKey] : (schema.uniqueKeys ?? []);
  const keys = keysOf(own, name, tables);
  const repeated = keys.filter((key, index) => keys.indexOf(key) < index);
  const dangling = schema.foreignKeys.flatMap(({ fields, reference: { resource, fields: wanted } }) => {
    const known = new Set(keysOf(wanted, resource, tables));
    const lost = keysOf(fields, name, tables).filter((key) => key !== undefined && !known.has(key));
    return lost.map((key) => `${name} has ${key} in ${fields}, which ${resource} lacks`);
  });
  return [...repeated.map((key) => `${name} has two rows ${key}`), ...dangling];
}
