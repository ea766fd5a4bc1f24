import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Class, type Shape, shapeOf } from '../../domain/fields/fields.js';
import { englishList } from '../../text/english-list.js';

/** A JSON Schema, or a part of one, as JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const draft = 'http://json-schema.org/draft-07/schema#';

/** A whole schema: its root, and the definitions of all classes that it needs. */
export const wholeSchema = (title: string, root: JsonSchema, classes: readonly Class[]): JsonSchema => ({
  $schema: draft,
  title,
  ...root,
  definitions: Object.fromEntries([...reachableFrom(classes)].map((type) => [type.name, schemaOfClass(type)])),
});

/** The JSON Schema of a catalogue document, from the decorators of the domain. The laws across entries aren't in it. */
export const catalogueSchema = (): JsonSchema =>
  wholeSchema('A document of the Maths Hub Catalogue', schemaOfClass(CatalogueDocument), nestedIn(CatalogueDocument));

const nestedIn = (type: Class): readonly Class[] =>
  [...shapeOf(type).values()].flatMap(({ nestedClass }) => nestedClass?.() ?? []);

/** Classes, and all that are nested in them. */
function reachableFrom(classes: readonly Class[], known = new Set<Class>()): ReadonlySet<Class> {
  for (const type of classes) {
    if (known.has(type)) continue;
    known.add(type);
    reachableFrom(nestedIn(type), known);
  }
  return known;
}

/** The JSON Schema of an object as it is stored. Properties that aren't in it are refused. */
export function schemaOfClass(type: Class): JsonSchema {
  const shapes = [...shapeOf(type)];
  return {
    type: 'object',
    additionalProperties: false,
    required: shapes.filter(([, { required }]) => required).map(([key]) => key),
    properties: Object.fromEntries(shapes.map(([key, shape]) => [key, schemaOfShape(shape)])),
  };
}

function schemaOfShape(shape: Shape): JsonSchema {
  const { description, refersTo } = shape;
  const says = description ?? (refersTo && `The id of the ${englishList(refersTo, 'or')}.`);
  const item = schemaOfItem(shape);
  const value = shape.many ? { type: 'array', items: item, maxItems: shape.maxItems } : item;
  if (says === undefined) return value;
  // Beside a reference, draft 7 ignores every other property.
  return '$ref' in value ? { description: says, allOf: [value] } : { description: says, ...value };
}

function schemaOfItem({ nestedClass, rule, scalar }: Shape): JsonSchema {
  if (nestedClass) return { $ref: `#/definitions/${nestedClass().name}` };
  return { ...rule?.jsonSchema, ...(scalar && formats[scalar]) };
}

/** What JSON Schema knows about the form of a text. */
const formats: Readonly<Partial<Record<NonNullable<Shape['scalar']>, JsonSchema>>> = {
  year: { pattern: '^(19|20)\\d\\d/\\d\\d$' },
  day: { format: 'date' },
  moment: { format: 'date-time' },
};
