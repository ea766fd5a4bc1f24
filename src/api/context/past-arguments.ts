import {
  type GraphQLArgument,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLScalarType,
  GraphQLString,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { parsePastId } from '../../domain/fields/past-id.js';
import { quote } from '../../domain/fields/rules.js';
import { refusal } from '../errors/refusal.js';
import type { Context } from './context.js';

type Values = Readonly<Record<string, unknown>>;
type Arguments = readonly Pick<GraphQLArgument, 'name' | 'type'>[];
type TextChange = (text: string, type: GraphQLScalarType) => string;

/** Arguments whose texts are part of the answer, exactly as they were sent. Their resolvers read ids with `plainReference`. */
const repeatedInAnswer = new Set(['refs']);

/** The arguments of a field of a past state, with plain ids. Throws a refusal for an id of another revision. */
export function withPlainIds(args: Values, declared: Arguments, context: Context): Values {
  const changed = declared.filter(({ name }) => !repeatedInAnswer.has(name));
  return { ...args, ...mapTexts(args, changed, (text, type) => plainId(text, type, context)) };
}

/** A reference by id or name, with a plain id in place of one of the past state that is asked. */
export const plainReference = (text: string, context: Context): string => plainId(text, GraphQLString, context);

/** Throws a refusal if arguments of a mutation contain an id of a past state. */
export function refusePastIds(args: Values, declared: Arguments): void {
  mapTexts(args, declared, (text, type) => {
    const past = type === GraphQLID ? parsePastId(text) : undefined;
    if (!past) return text;
    throw refusal(
      'ID_OF_OTHER_REVISION',
      `${quote(text)} is the id of something as it was at revision ${past.revision}. Only the present can be changed: send ${quote(past.id)}.`,
    );
  });
}

/** What to do about a reference that nothing has, where it is an id of another state than the one that is asked. */
export function pastIdHint(reference: string): string | undefined {
  const past = parsePastId(reference);
  return (
    past &&
    `If it is an id of revision ${past.revision}, ask inside asOf(revision: ${past.revision}), or send ${quote(past.id)}.`
  );
}

/** A text that isn't declared as an id can be anything, so it is an id only if something has that id. */
function plainId(text: string, type: GraphQLScalarType, { snapshot, pastRevision }: Context): string {
  const past = parsePastId(text);
  if (!past || pastRevision === undefined) return text;
  if (type !== GraphQLID && !snapshot.node(past.id)) return text;
  if (past.revision === pastRevision) return past.id;
  throw refusal(
    'ID_OF_OTHER_REVISION',
    `${quote(text)} is an id of revision ${past.revision}, and this state is of revision ${pastRevision}. Send ${quote(past.id)}, or ask for revision ${past.revision}.`,
  );
}

/** Changes all texts and ids in values of declared types. */
function mapTexts(values: Values, declared: Arguments, change: TextChange): Values {
  const given = declared.filter(({ name }) => Object.hasOwn(values, name));
  return Object.fromEntries(given.map(({ name, type }) => [name, mapValue(values[name], type, change)]));
}

function mapValue(value: unknown, inputType: GraphQLInputType, change: TextChange): unknown {
  const type = getNullableType(inputType);
  if (isListType(type)) return Array.isArray(value) ? value.map((item) => mapValue(item, type.ofType, change)) : value;
  if (isInputObjectType(type)) {
    return typeof value === 'object' && value !== null
      ? mapTexts(value as Values, Object.values(type.getFields()), change)
      : value;
  }
  return typeof value === 'string' && (type === GraphQLID || type === GraphQLString) ? change(value, type) : value;
}
