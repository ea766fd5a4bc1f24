import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import {
  GraphQLDateTimeISO as LibraryDateTime,
  GraphQLLocalDate as LibraryLocalDate,
  GraphQLURL as LibraryURL,
} from 'graphql-scalars';

/** True for "2021/22": two consecutive years, from 1900/01 to 2099/00. */
export function isAcademicYear(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(?:19|20)\d\d\/\d\d$/.test(value)) return false;
  return (Number(value.slice(2, 4)) + 1) % 100 === Number(value.slice(5));
}

/** True for what the library's scalar takes as text. */
function takenBy(scalar: GraphQLScalarType): (value: unknown) => value is string {
  return (value): value is string => {
    if (typeof value !== 'string') return false;
    try {
      scalar.parseValue(value);
      return true;
    } catch {
      return false;
    }
  };
}

export const isDateTime = takenBy(LibraryDateTime);
export const isLocalDate = takenBy(LibraryLocalDate);

const parsesAsUrl = takenBy(LibraryURL);
/** True for a whole http or https address. A user name could make readers take it for the host, so there must be none. */
export const isUrl = (value: unknown): value is string =>
  parsesAsUrl(value) && /^https?:\/\/[^/?#\\@]+(?:[/?#]|$)/.test(value);

/** A page of this project that specifies its own scalars; relative to the root of the project, which has no other address. */
export const scalarPage = 'docs/scalars.md';

interface TextForm {
  readonly description: string;
  /** The address of its specification. */
  readonly specifiedBy: string;
  /** What to write instead of an invalid text. */
  readonly remedy: string;
  readonly accepts: (value: unknown) => value is string;
  /** A valid text that was probably meant by an invalid one. */
  readonly suggests?: (text: string) => string | undefined;
}

/** Text of a fixed form. Stored values were checked and are sent unchanged; values from clients are checked. */
export function textScalar(name: string, form: TextForm) {
  const accept = (value: unknown, literal?: ValueNode): string => {
    if (form.accepts(value)) return value;
    throw new GraphQLError(faultOf(literal ? print(literal) : value, form), { nodes: literal ?? null });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description: form.description,
    specifiedByURL: form.specifiedBy,
    serialize: (value) => value as string,
    parseValue: (value) => accept(value),
    parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

/** `value` is a literal as it is written in a query, or the JSON of a variable. */
function faultOf(value: unknown, { remedy, suggests }: TextForm): string {
  if (typeof value !== 'string') return `${remedy} Got ${describeValue(value)}.`;
  const text = value.replace(/^"|"$/g, '').slice(0, 80);
  const meant = suggests?.(text);
  return `${remedy} Got ${value.startsWith('"') ? JSON.stringify(text) : text}.${meant ? ` Did you mean "${meant}"?` : ''}`;
}

const describeValue = (value: unknown) =>
  typeof value === 'object' && value !== null ? 'an object or list' : JSON.stringify(value);

/** The academic year that was probably meant by "2021", "21/22", "2021-22" or "2021/2022". */
export function nearestAcademicYear(text: string): string | undefined {
  const [, first = '', second] = /^(\d{2}|\d{4})(?:[/–-](\d{2}|\d{4}))?$/.exec(text.trim()) ?? [];
  const start = first.length === 2 ? `20${first}` : first;
  const year = `${start}/${String((Number(start) + 1) % 100).padStart(2, '0')}`;
  if (!isAcademicYear(year) || (first.length === 2 && second === undefined)) return undefined;
  return second === undefined || year.endsWith(second.slice(-2)) ? year : undefined;
}

export const AcademicYear = textScalar('AcademicYear', {
  description: 'A school year in England, from September to August, written like "2021/22".',
  specifiedBy: `${scalarPage}#academicyear`,
  remedy: 'Write an academic year as two consecutive years, like "2021/22".',
  accepts: isAcademicYear,
  suggests: nearestAcademicYear,
});

const rfc3339 = 'https://www.rfc-editor.org/rfc/rfc3339';

export const DateTime = textScalar('DateTime', {
  description: 'A date and time in the format of RFC 3339, such as "2021-09-01T09:30:00Z".',
  specifiedBy: `${rfc3339}#section-5.6`,
  remedy: 'Write a date and time like "2021-09-01T09:30:00Z".',
  accepts: isDateTime,
});

export const LocalDate = textScalar('LocalDate', {
  description: 'A date without a time, such as "2021-09-01": the `full-date` of RFC 3339.',
  specifiedBy: `${rfc3339}#section-5.6`,
  remedy: 'Write a date like "2021-09-01".',
  accepts: isLocalDate,
});

export const Url = textScalar('URL', {
  description: 'An absolute web address with its scheme, such as "https://www.example.org/groups".',
  specifiedBy: 'https://www.rfc-editor.org/rfc/rfc3986',
  remedy: 'Write a complete web address, like "https://www.example.org/groups".',
  accepts: isUrl,
});

/** Any JSON object, in a query as an object of GraphQL. */
export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description:
    'Any value of JSON, such as {"first": 10}. In the text of a query it is written like an input object: { first: 10 }.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});
