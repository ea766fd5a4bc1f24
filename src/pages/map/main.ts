import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '../plain-page.css';
import '../start-page.css';
import './page.css';
import './map.css';
import './card.css';
import './dark.css';
import './print.css';
import { formatCount } from '../../text/format-count.js';
import { fetchChoices, type HubChoices, hubAndYear } from '../choices.js';
import { byId } from '../element.js';
import { messageOf, RefusedError } from '../service.js';
import { startPage } from '../start-page.js';
import { outsideCard, programmeCard } from './card.js';
import { filters, noFilters, tools } from './controls.js';
import { fetchHubYear, type MapHubYear } from './hub-year.js';
import { MapViewport } from './map-viewport.js';
import { failureNotice, programmeList } from './notices.js';
import {
  boxesOf,
  fetchPaperPicture,
  fetchPicture,
  highlight,
  highlightLinks,
  idOf,
  isNarrow,
  makeOperable,
  overlapsOf,
  widthFor,
} from './picture.js';
import { listRoutes } from './routes.js';
import { cutIntoSheets } from './sheets.js';
import { addressOf, followRenames, type MapState, pictureParameters, stateFrom } from './state.js';
import { tables } from './table.js';

/** The page: its state is the address, and each change of it is shown whole. */
class MapPage {
  readonly #stage = new MapViewport(byId('stage'));
  #state: MapState = stateFrom(location.search);
  #picture: SVGSVGElement | undefined;
  #current: MapHubYear | undefined;
  /** The width that the picture was asked for. */
  #width = 0;
  /** The route that was scrolled into view. */
  #path = '';
  /** The number of the last request: answers to earlier ones are dropped. */
  #asked = 0;
  #cardAsked = 0;
  /** True while the focus returns to the box of a closed card, so that the focus doesn't open the card again. */
  #isReturning = false;

  async start(): Promise<void> {
    byId('table').tabIndex = -1; // For the link that skips the map.
    addEventListener('popstate', () => {
      this.#state = stateFrom(location.search);
      void this.#show();
    });
    addEventListener('keydown', (event) => event.key === 'Escape' && this.#onEscape());
    document.addEventListener('click', closeMenus);
    addEventListener('resize', () => this.#onResize());
    addEventListener('beforeprint', () => this.#showSheets());
    addEventListener('afterprint', () => byId('sheets').replaceChildren());
    await this.#show();
  }

  #change(change: Partial<MapState>): void {
    this.#state = { ...this.#state, ...change };
    history.pushState(null, '', addressOf(this.#state));
    void this.#show();
  }

  async #show(): Promise<void> {
    const asked = ++this.#asked;
    byId('stage').setAttribute('aria-busy', 'true');
    try {
      const choices = await fetchChoices();
      const { hub, year } = hubAndYear(this.#state, choices);
      const current = await fetchHubYear(hub, year || '2021/22');
      if (asked !== this.#asked) return;
      this.#current = current;
      this.#state = followRenames(this.#state, current.programmes);
      this.#showControls(choices, current);
      await Promise.all([this.#showPicture(current, asked), this.#showPaths(current, asked)]);
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    } finally {
      if (asked === this.#asked) byId('stage').removeAttribute('aria-busy');
    }
  }

  #showControls(choices: HubChoices, current: MapHubYear): void {
    const form = byId('filters');
    const open = form.querySelector<HTMLElement>('details[open]')?.dataset['menu'];
    const focused = indexIn(form, document.activeElement);
    form.replaceChildren(...filters(this.#state, choices, current, (change) => this.#change(change)));
    form.querySelector(`[data-menu="${open}"]`)?.setAttribute('open', '');
    controlsIn(form)[focused]?.focus();
    const parameters = pictureParameters(this.#state);
    const isFiltered = [...parameters.keys()].some((name) => !['hub', 'year', 'overlaps'].includes(name));
    const showEverything = isFiltered ? () => this.#change(noFilters) : undefined;
    if (isNarrow(room())) parameters.set('width', String(widthFor(room())));
    byId('tools').replaceChildren(...tools(this.#stage, parameters, showEverything));
  }

  async #showPicture(current: MapHubYear, asked: number): Promise<void> {
    this.#width = widthFor(room());
    const picture = await fetchPicture(this.#state, this.#width);
    if (asked !== this.#asked) return;
    this.#picture = picture;
    makeOperable(picture, current, (key, isFinal) => this.#choose(key, isFinal));
    this.#stage.show(picture);
    const keys = new Set([...picture.querySelectorAll<SVGGElement>('.box')].map(({ dataset }) => dataset['key'] ?? ''));
    const links = new Set(
      [...picture.querySelectorAll<SVGGElement>('.link')].map(({ dataset }) => dataset['link'] ?? ''),
    );
    byId('table').replaceChildren(...tables(current, { keys, links, overlaps: overlapsOf(picture) }));
    byId('status').textContent = formatStatus(current, picture);
    const chosen = current.programmes.find(({ slug }) => slug === this.#state.chosen);
    if (chosen) {
      await this.#showCard(chosen.id, false);
      this.#reveal(chosen.id);
    } else this.#hideCard();
    this.#revealPath(picture, chosen !== undefined);
  }

  /** Scrolls once to a route that was found, unless a programme is chosen. */
  #revealPath(picture: SVGSVGElement, isChosen: boolean): void {
    const { from, to } = this.#state;
    const path = from === '' || to === '' ? '' : `${from}..${to}`;
    const lit = [...picture.querySelectorAll('.box.lit')];
    if (path !== this.#path && lit.length > 0 && !isChosen) this.#stage.reveal(lit, this.#goal());
    this.#path = path;
  }

  /** Another width may allow another layout. Printing also fires a resize, which doesn't count. */
  #onResize(): void {
    const width = this.#width;
    setTimeout(() => {
      if (width === this.#width && width !== widthFor(room()) && !matchMedia('print').matches) void this.#show();
    }, 250);
  }

  #reveal(key: string): void {
    const box = this.#picture && boxesOf(this.#picture).find(({ dataset }) => dataset['key'] === key);
    if (box) this.#stage.reveal([box]);
  }

  async #showPaths(current: MapHubYear, asked: number): Promise<void> {
    const found = await listRoutes(this.#state, current, (links) => this.#showRoute(links));
    if (asked !== this.#asked) return;
    byId('paths').replaceChildren(...found);
    byId('paths').hidden = found.length === 0;
  }

  /** Shows one route, by the ids of its links, or all of them again. */
  #showRoute(links: ReadonlySet<string> | undefined): void {
    if (!this.#picture) return;
    this.#hideCard();
    if (links) this.#stage.reveal(highlightLinks(this.#picture, links), this.#goal());
  }

  /** The box of the programme that a path leads to. */
  #goal(): Element | undefined {
    const id = this.#current?.programmes.find(({ slug }) => slug === this.#state.to)?.id;
    return this.#picture && boxesOf(this.#picture).find(({ dataset }) => dataset['key'] === id);
  }

  /** A box got the focus, which shows its card, or was chosen (`isFinal`), which also moves the focus to the card. */
  #choose(key: string, isFinal: boolean): void {
    if (this.#isReturning) return;
    const slug = this.#current?.programmes.find(({ id }) => id === key)?.slug ?? '';
    if (isFinal && slug !== this.#state.chosen) {
      this.#state = { ...this.#state, chosen: slug };
      history.pushState(null, '', addressOf(this.#state));
    }
    void this.#showCard(key, isFinal);
  }

  async #showCard(key: string, goThere: boolean): Promise<void> {
    const current = this.#current;
    if (!current || !this.#picture) return;
    const asked = ++this.#cardAsked;
    highlight(this.#picture, key);
    try {
      const actions = {
        choose: (slug: string) => this.#goTo(slug),
        change: (change: Partial<MapState>) => this.#change(change),
        close: () => this.#closeCard(),
      };
      const programme = current.programmes.find(({ id }) => id === key);
      const content = programme
        ? await programmeCard(programme.slug, current, actions)
        : outsideCard(idOf(key), current, actions);
      if (asked !== this.#cardAsked) return;
      const card = byId('card');
      card.replaceChildren(...content);
      card.hidden = false;
      card.scrollTop = 0;
      if (goThere) byId('card-title').focus();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Shows a programme that a card names: on this map if it is there, otherwise on a map of what is around it. */
  #goTo(slug: string): void {
    const id = this.#current?.programmes.find((programme) => programme.slug === slug)?.id;
    const box = this.#picture && boxesOf(this.#picture).find(({ dataset }) => dataset['key'] === id);
    if (box && id !== undefined) {
      this.#choose(id, true);
      this.#stage.reveal([box]);
    } else {
      this.#change({ chosen: slug, around: slug, phases: [], sections: [] });
    }
  }

  #closeCard(): void {
    const box = this.#picture?.querySelector<SVGGElement>('.box.chosen');
    this.#hideCard();
    if (this.#state.chosen !== '') {
      this.#state = { ...this.#state, chosen: '' };
      history.pushState(null, '', addressOf(this.#state));
    }
    this.#isReturning = true;
    box?.focus({ preventScroll: true });
    this.#isReturning = false;
  }

  #hideCard(): void {
    this.#cardAsked++;
    byId('card').hidden = true;
    if (this.#picture) highlight(this.#picture, undefined);
  }

  #onEscape(): void {
    if (!byId('card').hidden) this.#closeCard();
  }

  /** Puts the map on sheets of paper; the map as it is shown, where the service doesn't draw another. */
  #showSheets(): void {
    const shown = this.#picture;
    const picture = shown && (fetchPaperPicture(this.#state) ?? (shown.cloneNode(true) as SVGSVGElement));
    byId('sheets').replaceChildren(...(picture ? cutIntoSheets(picture) : []));
  }

  #fail(error: unknown): void {
    const message = messageOf(error);
    const isTooLarge = error instanceof RefusedError && error.code === 'MAP_TOO_LARGE';
    this.#picture = undefined;
    this.#hideCard();
    byId('table').replaceChildren();
    byId('status').textContent = isTooLarge ? '' : message;
    byId('stage').replaceChildren(
      isTooLarge && this.#current
        ? programmeList(message, this.#current, (slug) => this.#change({ around: slug }))
        : failureNotice(message),
    );
  }
}

function formatStatus({ programmes }: MapHubYear, picture: SVGSVGElement): string {
  const shown = picture.querySelectorAll('.box.programme').length;
  const all = formatCount(programmes.length, 'programme');
  const overlaps = overlapsOf(picture).length;
  const shared = overlaps > 0 ? `, ${formatCount(overlaps, 'pair')} with shared topics` : '';
  const links = `${formatCount(picture.querySelectorAll('.link').length, 'link')}${shared}`;
  if (shown < programmes.length) return `${shown} of ${all}, ${links}.`;
  return `${shown === 1 ? all : `All ${all}`}, ${links}.`;
}

/** The width for the picture in pixels, without its border, as if no card were beside it. */
const room = () => byId('middle').clientWidth - 2;

const controlsIn = (form: HTMLElement) => [...form.querySelectorAll<HTMLElement>('select, summary, input, button')];
const indexIn = (form: HTMLElement, focused: Element | null) =>
  focused instanceof HTMLElement ? controlsIn(form).indexOf(focused) : -1;

function closeMenus(event: MouseEvent): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
  }
}

void startPage(() => new MapPage().start());
