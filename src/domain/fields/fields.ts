import type { GraphQLScalarType } from 'graphql';
import { Field, ID, Int } from 'type-graphql';
import { ListSize } from './cost-directives.js';
import { DateSpan, PartialDate } from './date-span.js';
import { isPartialDate } from './partial-date.js';
import type { Rule } from './rules.js';
import * as rules from './rules.js';
import { AcademicYear, DateTime, isAcademicYear, isDateTime, isLocalDate, isUrl, LocalDate, Url } from './scalars.js';

// One decorator states a field once: its GraphQL type and description, its rule, and how to revive it from JSON.
// Required means: the stored document must have it. An optional value may be absent (null to a client); an absent
// list is empty.

export type Class = abstract new (...args: never[]) => object;
export type Instantiable = new () => object;

/** The kinds of things that a reference may name. */
export type ReferenceTargetKind =
  | 'hub'
  | 'source'
  | 'series'
  | 'external thing'
  | 'pathway'
  | 'stage'
  | 'module'
  | 'link group';

/** The kind of a single value, which determines how it is written in a cell. */
export type Scalar = 'text' | 'integer' | 'flag' | 'year' | 'moment' | 'day' | 'partial date';

/** How a stored property is read, checked and walked. */
export interface Shape {
  readonly many: boolean;
  /** The most items that a list may have; absent for the collections of the document, which have no bound. */
  readonly maxItems?: number | undefined;
  readonly required: boolean;
  /** Whether clients get a value even where none is stored: a resolver makes it. */
  readonly answered?: boolean;
  /** Derives the value where it is left out, so that clients always get one. */
  readonly absent?: AbsentValue | undefined;
  /** What clients get while the value is missing, as JSON. Only a draft may lack such a value. */
  readonly standIn?: unknown;
  /** Whether the service proposes the value of a new entry that leaves it out. */
  readonly proposed?: true | undefined;
  /** The scalar type of the value, or of each item of a list; absent for a nested object. */
  readonly scalar?: Scalar;
  /** The closed vocabulary of its text, for one that has any. */
  readonly vocabulary?: Vocabulary;
  /** The description of its GraphQL field; absent for a property that isn't a field. */
  readonly description?: string;
  /** Its GraphQL type, or that of each item; absent for a property that isn't a field. */
  readonly type?: GraphQLType;
  /** The type of its input field, where that isn't `type`. */
  readonly inputType?: GraphQLType;
  /** The class of a nested object; absent for a scalar. */
  readonly nestedClass?: () => Instantiable;
  /** What a number counts or measures, in the singular, such as "day"; absent where the number has no unit. */
  readonly unit?: string | undefined;
  /** The kinds of entries to which a reference may lead; absent for other values. */
  readonly refersTo?: readonly ReferenceTargetKind[] | undefined;
  /** The rule for the scalar, or for each item of a list of scalars. */
  readonly rule?: Rule | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Computes the value of a property that is left out; undefined if there is none. */
export type AbsentValue = (owner: Json, entry: Json) => unknown;

interface AbsentOption {
  readonly absent?: AbsentValue | undefined;
}

/** A value that need not be typed is not required in a document, a sheet or an input. */
const derivable = ({ absent }: AbsentOption) => (absent ? { required: false, absent } : {});

interface StandInOption {
  /** What clients get while a draft lacks the value; without one, a draft needs the value too. */
  readonly standIn?: unknown;
}
const missable = ({ standIn }: StandInOption) => (standIn === undefined ? {} : { required: false, standIn });

interface ProposedOption {
  /** True: a new entry may leave it out, and the service proposes one. */
  readonly proposed?: true;
}

/** Whether everything that is published has a value of its own there. */
export const isNeeded = ({ required, standIn }: Shape): boolean => required || standIn !== undefined;

const shapes = new Map<Class, Map<string, Shape>>();

/** The stored properties of a domain class, in the order of its declaration. */
export function shapeOf(owner: Class): ReadonlyMap<string, Shape> {
  return shapes.get(owner) ?? new Map();
}

type GraphQLType = () => object;

/** How many items a stored list may have. */
interface ListOptions {
  /** The most: a document with more is refused. Generous against what hubs publish. */
  readonly maxItems?: number | undefined;
  /** How many items are typical, for `@listSize`; 2 if left out. */
  readonly assumedSize?: number | undefined;
}

function stored(shape: Shape, type: GraphQLType | undefined, description: string, assumedSize = 2): PropertyDecorator {
  return (prototype, property) => {
    const owner = prototype.constructor as Class;
    const known = shapes.get(owner) ?? new Map<string, Shape>();
    shapes.set(owner, known.set(String(property), type ? { ...shape, type, description } : shape));
    if (type) {
      const exposed = shape.many ? () => [type()] : type;
      const nullable = !isNeeded(shape) && !shape.many && !shape.answered && !shape.absent;
      Field(exposed, { description, nullable })(prototype, property);
      if (shape.many) ListSize({ assumedSize })(prototype, property);
    }
  };
}

const one = { many: false, required: true } as const;
const maybe = { many: false, required: false } as const;
const many = (maxItems = 100) => ({ many: true, maxItems, required: false }) as const;

const text = (rule: Rule) => ({ scalar: 'text', rule }) as const;
const integer = (rule: Rule) => ({ scalar: 'integer', rule }) as const;
const flag = { scalar: 'flag', rule: rules.flag } as const;
type Vocabulary = Readonly<Record<string, string>>;
const word = (vocabulary: Vocabulary) => ({ scalar: 'text', vocabulary, rule: rules.choice(vocabulary) }) as const;

/** The stored identity of a thing. */
export const Id = (options: AbsentOption = {}) =>
  stored(
    { ...one, ...text(rules.id), ...derivable(options) },
    () => ID,
    'A permanent id. It is stored, not derived from the title, and stays the same if the thing is renamed.',
  );
export const Slug = ({ proposed }: ProposedOption = {}) =>
  stored(
    { ...one, ...text(rules.slug), proposed },
    () => String,
    'The name used in web addresses: lower-case words joined by hyphens, such as "mastering-number".',
  );

/** The most former slugs that an entry keeps: the newest ones. */
export const mostFormerSlugs = 100;

/** The slugs that an entry had while the public could see it. The commit that changes a slug adds the one before. */
export const FormerSlugs = () =>
  stored(
    { ...many(mostFormerSlugs), ...text(rules.slug) },
    () => String,
    'The slugs that it had before and under which the public could see it, the newest last. Lookups and filters find it by them, unless something else has the slug now.',
    1,
  );

interface TextOptions {
  /** The most characters it may have. */
  readonly max?: number | undefined;
  /** The rule, where it isn't plain text. */
  readonly rule?: Rule | undefined;
}
const ruled = ({ max = 300, rule }: TextOptions) => text(rule ?? rules.text(max));
export const Text = (description: string, options: TextOptions & StandInOption = {}) =>
  stored({ ...one, ...ruled(options), ...missable(options) }, () => String, description);
export const MaybeText = (description: string, options: TextOptions = {}) =>
  stored({ ...maybe, ...ruled(options) }, () => String, description);
export const Texts = (description: string, options: TextOptions & ListOptions & AbsentOption = {}) =>
  stored(
    { ...many(options.maxItems), ...ruled(options), ...derivable(options) },
    () => String,
    description,
    options.assumedSize,
  );

interface UnitOption {
  /** What the number counts or measures, in the singular, such as "day". */
  readonly unit?: string | undefined;
}

interface WholeOptions extends UnitOption {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}
const whole = ({ min = 0, max = 1_000_000, unit }: WholeOptions) => ({ ...integer(rules.integer(min, max)), unit });
export const Whole = (description: string, options: WholeOptions = {}) =>
  stored({ ...one, ...whole(options) }, () => Int, description);
export const MaybeWhole = (description: string, options: WholeOptions = {}) =>
  stored({ ...maybe, ...whole(options) }, () => Int, description);

export const Flag = (description: string, options: AbsentOption = {}) =>
  stored({ ...one, ...flag, ...derivable(options) }, () => Boolean, description);
export const MaybeFlag = (description: string) => stored({ ...maybe, ...flag }, () => Boolean, description);
/** A flag that is stored only where it is true. A resolver answers false for an absent one. */
export const FlagOrFalse = (description: string) =>
  stored({ ...maybe, ...flag, answered: true }, () => Boolean, description);

export const Choice = (of: Vocabulary, description: string, options: AbsentOption & StandInOption = {}) =>
  stored({ ...one, ...word(of), ...derivable(options), ...missable(options) }, () => of, description);
export const MaybeChoice = (of: Vocabulary, description: string) =>
  stored({ ...maybe, ...word(of) }, () => of, description);
export const Choices = (of: Vocabulary, description: string, options: AbsentOption = {}) =>
  stored({ ...many(), ...word(of), ...derivable(options) }, () => of, description);

const formed = (type: GraphQLScalarType, scalar: Scalar, rule: Rule) => ({
  one: (description: string) => stored({ ...one, scalar, rule }, () => type, description),
  maybe: (description: string) => stored({ ...maybe, scalar, rule }, () => type, description),
});
const year = formed(
  AcademicYear,
  'year',
  rules.form('YEAR_MALFORMED', 'an academic year like "2021/22"', isAcademicYear),
);
const momentRule = rules.form('DATE_MALFORMED', 'a date and time like "2021-09-01T09:30:00Z"', isDateTime);
const moment = formed(DateTime, 'moment', momentRule);
const day = formed(LocalDate, 'day', rules.form('DATE_MALFORMED', 'a date like "2021-09-01"', isLocalDate));
const address = formed(Url, 'text', rules.form('URL_MALFORMED', 'a web address like "https://www.example.org"', isUrl));
const partialDateForm = 'a date like "2022-03-14T16:00:00Z", "2022-03-14", "2022-03", "2022" or "2021/22 autumn"';
const partialDate = {
  scalar: 'partial date',
  rule: rules.form('DATE_MALFORMED', partialDateForm, isPartialDate),
  inputType: () => PartialDate,
} as const;
/** A date as far as it is known. It is stored as text; a resolver answers with its span. */
export const MaybePartialDate = (description: string) =>
  stored({ ...maybe, ...partialDate }, () => DateSpan, description);
export const Year = year.one;
export const MaybeYear = year.maybe;
export const Moment = moment.one;
export const MaybeMoment = moment.maybe;
export const MaybeDay = day.maybe;
export const WebAddress = address.one;
export const MaybeUrl = address.maybe;

/** A nested object. The unit is that of a range of numbers. */
export const One = (
  nestedClass: () => Instantiable,
  description: string,
  { unit, ...options }: UnitOption & StandInOption = {},
) => stored({ ...one, nestedClass, unit, ...missable(options) }, nestedClass, description);
export const MaybeOne = (nestedClass: () => Instantiable, description: string, { unit }: UnitOption = {}) =>
  stored({ ...maybe, nestedClass, unit }, nestedClass, description);
/** A list of nested objects, in the order that the source gives. */
export const Many = (nestedClass: () => Instantiable, description: string, options: ListOptions = {}) =>
  stored({ ...many(options.maxItems), nestedClass }, nestedClass, description, options.assumedSize);

/** Nested objects that are stored and have no GraphQL field. */
export const Parts = (nestedClass: () => Instantiable) => stored({ ...many(), nestedClass }, undefined, '');
/** A collection of the document: it has to be there, and may have any number of entries. */
export const EntryCollection = (nestedClass: () => Instantiable) =>
  stored({ many: true, required: true, nestedClass }, undefined, '');
// Stored properties without a GraphQL field.
const revision = integer(rules.integer(1, 2_000_000_000));
export const HiddenRevision = () => stored({ ...one, ...revision }, undefined, '');
/** The revision of the document at which something last changed; absent if it never did. */
export const MaybeHiddenRevision = () => stored({ ...maybe, ...revision }, undefined, '');
export const HiddenFormat = (known: number) => stored({ ...one, ...integer(rules.format(known)) }, undefined, '');
export const MaybeHiddenChoice = (of: Vocabulary) => stored({ ...maybe, ...word(of) }, undefined, '');
export const MaybeHiddenText = () => stored({ ...maybe, ...text(rules.text(300)) }, undefined, '');
export const MaybeHiddenMoment = () => stored({ ...maybe, scalar: 'moment', rule: momentRule }, undefined, '');
export const HiddenMoment = () => stored({ ...one, scalar: 'moment', rule: momentRule }, undefined, '');

/** The id of a thing elsewhere in the document. Stored and checked; a resolver exposes the thing itself. */
export const Ref = (...refersTo: readonly ReferenceTargetKind[]) =>
  stored({ ...one, refersTo, ...text(rules.id) }, undefined, '');
/** A reference that the service proposes where a new entry leaves it out. */
export const ProposedRef = (...refersTo: readonly ReferenceTargetKind[]) =>
  stored({ ...one, refersTo, ...text(rules.id), proposed: true }, undefined, '');
export const MaybeRef = (...refersTo: readonly ReferenceTargetKind[]) =>
  stored({ ...maybe, refersTo, ...text(rules.id) }, undefined, '');
