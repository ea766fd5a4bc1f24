/**
 * The codes of what can be wrong with an edit apart from the catalogue that it would make. Permanent, like those of
 * catalogue problems, and listed with them in docs/errors.md.
 */
export const editCodes = {
  ID_UNKNOWN: 'A part has an id that the edited entry does not contain.',
  NAME_UNKNOWN: 'A temporary name with @ was not defined earlier in the same request.',
  NAME_REPEATED: 'A temporary name with @ is defined twice.',
  STILL_REFERRED_TO: 'The thing to delete is referred to by something else.',
  DRAFT_NOT_WITHDRAWN: 'A draft cannot be withdrawn, because it was never published.',
  ORDER_INCOMPLETE: 'A new order does not contain each item exactly once.',
  YEAR_NOT_LATER: 'A year can be copied only to a later year.',
  YEAR_EMPTY: 'The year has no programmes to copy.',
} as const;

export type EditCode = keyof typeof editCodes;
