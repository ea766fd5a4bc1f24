/** What is known about the rights to the data, and whom to name when it is used. */
export interface DataTerms {
  /** The licence in words. */
  readonly licence: string;
  /** The address of the licence, where it has one. */
  readonly licenceUrl: string | undefined;
  /** The name to give when the data is used. */
  readonly attribution: string;
}

/** The licence and the name to give, as one text. */
export const describeTerms = ({ licence, licenceUrl, attribution }: DataTerms): string =>
  `${licence}${licenceUrl === undefined ? '' : ` ${licenceUrl}`} Attribution: ${attribution}.`;

/** What can be said of a catalogue whose operator has said nothing. */
export const defaultTerms: DataTerms = {
  licence: 'Facts as published by the hub; no licence is stated.',
  licenceUrl: undefined,
  attribution: 'Maths Hub Catalogue',
};
