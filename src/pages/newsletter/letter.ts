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
export interface MissingPick {
  readonly position: number;
  readonly status: 'UNKNOWN' | 'AMBIGUOUS' | 'WITHDRAWN';
  readonly ref: string;
  readonly message: string;
  readonly suggestions: readonly PickSuggestion[];
}

export type Pick = FoundPick | MissingPick;

interface LetterJson {
  readonly revision: number;
  readonly heading: string;
  readonly catalogue: string | null;
  readonly picture: { readonly alt: string } | null;
  readonly picks: readonly Pick[];
  readonly formatted: string;
  readonly text: string;
}

/** A newsletter as the service writes it: as data, and as the HTML of a mail. */
export interface LetterPreview extends LetterJson {
  readonly html: string;
  /** The address of its HTML, to be shown in a frame. */
  readonly address: string;
}

/** Fetches a newsletter that the service writes. */
export async function fetchLetter(parameters: URLSearchParams): Promise<LetterPreview> {
  const address = withParameters('newsletter.html', parameters);
  const [json, html] = await Promise.all([fetchOk(withParameters('newsletter.json', parameters)), fetchOk(address)]);
  return { ...((await json.json()) as LetterJson), html: await html.text(), address };
}
