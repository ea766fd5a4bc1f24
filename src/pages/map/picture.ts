import { linkKinds } from '../../domain/fields/link-kinds.js';
import { withParameters } from '../../text/service-address.js';
import { phaseList } from '../phase-list.js';
import { fetchOk } from '../service.js';
import type { MapHubYear } from './hub-year.js';
import { type MapState, pictureParameters } from './state.js';

const leastWide = 640;
const narrowest = 320;
const widest = 1400;
const step = 20;

/** Whether a width is so small that the map is laid out for a phone. */
export const isNarrow = (room: number): boolean => room < leastWide;

/**
 * The width of a picture to ask for, in pixels, where the page is `room` pixels wide. It is rounded so that windows of
 * about the same size share a picture, and limited so that lines of text stay readable.
 */
export function widthFor(room: number): number {
  return Math.min(widest, Math.max(narrowest, Math.floor(room / step) * step));
}

// The picture has the colours of links for paper. On a dark screen they are those of the table of link kinds.
const darkLinks = new CSSStyleSheet({ media: 'screen and (prefers-color-scheme: dark)' });
const darkRules = Object.entries(linkKinds).map(
  ([kind, { style }]) => `#stage [data-kind="${kind}"]{color:${style.dark}}`,
);
darkLinks.replaceSync(darkRules.join('\n'));
document.adoptedStyleSheets.push(darkLinks);

/** Fetches the map of a state, drawn for a width, to put into the page. It comes without fonts: the page has them. */
export async function fetchPicture(state: MapState, width: number): Promise<SVGSVGElement> {
  const response = await fetchOk(pictureAddress(state, { width: String(width) }), { cache: 'no-cache' });
  const picture = parsePicture(await response.text());
  if (!picture) throw new Error('The service did not return a map. Try again in a moment.');
  return picture;
}

/**
 * Fetches the map of a state, drawn for A4; undefined where the service doesn't answer. It waits for the answer, because
 * the browser prints as soon as the handler of "beforeprint" returns.
 */
export function fetchPaperPicture(state: MapState): SVGSVGElement | undefined {
  const request = new XMLHttpRequest();
  request.open('GET', pictureAddress(state, { paper: 'A4' }), false);
  try {
    request.send();
  } catch {
    return undefined;
  }
  return request.status === 200 ? parsePicture(request.responseText) : undefined;
}

/** The address of a picture without fonts. */
function pictureAddress(state: MapState, more: Readonly<Record<string, string>>): string {
  const parameters = pictureParameters(state);
  for (const [name, value] of Object.entries({ ...more, letters: '0' })) parameters.set(name, value);
  return withParameters('map.svg', parameters);
}

function parsePicture(text: string): SVGSVGElement | undefined {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  return parsed instanceof SVGSVGElement ? document.adoptNode(parsed) : undefined;
}

/** Makes the boxes of a picture work as buttons. `choose` gets the key of the box. */
export function makeOperable(
  picture: SVGSVGElement,
  { programmes }: MapHubYear,
  choose: (key: string, isFinal: boolean) => void,
): void {
  picture.setAttribute('role', 'group');
  for (const part of picture.querySelectorAll('.links, .words, .overlaps, .legend, .bands, .head')) {
    part.setAttribute('aria-hidden', 'true'); // The table says it in words.
  }
  const programmesById = new Map(programmes.map((programme) => [programme.id, programme]));
  for (const part of picture.querySelectorAll<SVGGElement>('.box.part')) {
    part.setAttribute('aria-hidden', 'true');
    part.addEventListener('click', () => choose(part.dataset['of'] ?? '', true)); // It stands for its programme.
  }
  for (const box of boxesOf(picture)) {
    const key = box.dataset['key'] ?? '';
    const programme = programmesById.get(key);
    const phases = programme ? phaseList(programme.phases) || 'no phase named' : 'outside the catalogue';
    const name = [programme?.title ?? textOf(box, titles), textOf(box, captions)].filter(Boolean).join(', ');
    const attributes = { role: 'button', tabindex: '0', 'aria-pressed': 'false', 'aria-label': `${name} (${phases})` };
    for (const [attribute, value] of Object.entries(attributes)) box.setAttribute(attribute, value);
    box.addEventListener('click', () => choose(key, true));
    box.addEventListener('focus', () => box.matches(':focus-visible') && choose(key, false));
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose(key, true);
    });
  }
}

/** The boxes that have a card. */
export const boxesOf = (picture: SVGSVGElement): readonly SVGGElement[] => [
  ...picture.querySelectorAll<SVGGElement>('.box.programme, .box.outside'),
];

const titles = 'text.title, text.outside';
const captions = 'text.caption';

const textOf = (box: SVGGElement, selector: string): string =>
  [...box.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');

/** The id of what the box with a key stands for. What is drawn several times has a key for each. */
export const idOf = (key: string): string => key.split('@')[0] ?? '';

/** Highlights one box, what is drawn for the same thing, its links and the boxes at their other ends; no key ends that. */
export function highlight(picture: SVGSVGElement, key: string | undefined): void {
  const alike = [...picture.querySelectorAll<SVGGElement>('.box')].filter(
    ({ dataset }) => key !== undefined && (dataset['of'] === key || idOf(dataset['key'] ?? '') === idOf(key)),
  );
  const own = new Set([key, ...alike.map(({ dataset }) => dataset['key'])]);
  const links = [...picture.querySelectorAll<SVGGElement>('.link, .overlap')].filter(
    ({ dataset }) => own.has(dataset['from']) || own.has(dataset['to']),
  );
  const near = new Set([...own, ...endsOf(links)]);
  picture.classList.toggle('has-choice', key !== undefined);
  fadeOthers(picture, near, links);
  for (const box of picture.querySelectorAll<SVGGElement>('.box')) {
    const { key: its = '' } = box.dataset;
    box.classList.toggle('chosen', its === key);
    if (box.hasAttribute('aria-pressed')) box.setAttribute('aria-pressed', String(its === key));
  }
}

/** Topics that two programmes on the map share. */
export interface DrawnOverlap {
  readonly from: string;
  readonly to: string;
  readonly topics: readonly string[];
}

export const overlapsOf = (picture: SVGSVGElement): readonly DrawnOverlap[] =>
  [...picture.querySelectorAll<SVGGElement>('.overlap')].map(({ dataset: { from = '', to = '', topics = '[]' } }) => ({
    from,
    to,
    topics: JSON.parse(topics) as readonly string[],
  }));

/** Highlights links, by their ids, and the boxes at their ends, and fades the rest. Returns these boxes. */
export function highlightLinks(picture: SVGSVGElement, ids: ReadonlySet<string>): readonly SVGGElement[] {
  const links = [...picture.querySelectorAll<SVGGElement>('.link')].filter(({ dataset }) =>
    ids.has(dataset['link'] ?? ''),
  );
  picture.classList.add('has-choice');
  fadeOthers(picture, new Set(endsOf(links)), links);
  return [...picture.querySelectorAll<SVGGElement>('.box.near')];
}

const endsOf = (links: readonly SVGGElement[]) =>
  links.flatMap(({ dataset }) => [dataset['from'], dataset['to']].filter((end) => end !== undefined));

function fadeOthers(
  picture: SVGSVGElement,
  near: ReadonlySet<string | undefined>,
  links: readonly SVGGElement[],
): void {
  for (const box of picture.querySelectorAll<SVGGElement>('.box')) {
    const { key = '', of = '' } = box.dataset;
    box.classList.toggle('near', near.has(key) || near.has(of));
  }
  const ids = new Set(links.map(({ dataset }) => dataset['link']));
  for (const mark of picture.querySelectorAll<SVGGElement>('.link, .overlap, .word')) {
    mark.classList.toggle('near', ids.has(mark.dataset['link']));
  }
}
