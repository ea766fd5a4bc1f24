/**
 * Every code that an error of the API can carry in `extensions.code`, with what it means. Permanent, like the codes of
 * catalogue problems. docs/errors.md lists them with their remedies, and a test holds the two together.
 */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: 'The query is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The query asks for something that the schema does not have.',
  BAD_REQUEST: 'The request is not GraphQL over HTTP.',
  BAD_USER_INPUT: 'A variable or argument has a value that it cannot have.',
  OPERATION_RESOLUTION_FAILURE: 'The document has several operations, and none was chosen, or one that is not there.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'The request names a query by its hash, and no queries are kept here.',
  PAGE_SIZE_INVALID: '`first` or `last` is not from 1 to 100.',
  PAGE_ARGUMENTS_CONFLICT: 'A page was asked for from both ends at once.',
  CURSOR_INVALID: 'A cursor is none that this list gave out.',
  ORDER_REPEATED: '`orderBy` names a field twice.',
  TOO_MANY_REFS: 'More programmes were picked at once than 100.',
  PROGRAMME_UNKNOWN: 'A programme was named that is not there.',
  PROGRAMME_AMBIGUOUS: 'A name can mean several programmes.',
  SERIES_UNKNOWN: 'A series was named that is not there.',
  SERIES_AMBIGUOUS: 'A name can mean several series.',
  HUB_UNKNOWN: 'A hub was named that is not there.',
  EXPORT_UNKNOWN: 'An export was named that is not there.',
  ARGUMENT_INVALID: 'An address has a parameter that is not there, or one with a value that it cannot have.',
  GROUP_DIMENSIONS_INVALID: '`by` names no dimension, more than three, or one twice.',
  GROUPS_TOO_MANY: 'A grouping has more groups than one answer gives.',
  TOO_MANY_IDS: 'More ids were asked for at once than 100.',
  NUMBER_INVALID: 'An argument has a number out of its range.',
  VARIABLES_INVALID: 'The variables of a query to price are no JSON object.',
  COST_UNKNOWN: 'A query was to be priced where nothing is.',
  LENGTH_INVALID: '`maxLength` is not at least 1.',
  QUERY_TOO_LARGE: 'The query has more characters than may be.',
  TOKEN_LIMIT_EXCEEDED: 'The query has more tokens than may be.',
  DEPTH_LIMIT_EXCEEDED: 'The query nests more levels than may be.',
  ALIAS_LIMIT_EXCEEDED: 'The query has more aliases than may be.',
  ROOT_FIELD_LIMIT_EXCEEDED: 'The query has more fields at the root than may be.',
  DIRECTIVE_LIMIT_EXCEEDED: 'The query has more directives than may be.',
  SELECTION_LIMIT_EXCEEDED: 'The query selects more fields and fragments than may be.',
  OPERATION_LIMIT_EXCEEDED: 'The document has more operations than may be.',
  VARIABLES_TOO_LARGE: 'The variables are larger, more, or deeper than may be.',
  COST_LIMIT_EXCEEDED: 'The query could give more objects or text, or take more work, than one answer may.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side.',
} as const;

export type ErrorCode = keyof typeof errorCodes;
