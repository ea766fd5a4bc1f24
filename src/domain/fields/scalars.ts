import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
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

/** Text of a fixed form. Stored values were checked and are sent unchanged; values from clients are checked. */
export function textScalar(
  name: string,
  description: string,
  remedy: string,
  accepts: (value: unknown) => value is string,
) {
  function accept(value: unknown): string {
    if (accepts(value)) return value;
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : `a value of type ${typeof value}`;
    throw new GraphQLError(`${remedy} Got ${shown}.`);
  }
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: accept,
    parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const AcademicYear = textScalar(
  'AcademicYear',
  'A school year in England, from September to August, written like "2021/22".',
  'Write an academic year as two consecutive years, like "2021/22".',
  isAcademicYear,
);

export const DateTime = textScalar(
  'DateTime',
  'A date and time in the format of RFC 3339, such as "2021-09-01T09:30:00Z".',
  'Write a date and time like "2021-09-01T09:30:00Z".',
  isDateTime,
);

export const LocalDate = textScalar(
  'LocalDate',
  'A date without a time, such as "2021-09-01".',
  'Write a date like "2021-09-01".',
  isLocalDate,
);

export const Url = textScalar(
  'URL',
  'An absolute web address with its scheme, such as "https://www.example.org/groups".',
  'Write a complete web address, like "https://www.example.org/groups".',
  isUrl,
);
