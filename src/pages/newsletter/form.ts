import { byId, type Option, optionElements } from '../element.js';
import type { NewsletterState } from './state.js';

const usualLength = '280';

const lengths: readonly Option[] = [
  ['140', 'short: up to 140 characters'],
  [usualLength, 'medium: up to 280'],
  ['500', 'long: up to 500'],
  ['2000', 'the whole text'],
];

const inputs = ['heading', 'intro', 'closing'] as const;

/** The form for the text around the programmes, the length of each text, headings, and the map. */
export class Form {
  readonly #length = byId('length') as HTMLSelectElement;
  readonly #map = byId('map') as HTMLInputElement;
  readonly #headings = byId('section-headings') as HTMLInputElement;

  constructor(change: (change: Partial<NewsletterState>) => void) {
    byId('form').addEventListener('submit', (event) => event.preventDefault());
    for (const name of inputs) {
      const input = textInput(name);
      input.addEventListener('input', () => change({ [name]: input.value }));
    }
    this.#map.addEventListener('change', () => change({ map: this.#map.checked ? '1' : '' }));
    this.#headings.addEventListener('change', () => change({ sectionHeadings: this.#headings.checked ? '1' : '' }));
    this.#length.addEventListener('change', () =>
      change({ maxLength: this.#length.value === usualLength ? '' : this.#length.value }),
    );
  }

  /** Shows a state, without touching what is being typed. */
  show(state: NewsletterState): void {
    for (const name of inputs) {
      const input = textInput(name);
      if (input.value !== state[name]) input.value = state[name];
    }
    this.#map.checked = state.map === '1';
    this.#headings.checked = state.sectionHeadings === '1';
    const chosen = state.maxLength || usualLength;
    const isUsual = lengths.some(([value]) => value === chosen);
    const options = isUsual ? lengths : [...lengths, [chosen, `up to ${chosen} characters`] as const];
    this.#length.replaceChildren(...optionElements(options));
    this.#length.value = chosen;
  }

  /** Shows the heading that is used where none is written. */
  suggest(heading: string): void {
    (byId('heading') as HTMLInputElement).placeholder = heading;
  }
}

const textInput = (name: (typeof inputs)[number]) => byId(name) as HTMLInputElement | HTMLTextAreaElement;
