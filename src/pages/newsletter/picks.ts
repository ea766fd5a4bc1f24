import Sortable from 'sortablejs';
import { button, byId, element } from '../element.js';
import type { FoundPick, ListedMissingPick, Pick, PickSuggestion } from './letter.js';

/** The actions on the picks. Places count from 0. */
export interface PickActions {
  move(from: number, to: number): void;
  remove(place: number): void;
  replace(place: number, id: string): void;
  /** An empty text means that of the catalogue. */
  reword(place: number, text: string): void;
}

type Control = 'up' | 'down' | 'remove';

/** A button of a row. */
export interface Focus {
  readonly place: number;
  readonly control: Control;
}

/** The list of the picks, in an order that dragging and buttons change. */
export class Picks {
  readonly #list = byId('picks');
  readonly #actions: PickActions;
  #shown = '';

  constructor(actions: PickActions) {
    this.#actions = actions;
    Sortable.create(this.#list, {
      handle: '.handle',
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
      onEnd: ({ oldIndex, newIndex }) => {
        if (oldIndex !== undefined && newIndex !== undefined && oldIndex !== newIndex) {
          actions.move(oldIndex, newIndex);
        }
      },
    });
  }

  /** Shows picks. The focus stays at its place in the list unless `focus` moves it. */
  show(picks: readonly Pick[], focus: Focus | undefined = this.#focused()): void {
    const key = JSON.stringify(picks.map((pick) => ({ ...pick, text: '', isReworded: false })));
    if (key === this.#shown && this.#list.childElementCount === picks.length) {
      this.#refreshTexts(picks);
      return;
    }
    this.#shown = key;
    this.#list.replaceChildren(...picks.map((pick, place) => this.#row(pick, place, picks.length)));
    if (focus) this.#focus(focus.place, focus.control);
  }

  /** Shows texts that have changed, except one that is being typed. */
  #refreshTexts(picks: readonly Pick[]): void {
    for (const [place, row] of [...this.#list.children].entries()) {
      const [pick, input] = [picks[place], row.querySelector('textarea')];
      if (input && pick?.status === 'FOUND' && input !== document.activeElement) input.value = pick.text;
    }
  }

  #focused(): Focus | undefined {
    const focused = document.activeElement;
    const place = [...this.#list.children].findIndex((row) => row.contains(focused));
    if (place < 0 || !(focused instanceof HTMLElement)) return undefined;
    return { place, control: (focused.dataset['control'] ?? 'remove') as Control };
  }

  #focus(place: number, control: Control): void {
    const rows = [...this.#list.children];
    const row = rows[Math.min(place, rows.length - 1)];
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-control="${control}"]:not(:disabled)`);
    (wanted ?? row?.querySelector<HTMLButtonElement>('button:not(:disabled)'))?.focus();
  }

  #row(pick: Pick, place: number, count: number): Node {
    const name = pick.status === 'FOUND' ? pick.title : pick.ref;
    const { move, remove } = this.#actions;
    return element(
      'li',
      { className: pick.status === 'FOUND' ? 'panel' : 'panel missing' },
      element('span', { className: 'handle', 'aria-hidden': 'true', title: 'Drag to move' }, '⠿'),
      pick.status === 'FOUND' ? this.#found(pick, place) : this.#missing(pick, place),
      element(
        'span',
        { className: 'controls' },
        control('up', '↑', `Move “${name}” up`, place === 0, () => move(place, place - 1)),
        control('down', '↓', `Move “${name}” down`, place === count - 1, () => move(place, place + 1)),
        control('remove', '×', `Remove “${name}”`, false, () => remove(place)),
      ),
      pick.status === 'FOUND' ? this.#rewording(pick, place) : null,
    );
  }

  /** A newer programme replaces the pick only when somebody chooses it. */
  #found({ title, newer }: FoundPick, place: number): Node {
    return element('span', { className: 'name' }, title, newer ? this.#use(newer, place) : null);
  }

  #rewording({ title, text, isReworded }: FoundPick, place: number): Node {
    const input = element('textarea', { value: text, rows: 5, maxLength: 2000, 'aria-label': `Text of “${title}”` });
    input.addEventListener('input', () => this.#actions.reword(place, input.value));
    const restore = button('Use the text of the catalogue', () => {
      input.blur();
      this.#actions.reword(place, '');
    });
    return element(
      'details',
      { className: 'reword', open: isReworded },
      element('summary', { 'aria-label': `Reword “${title}”` }, 'Reword'),
      input,
      restore,
    );
  }

  #missing({ message, suggestions }: ListedMissingPick, place: number): Node {
    const buttons = suggestions.map((suggestion) => this.#use(suggestion, place));
    return element('span', { className: 'name' }, element('b', {}, message), ...buttons);
  }

  #use({ id, title, academicYear }: PickSuggestion, place: number): Node {
    const replace = () => this.#actions.replace(place, id);
    return button(`Use “${title}” (${academicYear})`, replace);
  }
}

function control(kind: Control, text: string, label: string, disabled: boolean, onClick: () => void): Node {
  return button(text, onClick, { disabled, title: label, 'aria-label': label, 'data-control': kind });
}
