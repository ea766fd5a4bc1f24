/** What somebody wants in a newsletter: picks, and words of their own around them. */
export interface Wanted {
  /** Slugs, ids, codes, titles or aliases, in the order of the newsletter. */
  readonly refs: readonly string[];
  /** Where the names are looked up; the home hub, and its newest year with that name, where they are left out. */
  readonly hub: string | undefined;
  readonly year: string | undefined;
  /** The most characters of each blurb. */
  readonly maxLength: number;
  /** Empty for one that is made from the name of the hub. */
  readonly heading: string;
  /** Paragraphs are parted by empty lines. */
  readonly intro: string;
  readonly closing: string;
  /** Whether the map of the picks is put in as a picture. */
  readonly map: boolean;
}

export const usualLength = 280;
