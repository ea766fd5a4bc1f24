import type { MissingReason, NewsletterContactFragment, NewsletterQuery } from '../generated/graphql.js';

export type HubContact = NewsletterContactFragment;
/** What the catalogue answers about the picks. */
export type PickedSelection = NonNullable<NewsletterQuery['selection']>;
type Suggestion = PickedSelection['missing'][number]['suggestions'][number];

/** A link of a blurb, always with a complete address. */
export interface BlurbLink {
  readonly kind: 'PAGE' | 'APPLY' | 'CATALOGUE';
  readonly label: string;
  readonly href: string;
}

/** Something that readers need to know of a programme, such as "Starts:" and "21 March 2022". */
export interface BlurbFact {
  readonly label: string;
  readonly value: string;
}

/** A picked programme, in the words of the catalogue unless the author reworded it. */
export interface Blurb {
  /** Its place among all picks, from 1. */
  readonly position: number;
  readonly ref: string;
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly academicYear: string;
  readonly hub: HubContact;
  readonly audiences: readonly string[];
  /** The heading above it: of its section, where the blurb before has another one. */
  readonly heading: string | undefined;
  /** Plain text of whole sentences. */
  readonly text: string;
  /** Whether the text is the author's own. */
  readonly isReworded: boolean;
  readonly facts: readonly BlurbFact[];
  /** Whom to ask, where that is not only the hub. */
  readonly contact: string | undefined;
  readonly links: readonly BlurbLink[];
  /** A programme of the same series in a later year. It is shown to the author, and never replaces the pick by itself. */
  readonly newer: Suggestion | undefined;
}

/** A pick that was not found. It is told to the author and never to readers. */
export interface MissingPick {
  /** Its place among all picks, from 1. */
  readonly position: number;
  readonly ref: string;
  readonly reason: MissingReason;
  /** Why the pick was not found, and suggestions. */
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
}

/** A picture: attached to a mail, and linked by its address in formats that cannot contain it. */
export interface LetterPicture {
  readonly png: Buffer;
  /** In pixels. It is shown at half this width, for screens with a high resolution. */
  readonly width: number;
  /** The whole of it in words. */
  readonly alt: string;
  /** Its address; undefined if readers cannot reach the catalogue. */
  readonly href?: string | undefined;
}

/** A newsletter before it is written in a format. */
export interface Letter {
  readonly heading: string;
  /** Whether the heading is the author's own. */
  readonly isOwnHeading: boolean;
  /** The subject of the mail. */
  readonly subject: string;
  /** The preview that mail programs show beside the subject. */
  readonly preheader: string;
  /** Paragraphs in the author's words, in which single line breaks are kept. */
  readonly intro: readonly string[];
  readonly closing: readonly string[];
  /** In the picked order. */
  readonly blurbs: readonly Blurb[];
  readonly missing: readonly MissingPick[];
  /** What the author needs to know of the newsletter, and readers don't: why it has no map. */
  readonly notes: readonly string[];
  /** The hubs of the programmes, in the order in which they come. */
  readonly hubs: readonly HubContact[];
  readonly picture: LetterPicture | undefined;
  /** The address at which readers reach the catalogue; undefined if they cannot. */
  readonly catalogue: string | undefined;
  readonly revision: number;
  readonly updatedAt: string;
}

/** Whether the author has written any words of the newsletter. */
export const hasOwnWords = ({ isOwnHeading, intro, closing, blurbs }: Letter): boolean =>
  isOwnHeading || intro.length > 0 || closing.length > 0 || blurbs.some(({ isReworded }) => isReworded);

/** Formats for whom a programme is; also its hub or its year, if the newsletter has programmes of several hubs or years. */
export function formatAboutLine({ hub, academicYear, audiences }: Blurb, { hubs, blurbs }: Letter): string {
  const years = new Set(blurbs.map((blurb) => blurb.academicYear));
  const parts = [hubs.length > 1 ? hub.title : '', years.size > 1 ? academicYear : '', audiences.join('; ')];
  return parts.filter((part) => part !== '').join(' · ');
}
