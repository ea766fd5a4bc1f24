import { byId, element } from '../element.js';
import type { NewsletterState } from './state.js';

const usualLength = '280';

const lengths: readonly (readonly [value: string, text: string])[] = [
  ['140', 'short: up to 140 characters'],
  [usualLength, 'medium: up to 280'],
  ['500', 'long: up to 500'],
  ['2000', 'the whole text'],
];

const inputs = ['heading', 'intro', 'closing'] as const;

/** The words around the groups, and how the groups are told. */
export class Form {
  readonly #length = byId('length') as HTMLSelectElement;
  readonly #map = byId('map') as HTMLInputElement;

  constructor(change: (change: Partial<NewsletterState>) => void) {
    byId('form').addEventListener('submit', (event) => event.preventDefault());
    for (const name of inputs) {
      const input = textInput(name);
      input.addEventListener('input', () => change({ [name]: input.value }));
    }
    this.#map.addEventListener('change', () => change({ map: this.#map.checked ? '1' : '' }));
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
    const chosen = state.maxLength || usualLength;
    const known = lengths.some(([value]) => value === chosen);
    const options = known ? lengths : [...lengths, [chosen, `up to ${chosen} characters`] as const];
    this.#length.replaceChildren(...options.map(([value, text]) => element('option', { value }, text)));
    this.#length.value = chosen;
  }

  /** The heading that there is where nobody writes one. */
  suggest(heading: string): void {
    (byId('heading') as HTMLInputElement).placeholder = heading;
  }
}

const textInput = (name: (typeof inputs)[number]) => byId(name) as HTMLInputElement | HTMLTextAreaElement;
