import { byId, element } from '../element.js';
import type { Rendered } from './rendered.js';

/** The newsletter as it will be seen: in frames that run nothing and whose links open beside this page, and as text. */
export class Previews {
  readonly #frames = [
    this.#frame('desktop', 'The newsletter on a desktop'),
    this.#frame('phone', 'The newsletter on a phone'),
  ];
  #shown = '';

  show(letter: Rendered | undefined): void {
    byId('previews').hidden = letter === undefined;
    (byId('text') as HTMLTextAreaElement).value = letter?.text ?? '';
    const address = letter ? `${letter.address}#${letter.revision}` : '';
    if (address === this.#shown) return;
    this.#shown = address;
    // In place of what is shown, so that the browser's own Back leads out of this page's states and not through frames.
    if (letter) for (const frame of this.#frames) frame.contentWindow?.location.replace(letter.address);
  }

  #frame(id: string, title: string): HTMLIFrameElement {
    const made = element('iframe', { title });
    made.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
    byId(id).append(made);
    return made;
  }
}
