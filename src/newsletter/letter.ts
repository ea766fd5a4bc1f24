import type { MissingReason, NewsletterContactFragment, NewsletterQuery } from '../generated/graphql.js';

export type HubContact = NewsletterContactFragment;
/** What the catalogue answers about the picks. */
export type PickedSelection = NonNullable<NewsletterQuery['selection']>;
type Suggestion = PickedSelection['missing'][number]['suggestions'][number];

/** A link of a blurb, always with a complete address. */
export interface BlurbLink {
  readonly kind: 'PAGE' | 'APPLY' | 'ASK' | 'SITE' | 'CATALOGUE';
  readonly label: string;
  readonly href: string;
}

/** A picked programme, in the words of the catalogue. */
export interface Blurb {
  readonly ref: string;
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly academicYear: string;
  readonly hub: HubContact;
  readonly audiences: readonly string[];
  /** Plain text, cut at a word. */
  readonly text: string;
  /** Whom to ask, as far as the links don't say it. */
  readonly contact: string | undefined;
  readonly links: readonly BlurbLink[];
  /** A programme of the same series in a later year. It is shown to the author, and never replaces the pick by itself. */
  readonly newer: Suggestion | undefined;
}

/** A pick that was not found. It keeps its place in the newsletter until the author replaces it. */
export interface MissingEntry {
  readonly ref: string;
  readonly reason: MissingReason;
  /** Why the pick was not found, and suggestions. */
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
}

export type LetterEntry = Blurb | MissingEntry;

export const isBlurb = (entry: LetterEntry): entry is Blurb => 'text' in entry;
export const isMissing = (entry: LetterEntry): entry is MissingEntry => !isBlurb(entry);

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
  /** The subject of the mail. */
  readonly subject: string;
  /** The preview that mail programs show beside the subject. */
  readonly preheader: string;
  /** Paragraphs of plain text, in which single line breaks are kept. */
  readonly intro: readonly string[];
  readonly closing: readonly string[];
  /** In the picked order. */
  readonly entries: readonly LetterEntry[];
  /** The hubs of the programmes, in the order in which they come. */
  readonly hubs: readonly HubContact[];
  readonly picture: LetterPicture | undefined;
  /** The address at which readers reach the catalogue; undefined if they cannot. */
  readonly catalogue: string | undefined;
  readonly revision: number;
  readonly updatedAt: string;
}

/** Formats for whom a programme is; also its hub or its year, if the newsletter has programmes of several hubs or years. */
export function formatAboutLine({ hub, academicYear, audiences }: Blurb, { hubs, entries }: Letter): string {
  const years = new Set(entries.filter(isBlurb).map((entry) => entry.academicYear));
  const parts = [hubs.length > 1 ? hub.title : '', years.size > 1 ? academicYear : '', audiences.join('; ')];
  return parts.filter((part) => part !== '').join(' · ');
}
