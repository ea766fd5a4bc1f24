import { Field, ID, InputType } from 'type-graphql';
import { type Instantiable, type Shape, shapeOf } from '../../../domain/fields/fields.js';
import { EligibilityRule } from '../../../domain/parts/eligibility-rule.js';
import { englishList } from '../../../text/english-list.js';

/** Whether an input has all properties of a new thing, or some properties of an existing one. */
type Use = 'Input' | 'Patch';

const inputTypes = new Map<string, Instantiable>();

/** The input type of a new thing: what the catalogue requires is required. */
export const inputOf = (type: Instantiable): Instantiable => typeFor(type, 'Input');

/** The input type of changes to an existing thing: all properties are optional. */
export const patchOf = (type: Instantiable): Instantiable => typeFor(type, 'Patch');

const descriptions: Readonly<Record<Use, (name: string) => string>> = {
  Input: (name) => `All fields of \`${name}\`. A field that is left out or null is stored as empty.`,
  Patch: (name) => `Changes to \`${name}\`. A field that is left out keeps its value; null clears the field.`,
};

/** The input type of a domain class, made from its shape, so that each property is declared once. */
function typeFor(type: Instantiable, use: Use): Instantiable {
  const name = `${type.name}${use}`;
  const known = inputTypes.get(name);
  if (known) return known;
  const input = class {};
  inputTypes.set(name, input);
  for (const [key, shape] of shapeOf(type)) {
    const field = fieldFor(key, shape);
    if (!field || (key === 'id' && !isPart(type, use))) continue;
    const nullable = use === 'Patch' || !shape.required || shape.proposed === true || key === 'id';
    const thunk = shape.many ? () => [field.type()] : field.type;
    Field(thunk, { nullable, description: field.description })(input.prototype, key);
  }
  if (type === EligibilityRule)
    Field(() => String, { nullable: true, description: lineDescription })(input.prototype, 'line');
  InputType(name, { description: descriptions[use](type.name) })(input);
  return input;
}

const lineDescription =
  'The whole rule as one line of text, instead of the other fields, such as "previous year: Primary Teaching for Mastery Development; or Cohort 1-4 specialist". docs/rules.md has the grammar. Tests that the stored rule has too keep their ids, wording and evidence. Only for the outermost rule.';

/** New parts may get a temporary name or keep an id; entries get their ids from the catalogue. */
const isPart = (type: Instantiable, use: Use) => use === 'Input' && !shapeOf(type).has('revision');

interface InputField {
  readonly type: () => object;
  readonly description: string;
}

/** Fields that the catalogue itself sets. */
const maintainedFields = new Set(['updatedAt', 'formerSlugs']);
const partId =
  'The id, to keep an existing part and its identity. To create a part, leave it out, or give a name such as "@first" by which this request can refer to it.';

/** The input field of a property; undefined for a property that clients cannot set. */
function fieldFor(key: string, shape: Shape): InputField | undefined {
  const { nestedClass, type, inputType = type, refersTo, description } = shape;
  if (maintainedFields.has(key)) return undefined;
  if (key === 'id') return { type: () => ID, description: partId };
  if (refersTo) return { type: () => ID, description: idOf(refersTo) };
  if (nestedClass) {
    const input = inputOf(nestedClass()); // Now: TypeGraphQL wants to know all types before it asks for any.
    return { type: () => input, description: description ?? 'The groups to which its links belong.' };
  }
  return inputType && { type: inputType, description: description ?? '' };
}

function idOf(kinds: NonNullable<Shape['refersTo']>): string {
  const named = englishList(kinds);
  const programme = kinds.length > 1 && kinds.includes('series') ? ' Name a programme by the id of its series.' : '';
  return `The id of a ${named}, or a temporary name from this request, such as "@new".${programme}`;
}
