import { withParameters } from '../../text/service-address.js';
import { fetchOk } from '../service.js';

/** A pick that was found, as in /newsletter.json. */
export interface FoundPick {
  readonly position: number;
  readonly status: 'FOUND';
  readonly ref: string;
  readonly id: string;
  readonly title: string;
  readonly academicYear: string;
  /** Its text in the newsletter. */
  readonly text: string;
  readonly isReworded: boolean;
  /** The same in a later year. */
  readonly newer?: PickSuggestion | null;
}

/** A programme that can replace a pick. */
export interface PickSuggestion {
  readonly id: string;
  readonly title: string;
  readonly academicYear: string;
}

/** A pick that isn't in the newsletter. */
export interface ListedMissingPick {
  readonly position: number;
  readonly status: 'UNKNOWN' | 'AMBIGUOUS' | 'WITHDRAWN';
  readonly ref: string;
  readonly message: string;
  readonly suggestions: readonly PickSuggestion[];
}

export type Pick = FoundPick | ListedMissingPick;

interface LetterJson {
  readonly revision: number;
  readonly heading: string;
  readonly catalogue: string | null;
  readonly picture: { readonly alt: string } | null;
  readonly picks: readonly Pick[];
  /** What the author needs to know, and readers don't. */
  readonly notes: readonly string[];
  readonly formatted: string;
  readonly text: string;
}

/** A newsletter as the service writes it: as data, and as the HTML of a mail. */
export interface LetterPreview extends LetterJson {
  readonly html: string;
  /** The address of its page, to be shown in a frame: there, words of the author are marked. */
  readonly address: string;
}

/** Fetches a newsletter that the service writes. */
export async function fetchLetter(parameters: URLSearchParams): Promise<LetterPreview> {
  const address = withParameters('newsletter.html', parameters);
  const [json, html] = await Promise.all([
    fetchOk(withParameters('newsletter.json', parameters)),
    fetchOk(withParameters('newsletter.html', asDownload(parameters))),
  ]);
  return { ...((await json.json()) as LetterJson), html: await html.text(), address };
}

/** The parameters of a newsletter that becomes a mail, without marks on the words of the author. */
export const asDownload = (parameters: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...parameters, ['download', '1']]);
