import { Field, ID, InputType } from 'type-graphql';
import { type Instantiable, type Shape, shapeOf } from '../../../domain/fields/fields.js';
import { englishList } from '../../../text/english-list.js';

/** All of a thing that is new, or some properties of one that is there. */
type Use = 'Input' | 'Patch';

const inputTypes = new Map<string, Instantiable>();

/** What has to be said of a new thing: whatever the catalogue requires of it. */
export const inputOf = (type: Instantiable): Instantiable => typeFor(type, 'Input');

/** What may be said of a thing that is there: any of its properties. */
export const patchOf = (type: Instantiable): Instantiable => typeFor(type, 'Patch');

const descriptions: Readonly<Record<Use, (name: string) => string>> = {
  Input: (name) => `All fields of \`${name}\`. A field that is left out or null is stored as empty.`,
  Patch: (name) => `Changes to \`${name}\`. A field that is left out keeps its value; null clears the field.`,
};

/** The input type of a domain class, made from its shape: each property is said once, there. */
function typeFor(type: Instantiable, use: Use): Instantiable {
  const name = `${type.name}${use}`;
  const known = inputTypes.get(name);
  if (known) return known;
  const input = class {};
  inputTypes.set(name, input);
  for (const [key, shape] of shapeOf(type)) {
    const field = fieldFor(key, shape);
    if (!field || (key === 'id' && !isPart(type, use))) continue;
    const nullable = use === 'Patch' || !shape.required || key === 'id';
    const thunk = shape.many ? () => [field.type()] : field.type;
    Field(thunk, { nullable, description: field.description })(input.prototype, key);
  }
  InputType(name, { description: descriptions[use](type.name) })(input);
  return input;
}

/** What is new inside something may have a name, or an id that it had; an entry has its id from the catalogue. */
const isPart = (type: Instantiable, use: Use) => use === 'Input' && !shapeOf(type).has('revision');

interface InputField {
  readonly type: () => object;
  readonly description: string;
}

/** Kept by the catalogue itself. */
const maintainedFields = new Set(['updatedAt']);
const partId =
  'The id, to keep an existing part and its identity. To create a part, leave it out, or give a name such as "@first" by which this request can refer to it.';

/** How a property is given; nothing for one that nobody gives. */
function fieldFor(key: string, shape: Shape): InputField | undefined {
  const { nestedClass, type, refersTo, description } = shape;
  if (maintainedFields.has(key)) return undefined;
  if (key === 'id') return { type: () => ID, description: partId };
  if (refersTo) return { type: () => ID, description: idOf(refersTo) };
  if (nestedClass) {
    const input = inputOf(nestedClass()); // Now: TypeGraphQL wants to know all types before it asks for any.
    return { type: () => input, description: description ?? 'The groups to which its links belong.' };
  }
  return type && { type, description: description ?? '' };
}

function idOf(kinds: NonNullable<Shape['refersTo']>): string {
  const named = englishList(kinds);
  const programme = kinds.length > 1 && kinds.includes('series') ? ' Name a programme by the id of its series.' : '';
  return `The id of a ${named}, or a temporary name from this request, such as "@new".${programme}`;
}
