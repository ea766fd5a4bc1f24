import { at } from '../store/problem.js';
import type { Place } from './place.js';

/** Where each part of a stated thing stands, by a JSON pointer into it. */
export interface Places {
  /** The place of a part, or of the nearest part around it that has one. */
  of(pointer: string): Place;
}

/** In the cells of sheets. */
export class CellPlaces implements Places {
  readonly #places: Map<string, Place>;

  constructor(row: Place) {
    this.#places = new Map([['', row]]);
  }

  set(pointer: string, place: Place): void {
    this.#places.set(pointer, place);
  }

  of(pointer: string): Place {
    for (let found = pointer; ; found = found.slice(0, found.lastIndexOf('/'))) {
      const place = this.#places.get(found);
      if (place) return place;
    }
  }
}

/** In JSON: of a file, or of a line of it. */
export class JsonPlaces implements Places {
  readonly #whole: Place;

  constructor(whole: Place) {
    this.#whole = whole;
  }

  of(pointer: string): Place {
    const steps = pointer.split('/').slice(1);
    return {
      ...this.#whole,
      pointer: steps.reduce((found, step) => at(found, unescaped(step)), this.#whole.pointer ?? ''),
    };
  }
}

const unescaped = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** All in one place: a line of a text. */
export class OnePlace implements Places {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  of(): Place {
    return this.#place;
  }
}
