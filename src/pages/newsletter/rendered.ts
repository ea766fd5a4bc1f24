import { addressed } from './state.js';

/** A pick that was found, as /newsletter.json tells it. */
export interface FoundPick {
  readonly position: number;
  readonly status: 'FOUND';
  readonly ref: string;
  readonly id: string;
  readonly title: string;
  readonly academicYear: string;
  /** The same in a later year. */
  readonly newer?: Suggestion | null;
}

/** A programme that may be put in the place of a pick. */
export interface Suggestion {
  readonly id: string;
  readonly title: string;
  readonly academicYear: string;
}

/** A pick that cannot be given. */
export interface MissingPick {
  readonly position: number;
  readonly status: 'UNKNOWN' | 'AMBIGUOUS' | 'WITHDRAWN';
  readonly ref: string;
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
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
export interface Rendered extends LetterJson {
  readonly html: string;
  /** The address of its HTML, to be shown in a frame. */
  readonly address: string;
}

/** Has the service write a newsletter. Throws what it says is wrong. */
export async function rendered(parameters: URLSearchParams): Promise<Rendered> {
  const address = addressed('/newsletter.html', parameters);
  const [json, html] = await Promise.all([fetched(addressed('/newsletter.json', parameters)), fetched(address)]);
  return { ...(JSON.parse(json) as LetterJson), html, address };
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address);
  const text = await response.text();
  if (response.ok) return text;
  throw new Error(messageIn(text) ?? `The service answered ${response.status}. Try again in a moment.`);
}

function messageIn(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { errors?: readonly { message: string }[] }).errors?.[0]?.message;
  } catch {
    return undefined;
  }
}
