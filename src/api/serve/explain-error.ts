import {
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { nearestAcademicYear } from '../../domain/fields/scalars.js';
import { englishList } from '../../text/english-list.js';
import { childrenOf, exampleInput, exampleSelection, exampleValue, hasField, namedType } from './examples.js';

/** An error of graphql-js, in two sentences. */
export interface ExplainedError {
  /** What is wrong, in the words of graphql-js. */
  readonly fault: string;
  /** What to write instead. */
  readonly remedy: string;
}

/** What an explanation may look at. */
interface Fault {
  readonly schema: GraphQLSchema;
  readonly error: GraphQLError;
  /** The whole message of graphql-js, which may suggest a similar name. */
  readonly message: string;
  /** What the groups of the pattern match. */
  readonly parts: readonly string[];
}

type Explanation = readonly [pattern: RegExp, remedyOf: (fault: Fault) => string | undefined];

/**
 * Says what to write instead, for the mistakes that newcomers make most; undefined for any other error. graphql-js gives
 * its errors no codes, so they are told apart by their messages: tests/http/newcomers-mistakes.test.ts has each of them.
 */
export function explainError(error: GraphQLError, schema: GraphQLSchema): ExplainedError | undefined {
  const { message } = error;
  for (const [pattern, remedyOf] of explanations) {
    const [fault, ...parts] = pattern.exec(message) ?? [];
    if (fault === undefined) continue;
    const remedy = remedyOf({ schema, error, message, parts: parts.map(shortenPart) });
    if (remedy !== undefined) return { fault: fault.endsWith('.') ? fault : `${fault}.`, remedy };
  }
  return undefined;
}

/** A name or value that a client sent may have any length. */
const shortenPart = (part: string | undefined = '') => (part.length > 80 ? `${part.slice(0, 79)}…` : part);

const suggestsName = /Did you mean "/;

const explanations: readonly Explanation[] = [
  [/^Cannot query field "(\w+)" on type "(\w+)"\./, explainField],
  [
    /^Field "(\w+)" of type "([^"]+)" must have a selection of subfields\./,
    ({ parts: [field = '', type = ''], schema }) =>
      `Name the fields that you need: ${field} ${exampleSelection(namedType(type, schema))}.`,
  ],
  [
    /^Field "(\w+)" must not have a selection since type "[^"]+" has no subfields\./,
    ({ parts: [field] }) => `It is a single value: write ${field} without braces after it.`,
  ],
  [/^Unknown argument "\w+" on field "(\w+)\.(\w+)"\./, explainArgument],
  [/^Value "[^"]*" does not exist in "(\w+)" enum\./, explainEnumValue],
  [/^Enum "(\w+)" cannot represent non-enum value: "((?:[^"\\]|\\.)*)"\./, explainQuotedEnum],
  [
    /^Expected value of type "([^"]+)", found ([\s\S]+)\.$/,
    ({ parts: [type = '', found = ''], schema }) => explainObject(namedType(type, schema), found),
  ],
  [
    /^Variable "\$\w+" got invalid value ([\s\S]+?)(?: at "[^"]+")?; Expected type "(\w+)" to be an object\.$/,
    ({ parts: [found = '', type = ''], schema }) => explainObject(namedType(type, schema), found, true),
  ],
  [
    /^Variable "\$(\w+)" of type "[^"]+" used in position expecting type "([^"]+)"\./,
    ({ parts: [name, type] }) => `Declare it with that type: ($${name}: ${type}).`,
  ],
  [
    /^Variable "\$(\w+)" is not defined(?: by operation "\w+")?\./,
    ({ parts: [name] }) => `Declare it at the start of the operation: query ($${name}: TYPE) { … }.`,
  ],
  [
    /^Variable "\$(\w+)" of (?:required|non-null) type "([^"]+)" (?:was not provided|must not be null)\./,
    ({ parts: [name, type = ''], schema }) =>
      `Send its value beside the query: "variables": {"${name}": ${exampleValue(type, schema, true)}}.`,
  ],
  [
    /^Field "(\w+)" argument "(\w+)" of type "([^"]+)" is required, but it was not provided\./,
    ({ parts: [field, argument, type = ''], schema }) => `Write ${field}(${argument}: ${exampleValue(type, schema)}).`,
  ],
  [
    /^(?:Variable "\$\w+" got invalid value "-?\d+"(?: at "[^"]+")?; )?(?:Int|Float) cannot represent non-(?:integer|numeric) value: "(-?\d+)"$/,
    ({ parts: [digits = ''] }) => `Write a number without quotation marks: ${digits.slice(0, 20)}.`,
  ],
  [
    /^(?:Variable "\$\w+" got invalid value [\d.]+(?: at "[^"]+")?; )?String cannot represent a non string value: ([\w.]{1,80})$/,
    ({ parts: [word] }) => `Write a text in quotation marks: "${word}".`,
  ],
  [/^Syntax Error: Unexpected character: "\/"\./, explainBareYear],
  [
    /^Syntax Error: Expected [^,]+, found <EOF>\./,
    () => 'The text ends too early: a closing brace "}" or bracket is missing.',
  ],
  [
    /^GET requests only support query operations, not mutation operations/,
    () => 'Send a mutation by POST as JSON, with the header "Authorization: Bearer TOKEN".',
  ],
];

/** A field that a type doesn't have: often one that something inside it has. */
function explainField({ parts: [field = '', typeName = ''], schema, message }: Fault): string | undefined {
  const type = schema.getType(typeName);
  if (suggestsName.test(message) || !isCompositeType(type)) return undefined;
  const children = childrenOf(type).filter(([, child]) => hasField(child, field));
  const [inside] = children.find(([name]) => name === 'nodes' || name === 'node') ?? children[0] ?? [];
  if (inside === 'nodes') return `This is a connection, one page of a list: write nodes { ${field} }.`;
  if (inside === 'node') return `This is an edge, one place in a list: write node { ${field} }.`;
  if (isAbstractType(type)) {
    const having = schema.getPossibleTypes(type).filter((possible) => hasField(possible, field));
    const named = having.find(({ name }) => name === 'Programme') ?? having[0];
    const what = isInterfaceType(type) ? 'an interface' : 'one of several types';
    if (named) return `This is ${what}: write the field for a type that has it, ... on ${named.name} { ${field} }.`;
  }
  if (isUnionType(type)) return explainUnion(schema.getPossibleTypes(type));
  if (inside !== undefined) return `Ask for it one level down: ${inside} { ${field} }.`;
  return isObjectType(type) ? listNames('Its fields are', Object.keys(type.getFields())) : undefined;
}

const explainUnion = ([first]: readonly GraphQLNamedType[]) =>
  first && `This is one of several types: write ... on ${first.name} { … }, and the same for the others.`;

function explainArgument({ parts: [type = '', field = ''], schema, message }: Fault): string | undefined {
  const owner = schema.getType(type);
  if (suggestsName.test(message) || !(isObjectType(owner) || isInterfaceType(owner))) return undefined;
  const names = owner.getFields()[field]?.args.map(({ name }) => name) ?? [];
  return names.length > 0 ? listNames('Its arguments are', names) : 'It takes no arguments.';
}

function explainEnumValue({ parts: [name = ''], schema, message }: Fault): string | undefined {
  const type = schema.getType(name);
  if (/Did you mean/.test(message) || !isEnumType(type)) return undefined;
  return listNames('Its values are', valuesOf(type));
}

function explainQuotedEnum({ parts: [name = '', written = ''], schema, message }: Fault): string | undefined {
  const type = schema.getType(name);
  if (!isEnumType(type)) return undefined;
  const values = valuesOf(type);
  const meant = values.includes(written) ? written : /Did you mean the enum value "(\w+)"/.exec(message)?.[1];
  const rule = 'In the text of a query, write a value of an enum without quotation marks';
  return meant === undefined ? `${rule}. ${listNames('Its values are', values)}` : `${rule}: ${meant}.`;
}

function explainObject(type: GraphQLNamedType | undefined, found: string, isJson = false): string | undefined {
  return isInputObjectType(type) ? `Write an object: ${exampleInput(type, found, isJson)}.` : undefined;
}

/** `year: 2021/22` is no syntax of GraphQL. */
function explainBareYear({ error: { source, positions } }: Fault): string | undefined {
  const [at = 0] = positions ?? [];
  const [first = ''] = /\d+$/.exec(source?.body.slice(Math.max(0, at - 10), at) ?? '') ?? [];
  const [rest = ''] = /^\/\d+/.exec(source?.body.slice(at, at + 10) ?? '') ?? [];
  const year = nearestAcademicYear(`${first}${rest}`);
  return year && `An academic year is a text: write "${year}", with quotation marks.`;
}

const valuesOf = (type: { getValues(): readonly { readonly name: string }[] }) =>
  type.getValues().map(({ name }) => name);

const mostNames = 12;

function listNames(start: string, names: readonly string[]): string {
  const more = names.length - mostNames;
  const shown = more > 0 ? [...names.slice(0, mostNames), `${more} more`] : names;
  return `${start} ${englishList(shown, 'and')}.`;
}
