/**
 * The codes of what can be wrong with an edit apart from the catalogue that it would make. Permanent, like those of
 * catalogue problems, and listed with them in docs/errors.md.
 */
export const editCodes = {
  ID_UNKNOWN: 'A part has an id that the thing which is edited does not have.',
  NAME_UNKNOWN: 'A name with @ stands for nothing that was made before it in the same request.',
  NAME_REPEATED: 'A name with @ is given to two things.',
  STILL_REFERRED_TO: 'Something that is to be deleted is referred to.',
  DRAFT_NOT_WITHDRAWN: 'A draft is to be withdrawn that was never published.',
  ORDER_INCOMPLETE: 'An order does not name each of the things to be ordered once.',
  YEAR_NOT_LATER: 'A year is to be copied to one that is not later.',
  YEAR_EMPTY: 'A year is to be copied that has nothing to carry forward.',
} as const;

export type EditCode = keyof typeof editCodes;
