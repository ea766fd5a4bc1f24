import { catalogueSchema, type JsonSchema, schemaOfClass, wholeSchema } from '../../catalogue/document/json-schema.js';
import { isNeeded, shapeOf } from '../../domain/fields/fields.js';
import { LinkResolution, PublicationStatus } from '../../domain/fields/vocabulary.js';
import { Link, LinkGroup } from '../../domain/parts/link.js';
import { Programme } from '../../domain/programme.js';
import type { ExportFormat } from '../contents/contents.js';
import { nodeTypes } from '../fields/node-fields.js';

const mediaType = 'application/schema+json; charset=utf-8';

const printSchema = (schema: JsonSchema) => `${JSON.stringify(schema, null, 2)}\n`;

export const catalogueSchemaJson: ExportFormat = {
  name: 'catalogue.schema.json',
  mediaType,
  holds: 'The JSON Schema of the catalogue document, catalogue.json. For editors, which complete and check it.',
  limits:
    'It is the same for every revision and filter. What holds across entries, such as that each id is known, is not in it.',
  *rows() {
    yield printSchema(catalogueSchema());
  },
};

export const programmesSchemaJson: ExportFormat = {
  name: 'programmes.schema.json',
  mediaType,
  holds: 'The JSON Schema of each line of programmes.ndjson.',
  limits:
    'It is the same for every revision and filter. A draft, which only a token sees, may lack properties that are required.',
  *rows() {
    yield printSchema(programmeLineSchema());
  },
};

const reference = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

/** A line has objects where the document has ids, and no properties that only curators see. */
function programmeLineSchema(): JsonSchema {
  const line = replaced(schemaOfClass(Programme), {
    ...{
      linkGroups: undefined,
      publishAt: undefined,
      withdrawAt: undefined,
      sourceText: undefined,
      carriedFrom: undefined,
      revision: undefined,
    },
    ...{ hub: reference('End'), series: reference('End') },
    status: { enum: Object.keys(PublicationStatus) },
    links: { type: 'array', items: reference('LinkLine') },
  });
  const required = [...shapeOf(Programme)].flatMap(([key, shape]) => (isNeeded(shape) ? [key] : []));
  const whole = wholeSchema('A line of programmes.ndjson', { ...line, required }, [Programme]);
  return { ...whole, definitions: { ...(whole['definitions'] as JsonSchema), End: endSchema, LinkLine: linkSchema() } };
}

/** The id of a link or group that is read from a rule, or computed. */
const computedId: JsonSchema = { type: 'string', minLength: 1 };

const linkSchema = (): JsonSchema =>
  replaced(schemaOfClass(Link), {
    ...{ id: computedId, from: reference('End'), to: reference('End') },
    group: replaced(schemaOfClass(LinkGroup), { id: computedId }),
    resolution: { enum: Object.keys(LinkResolution) },
    derivedFrom: computedId,
  });

const endSchema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'type', 'title'],
  properties: {
    ...{ id: { type: 'string' }, slug: { type: 'string' }, title: { type: 'string' } },
    type: { enum: Object.keys(nodeTypes) },
  },
};

/** A schema of an object with other properties; those that are undefined are left out. */
function replaced(schema: JsonSchema, properties: Readonly<Record<string, JsonSchema | undefined>>): JsonSchema {
  const all = { ...(schema['properties'] as JsonSchema), ...properties };
  return { ...schema, properties: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) };
}
