import { type Class, isNeeded, type Shape, shapeOf } from '../../domain/fields/fields.js';
import { daySpanOf } from '../../domain/fields/partial-date.js';
import { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import { englishList } from '../../text/english-list.js';
import { type ExportField, type FieldValue, labelledValues } from './field.js';

type DomainField = ExportField<object>;

/** Where a field is in an object of a class, and what its owners say about it. */
interface FieldPlace {
  readonly path: readonly string[];
  /** Whether each of the objects on the path is always there. */
  readonly required: boolean;
  /** The description and the unit of the object that has it. */
  readonly owner: Shape | undefined;
}

/**
 * The fields of a class, as its decorators describe them: a nested object has a field for each of its values. Lists of
 * objects and eligibility rules have tables of their own, and what only curators see is left out.
 */
export const domainFields = (type: Class, omitted: readonly string[] = []): readonly DomainField[] =>
  fieldsWithin(type, { path: [], required: true, owner: undefined }).filter(({ name }) => !omitted.includes(name));

function fieldsWithin(type: Class, { path, required, owner }: FieldPlace): readonly DomainField[] {
  return [...shapeOf(type)].flatMap(([key, shape]): readonly DomainField[] => {
    const place = { path: [...path, key], required: required && isAlwaysThere(shape), owner };
    const nested = shape.nestedClass?.();
    if (nested === undefined) return scalarFields(shape, place);
    if (shape.many || nested === EligibilityRule) return [];
    return fieldsWithin(nested, { ...place, owner: shape });
  });
}

const isAlwaysThere = (shape: Shape) =>
  !shape.many && (isNeeded(shape) || shape.answered === true || shape.absent !== undefined);

function scalarFields(shape: Shape, { path, required, owner }: FieldPlace): readonly DomainField[] {
  const { scalar, many, vocabulary, refersTo } = shape;
  const says = describe(shape, owner);
  if (scalar === undefined || says === undefined) return [];
  const name = path.map(snakeCase).join('_') + (refersTo ? '_id' : '');
  const of = readerOf(path, shape);
  const own: DomainField = {
    ...{ name, says, required, of, unit: shape.unit ?? (scalar === 'integer' ? owner?.unit : undefined) },
    type: many ? 'texts' : typesOfScalars[scalar],
    ...(vocabulary && { values: labelledValues(vocabulary) }),
  };
  return scalar === 'partial date' ? [own, ...spanFields(own)] : [own];
}

const typesOfScalars = {
  text: 'text',
  year: 'text',
  'partial date': 'text',
  integer: 'integer',
  flag: 'flag',
  moment: 'moment',
  day: 'day',
} as const satisfies Record<NonNullable<Shape['scalar']>, DomainField['type']>;

export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The description of a field; a part of a range comes after what the range is. Undefined for what clients don't get. */
function describe({ description, refersTo }: Shape, owner: Shape | undefined): string | undefined {
  const own = description ?? (refersTo && `The id of the ${englishList(refersTo, 'or')}.`);
  return own !== undefined && owner?.description !== undefined ? `${owner.description} ${own}` : own;
}

function readerOf(path: readonly string[], { answered }: Shape): DomainField['of'] {
  const holderPath = path.slice(0, -1);
  const key = path.at(-1) ?? '';
  return (thing) => {
    const holder = holderPath.reduce<unknown>(propertyOf, thing);
    if (!(holder instanceof Object)) return undefined;
    const value = propertyOf(holder, key) as FieldValue;
    return answered === true ? (value ?? false) : value;
  };
}

const propertyOf = (holder: unknown, key: string): unknown =>
  holder instanceof Object ? Reflect.get(holder, key) : undefined;

/** The days that a date means, which is stored as precisely as it is known. */
function spanFields({ name, of }: DomainField): readonly DomainField[] {
  const spanField = (end: 'earliest' | 'latest'): DomainField => ({
    name: `${name}_${end}`,
    type: 'day',
    says: `The ${end} day that \`${name}\` may mean.`,
    of: (thing, snapshot) => {
      const value = of(thing, snapshot);
      return value === undefined ? undefined : daySpanOf(String(value))[end];
    },
  });
  return [spanField('earliest'), spanField('latest')];
}
