import { phaseList } from '../vocabulary.js';
import type { HubYear } from './hub-year.js';

/** Makes the boxes of a picture buttons, by keys and by pointer. `choose` gets the key of what was chosen. */
export function touchable(
  picture: SVGSVGElement,
  { programmes }: HubYear,
  choose: (key: string, isFinal: boolean) => void,
): void {
  picture.setAttribute('role', 'group');
  for (const part of picture.querySelectorAll('.links, .words, .legend, .bands, .head')) {
    part.setAttribute('aria-hidden', 'true'); // The table says it in words.
  }
  const known = new Map(programmes.map((programme) => [programme.id, programme]));
  for (const part of picture.querySelectorAll<SVGGElement>('.box.part')) {
    part.setAttribute('aria-hidden', 'true');
    part.addEventListener('click', () => choose(part.dataset['of'] ?? '', true)); // It stands for its programme.
  }
  for (const box of boxesOf(picture)) {
    const key = box.dataset['key'] ?? '';
    const programme = known.get(key);
    const phases = programme ? phaseList(programme.phases) || 'no phase named' : 'outside the catalogue';
    box.setAttribute('role', 'button');
    box.setAttribute('tabindex', '0');
    box.setAttribute('aria-pressed', 'false');
    box.setAttribute(
      'aria-label',
      `${[programme?.title ?? textOf(box, titles), textOf(box, captions)].filter(Boolean).join(', ')} (${phases})`,
    );
    box.addEventListener('click', () => choose(key, true));
    box.addEventListener('focus', () => box.matches(':focus-visible') && choose(key, false));
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose(key, true);
    });
  }
}

/** Everything that has a card. */
export const boxesOf = (picture: SVGSVGElement): readonly SVGGElement[] => [
  ...picture.querySelectorAll<SVGGElement>('.box.programme, .box.outside'),
];

const titles = 'text.title, text.outside';
const captions = 'text.caption';

const textOf = (box: SVGGElement, selector: string): string =>
  [...box.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');

/** Marks one box with its lines and what is at their other ends, and lets the rest step back; nothing for no key. */
export function marked(picture: SVGSVGElement, key: string | undefined): void {
  const parts = [...picture.querySelectorAll<SVGGElement>('.box.part')].filter(({ dataset }) => dataset['of'] === key);
  const own = new Set([key, ...parts.map(({ dataset }) => dataset['key'])]);
  const links = [...picture.querySelectorAll<SVGGElement>('.link')].filter(
    ({ dataset }) => own.has(dataset['from']) || own.has(dataset['to']),
  );
  const near = new Set([...own, ...links.flatMap(({ dataset }) => [dataset['from'], dataset['to']])]);
  const nearLinks = new Set(links.map(({ dataset }) => dataset['link']));
  picture.classList.toggle('has-choice', key !== undefined);
  for (const box of picture.querySelectorAll<SVGGElement>('.box')) {
    const { key: its = '', of = '' } = box.dataset;
    box.classList.toggle('near', near.has(its) || near.has(of));
    box.classList.toggle('chosen', its === key);
    if (box.hasAttribute('aria-pressed')) box.setAttribute('aria-pressed', String(its === key));
  }
  for (const mark of picture.querySelectorAll<SVGGElement>('.link, .word')) {
    mark.classList.toggle('near', nearLinks.has(mark.dataset['link']));
  }
}
