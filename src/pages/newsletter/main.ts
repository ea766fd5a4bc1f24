import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '../plain-page.css';
import '../start-page.css';
import './compose.css';
import './take.css';
import { fetchChoices, type HubChoices, hubAndYear } from '../choices.js';
import { byId, element } from '../element.js';
import { messageOf } from '../service.js';
import { startPage } from '../start-page.js';
import { filters, formatMatches, results } from './finder.js';
import { Form } from './form.js';
import { fetchAudiences, findGroups, type GroupPage, type ListedGroup } from './groups.js';
import { fetchLetter, type Pick as LetterPick, type LetterPreview } from './letter.js';
import { formatLongAddress } from './long-address.js';
import { formatSummary, notesBeside, outputs, Previews } from './outputs.js';
import { type Focus, Picks } from './picks.js';
import { changeReport, fetchChangesSince } from './report.js';
import { addressOf, letterParameters, type NewsletterState, stateFrom } from './state.js';

/** The time after the last key before the service is asked, in milliseconds. */
const pause = 250;

type Change = Partial<NewsletterState>;

/** The page: its state is the address, and the service writes what it shows. */
class NewsletterPage {
  #state: NewsletterState = stateFrom(location.search);
  #choices: HubChoices | undefined;
  #found: ListedGroup[] = [];
  #letter: LetterPreview | undefined;
  /** The number of the last request: answers to earlier ones are dropped. */
  #asked = 0;
  #foundAsked = 0;
  #timer = 0;
  #hubYear = '';
  /** Whether the page has looked for changes since the newsletter was made: once, when it is opened. */
  #isReported = false;
  readonly #titles = new Map<string, string>();
  readonly #previews = new Previews();
  readonly #form = new Form((change) => this.#change(change, { soon: true }));
  readonly #picks = new Picks({
    move: (from, to) => this.#move(from, to),
    remove: (place) => this.#remove(place),
    replace: (place, id) => this.#replace(place, id),
    reword: (place, text) => this.#reword(place, text),
  });

  async start(): Promise<void> {
    addEventListener('popstate', () => {
      this.#state = stateFrom(location.search);
      this.#hubYear = '';
      void this.#show();
    });
    byId('filters').addEventListener('submit', (event) => event.preventDefault());
    byId('more').addEventListener('click', () => void this.#findMore());
    await this.#show();
  }

  async #show(): Promise<void> {
    this.#form.show(this.#state);
    await Promise.all([this.#find(), this.#write()]);
  }

  /** Changes the newsletter. Each change except typing is an entry in the browser's history. */
  #change(change: Change, { soon = false, focus }: { soon?: boolean; focus?: Focus } = {}): void {
    this.#state = { ...this.#state, ...change };
    if (soon) history.replaceState(null, '', addressOf(this.#state));
    else history.pushState(null, '', addressOf(this.#state));
    clearTimeout(this.#timer);
    if (soon) this.#timer = window.setTimeout(() => void this.#write(), pause);
    else void this.#write(focus);
    this.#tick();
  }

  #changeFilters(change: Change): void {
    this.#state = { ...this.#state, ...change };
    history.replaceState(null, '', addressOf(this.#state));
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#find(), pause);
  }

  async #find(): Promise<void> {
    const asked = ++this.#foundAsked;
    try {
      this.#choices ??= await fetchChoices();
      await this.#showFilters(this.#choices);
      const found = await findGroups(this.#state, this.#choices, null);
      if (asked !== this.#foundAsked) return;
      this.#showFound([...found.groups], found);
      byId('found').textContent = formatMatches(found.groups.length, found, this.#state.since);
    } catch (error) {
      if (asked !== this.#foundAsked) return;
      this.#showFound([], { next: null, news: undefined });
      byId('found').textContent = messageOf(error);
    }
  }

  /** The filters are rebuilt only for another hub or year, so that typing isn't interrupted. */
  async #showFilters(choices: HubChoices): Promise<void> {
    const { hub, year } = hubAndYear(this.#state, choices);
    if (this.#hubYear === `${hub} ${year}`) return;
    this.#hubYear = `${hub} ${year}`;
    const audiences = await fetchAudiences(hub, year).catch(() => []);
    byId('filters').replaceChildren(
      ...filters(this.#state, choices, audiences, (change) => this.#changeFilters(change)),
    );
  }

  async #findMore(): Promise<void> {
    const next = byId('more').dataset['next'];
    if (!this.#choices || !next) return;
    const found = await findGroups(this.#state, this.#choices, next);
    const first = this.#found.length;
    this.#showFound([...this.#found, ...found.groups], found);
    byId('found').textContent = formatMatches(this.#found.length, found, this.#state.since);
    byId('results').children[first]?.querySelector('input')?.focus();
  }

  #showFound(groups: ListedGroup[], { next, news }: Pick<GroupPage, 'next' | 'news'>): void {
    this.#found = groups;
    for (const { id, title } of groups) this.#titles.set(id, title);
    const isPicked = (id: string) => this.#state.refs.includes(id);
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '';
    byId('results').replaceChildren(...results(groups, isPicked, ({ id }, picked) => this.#pick(id, picked), news));
    // The focus stays on the same programme.
    if (document.activeElement === document.body && focused) this.#boxOf(focused)?.focus();
    byId('more').hidden = next === null;
    byId('more').dataset['next'] = next ?? '';
  }

  #boxOf(id: string): HTMLInputElement | undefined {
    return [...byId('results').querySelectorAll<HTMLInputElement>('input')].find(({ value }) => value === id);
  }

  /** Ticks the boxes of the picks. */
  #tick(): void {
    for (const box of byId('results').querySelectorAll<HTMLInputElement>('input')) {
      box.checked = this.#state.refs.includes(box.value);
    }
  }

  #pick(id: string, picked: boolean): void {
    const { refs } = this.#state;
    this.#change({ refs: picked ? [...refs, id] : refs.filter((ref) => ref !== id) });
  }

  #move(from: number, to: number): void {
    const refs = [...this.#state.refs];
    const [moved] = refs.splice(from, 1);
    if (moved === undefined) return;
    refs.splice(to, 0, moved);
    this.#change({ refs }, { focus: { place: to, control: to < from ? 'up' : 'down' } });
    byId('moved').textContent = `${this.#titles.get(moved) ?? moved}: now ${to + 1} of ${refs.length}.`;
  }

  #remove(place: number): void {
    const refs = this.#state.refs.filter((_ref, index) => index !== place);
    const name = this.#letter?.picks[place];
    this.#change({ refs }, { focus: { place, control: 'remove' } });
    byId('moved').textContent = `${name?.status === 'FOUND' ? name.title : 'It'} was removed from the newsletter.`;
  }

  #replace(place: number, id: string): void {
    this.#change({ refs: this.#state.refs.map((ref, index) => (index === place ? id : ref)) });
  }

  #reword(place: number, text: string): void {
    const ref = this.#state.refs[place];
    if (ref === undefined) return;
    this.#change({ rewordings: { ...this.#state.rewordings, [ref]: text } }, { soon: true });
  }

  /** Shows the picks at once, and then the newsletter that the service writes. */
  async #write(focus?: Focus): Promise<void> {
    const asked = ++this.#asked;
    if (this.#state.refs.length === 0) return this.#showEmpty();
    this.#picks.show(this.#expected(), focus);
    byId('previews').setAttribute('aria-busy', 'true');
    try {
      const letter = await fetchLetter(letterParameters(this.#state));
      if (asked === this.#asked) this.#showLetter(letter);
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    } finally {
      if (asked === this.#asked) byId('previews').removeAttribute('aria-busy');
    }
  }

  /** The picks as the service will probably return them. */
  #expected(): readonly LetterPick[] {
    const picks = new Map(this.#letter?.picks.map((pick) => [pick.ref, pick]));
    return this.#state.refs.map((ref, index) => {
      const pick = picks.get(ref);
      if (pick) return { ...pick, position: index + 1 };
      return {
        position: index + 1,
        status: 'FOUND',
        ref,
        id: ref,
        title: this.#titles.get(ref) ?? ref,
        academicYear: '',
        text: '',
        isReworded: false,
      };
    });
  }

  #showLetter(letter: LetterPreview): void {
    const isNew = JSON.stringify(this.#expected()) !== JSON.stringify(letter.picks);
    this.#letter = letter;
    for (const pick of letter.picks) if (pick.status === 'FOUND') this.#titles.set(pick.id, pick.title);
    const { made } = this.#state;
    this.#settle(letter);
    if (!this.#isReported) void this.#report(Number(made), letter);
    if (isNew) this.#picks.show(letter.picks);
    this.#form.suggest(letter.heading);
    const parameters = letterParameters(this.#state);
    byId('outputs').replaceChildren(...outputs(letter, parameters, (words) => this.#tell(words)));
    const beside = notesBeside(letter);
    byId('beside').replaceChildren(...beside);
    byId('beside').hidden = beside.length === 0;
    this.#tell([formatSummary(letter), formatLongAddress(location.href)].join(' ').trim());
    this.#previews.show(letter);
    byId('take').hidden = false;
  }

  /** Replaces names by ids, which never change, and notes the revision that the newsletter was made with. */
  #settle({ picks, revision }: LetterPreview): void {
    const refs = picks.map((pick) => (pick.status === 'FOUND' ? pick.id : pick.ref));
    const made = this.#state.made || String(revision);
    const { rewordings: texts } = this.#state;
    const own = picks.flatMap(({ ref }, place) => (texts[ref] ? [[refs[place] ?? ref, texts[ref]]] : []));
    this.#state = { ...this.#state, refs, rewordings: Object.fromEntries(own), made };
    history.replaceState(null, '', addressOf(this.#state));
    this.#tick();
  }

  /** Reports what changed in a newsletter that is opened again. */
  async #report(made: number, { picks, revision }: LetterPreview): Promise<void> {
    this.#isReported = true;
    if (!Number.isInteger(made) || made < 1 || made >= revision) return;
    const refs = picks.map((pick) => (pick.status === 'FOUND' ? pick.id : pick.ref));
    try {
      const changes = await fetchChangesSince(made, refs, this.#state.maxLength);
      if (changes.differences.length === 0) return this.#update([], revision);
      const gone = changes.differences.flatMap(({ kind, ref }) => (kind === 'GONE' ? [ref] : []));
      byId('report').replaceChildren(...changeReport(changes, refs.length, () => this.#update(gone, revision)));
    } catch {
      const words =
        'The changes since this newsletter was made are no longer available. The texts below are the current ones.';
      byId('report').replaceChildren(element('p', {}, words));
    }
    byId('report').hidden = false;
  }

  /** Removes the withdrawn picks, and notes that the rest was seen at this revision. */
  #update(gone: readonly string[], revision: number): void {
    byId('report').hidden = true;
    this.#change({ refs: this.#state.refs.filter((ref) => !gone.includes(ref)), made: String(revision) });
  }

  #showEmpty(): void {
    this.#isReported = true; // Everything that is picked from now on is current.
    this.#letter = undefined;
    const hint = 'The newsletter is empty. Tick programmes to add them; you can change their order afterwards.';
    byId('picks').replaceChildren(element('li', { className: 'panel empty' }, hint));
    byId('take').hidden = true;
    this.#previews.show(undefined);
  }

  #fail(error: unknown): void {
    byId('outputs').replaceChildren();
    byId('beside').hidden = true;
    byId('take').hidden = false;
    this.#previews.show(undefined);
    this.#tell(messageOf(error));
  }

  #tell(words: string): void {
    byId('told').textContent = words;
  }
}

void startPage(() => new NewsletterPage().start());
