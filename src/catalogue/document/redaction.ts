/** A text that is to be removed from a catalogue and its history, such as the name of a person. */
export interface TextRedaction {
  /** The text to remove, wherever it is a part of a stored text. */
  readonly text: string;
  /** What is stored in its place. */
  readonly replacement: string;
  readonly why?: string | undefined;
  /** Who removes it, for the history. */
  readonly by: string;
  /** Only counts: nothing is stored. */
  readonly dryRun: boolean;
}

/** A shorter text is a part of too many others. */
const shortest = 3;

/** Why a text can't be removed, and the property that says so; undefined where it can. */
export function redactionFault({
  text,
  replacement,
  why,
}: Omit<TextRedaction, 'by' | 'dryRun'>):
  | { readonly property: keyof TextRedaction; readonly message: string }
  | undefined {
  if (text.trim().length < shortest)
    return { property: 'text', message: `It is a part of too many texts. Give at least ${shortest} characters.` };
  const message = 'It is stored, so it must not contain the text that is removed. Write it in other words.';
  if (replacement.includes(text)) return { property: 'replacement', message };
  return why?.includes(text) ? { property: 'why', message } : undefined;
}

/** Replaces a text in all texts of a JSON value. Keys stay as they are. */
export class Redactor {
  /** How many texts contained it. */
  count = 0;
  readonly #text: string;
  readonly #replacement: string;

  constructor({ text, replacement }: Pick<TextRedaction, 'text' | 'replacement'>) {
    this.#text = text;
    this.#replacement = replacement;
  }

  redact<T>(value: T): T {
    return this.#redacted(value) as T;
  }

  #redacted(value: unknown): unknown {
    if (typeof value === 'string') return this.#replaced(value);
    if (Array.isArray(value)) return value.map((item) => this.#redacted(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#redacted(item)]));
  }

  #replaced(text: string): string {
    if (!text.includes(this.#text)) return text;
    this.count += 1;
    return text.replaceAll(this.#text, () => this.#replacement);
  }
}
