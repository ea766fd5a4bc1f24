import { isNarrow } from './picture.js';

const least = 0.15;
const most = 3;
/** The smallest zoom at the start in a narrow window, in which a smaller one can't be read. */
const leastNarrow = 1;
const largestStart = 1.1;
/** The margin around a part that is scrolled into view, in pixels. */
const margin = 24;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The visible part of the picture. It scrolls, and zooms around a point. */
export class MapViewport {
  readonly #window: HTMLElement;
  #picture: SVGSVGElement | undefined;
  #size = { width: 1, height: 1 };
  #zoom = 1;

  constructor(place: HTMLElement) {
    this.#window = place;
    place.tabIndex = 0; // Arrow keys scroll the element that has the focus.
    place.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    place.addEventListener('keydown', (event) => this.#onKey(event));
    pinch(place, (factor, spot) => this.zoomBy(factor, spot));
    drag(place);
  }

  /** Shows a picture. One of the same size as the picture before keeps its position and zoom. */
  show(picture: SVGSVGElement): void {
    const { width, height } = picture.viewBox.baseVal;
    const isAlike = this.#picture !== undefined && width === this.#size.width && height === this.#size.height;
    this.#picture = picture;
    this.#size = { width, height };
    this.#window.replaceChildren(picture);
    this.#setZoom(isAlike ? this.#zoom : this.#start());
    if (!isAlike) this.#window.scrollTo(0, 0);
  }

  zoomBy(factor: number, spot: Spot = this.#middle()): void {
    const before = this.#zoom;
    this.#setZoom(before * factor);
    const { scrollLeft, scrollTop } = this.#window;
    const grown = this.#zoom / before;
    this.#window.scrollTo((scrollLeft + spot.x) * grown - spot.x, (scrollTop + spot.y) * grown - spot.y);
  }

  /** The whole picture at once. */
  fit(): void {
    const { clientWidth, clientHeight } = this.#window;
    this.#setZoom(Math.min(clientWidth / this.#size.width, clientHeight / this.#size.height));
  }

  /** Back to the first position and zoom: as wide as the window. */
  reset(): void {
    this.#setZoom(this.#start());
    this.#window.scrollTo(0, 0);
  }

  /**
   * Scrolls parts of the picture to the middle of the window; their top left corner, where they don't fit. A `goal` among
   * them is in view in any case.
   */
  reveal(parts: readonly Element[], goal?: Element): void {
    const isCovered = matchMedia('(max-width: 62rem)').matches;
    this.#window.scrollIntoView({ block: isCovered ? 'start' : 'nearest', behavior: 'instant' });
    const rects = parts.map((part) => part.getBoundingClientRect());
    if (rects.length === 0) return;
    const outer = this.#window.getBoundingClientRect();
    const [left, top] = [Math.min(...rects.map((rect) => rect.left)), Math.min(...rects.map((rect) => rect.top))];
    const width = Math.max(...rects.map((rect) => rect.right)) - left;
    const height = Math.max(...rects.map((rect) => rect.bottom)) - top;
    const right = left - outer.left - Math.max(margin, (outer.width - width) / 2);
    const down = top - outer.top - Math.max(margin, (outer.height - height) / 2);
    this.#window.scrollBy(right, down);
    if (!goal) return;
    const inner = goal.getBoundingClientRect();
    this.#window.scrollBy(
      Math.max(0, inner.right - outer.right + margin),
      Math.max(0, inner.bottom - outer.bottom + margin),
    );
  }

  #start(): number {
    const { clientWidth } = this.#window;
    const smallest = isNarrow(clientWidth) ? leastNarrow : least;
    return Math.min(largestStart, Math.max(smallest, clientWidth / this.#size.width));
  }

  #middle(): Spot {
    return { x: this.#window.clientWidth / 2, y: this.#window.clientHeight / 2 };
  }

  #setZoom(zoom: number): void {
    this.#zoom = Math.min(most, Math.max(least, zoom));
    this.#picture?.setAttribute('width', String(Math.floor(this.#size.width * this.#zoom)));
    this.#picture?.setAttribute('height', String(Math.floor(this.#size.height * this.#zoom)));
  }

  #onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return; // A wheel alone scrolls.
    event.preventDefault();
    this.zoomBy(Math.exp(-event.deltaY / 400), spotIn(this.#window, event.clientX, event.clientY));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.zoomBy(1.25);
    else if (event.key === '-') this.zoomBy(0.8);
    else if (event.key === '0') this.reset();
    else return;
    event.preventDefault();
  }
}

function spotIn(place: HTMLElement, clientX: number, clientY: number): Spot {
  const { left, top } = place.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** A mouse that is held down moves the picture. */
function drag(place: HTMLElement): void {
  let from: (Spot & { readonly left: number; readonly top: number }) | undefined;
  let moved = false;
  place.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: place.scrollLeft, top: place.scrollTop };
    moved = false;
  });
  window.addEventListener('pointermove', (event) => {
    if (!from) return;
    const [right, down] = [event.clientX - from.x, event.clientY - from.y];
    moved ||= Math.hypot(right, down) > 4;
    if (moved) place.scrollTo(from.left - right, from.top - down);
    place.classList.toggle('dragged', moved);
  });
  window.addEventListener('pointerup', () => {
    from = undefined;
    place.classList.remove('dragged');
  });
  // Dragging the picture by a programme doesn't choose that programme.
  place.addEventListener('click', (event) => moved && event.stopPropagation(), { capture: true });
}

/** Two fingers make the picture larger and smaller around the spot between them. */
function pinch(place: HTMLElement, zoomBy: (factor: number, spot: Spot) => void): void {
  let before = 0;
  place.addEventListener(
    'touchmove',
    (event) => {
      const [one, other] = event.touches;
      if (!one || !other) return;
      event.preventDefault();
      const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      const spot = spotIn(place, (one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2);
      if (before > 0) zoomBy(apart / before, spot);
      before = apart;
    },
    { passive: false },
  );
  place.addEventListener('touchend', () => {
    before = 0;
  });
}
