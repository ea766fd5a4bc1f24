import { closest, distance } from 'fastest-levenshtein';
import type { Collection } from '../../catalogue/document/entry-change.js';
import { toPlainEntry } from '../../catalogue/document/plain.js';
import { quote } from '../../domain/fields/rules.js';
import type { Programme } from '../../domain/programme.js';
import { englishList } from '../../text/english-list.js';
import { nameSpelling } from '../../text/spelling.js';
import type { FilePlace } from '../read/import-report.js';
import { allInOnePlace, type ValuePlaces } from '../read/places.js';
import type { StatedEntry } from '../read/statements.js';
import { Draft } from './draft.js';
import type { HubAndYear } from './hub-and-year.js';
import type { ImportSession } from './import-session.js';
import { writtenNames } from './resolve-name.js';

/** Finds the drafts to which parts belong, and adds those that are missing. */
export class PartOwners {
  readonly #drafts: Map<string, Draft>;
  readonly #byName = new Map<string, Draft>();
  /** The names of all programmes in the files, also of those that were left out. */
  readonly #stated: ReadonlySet<string>;
  readonly #session: ImportSession;

  constructor(drafts: readonly Draft[], entries: readonly StatedEntry[], session: ImportSession) {
    this.#session = session;
    this.#drafts = new Map(drafts.map((draft) => [draft.id, draft]));
    const programmes = drafts.filter((draft) => draft.in === 'programmes');
    for (const draft of programmes) this.#index(draft, draft.before);
    for (const draft of programmes) this.#index(draft, draft.value); // New names replace old ones.
    const stated = entries.filter((entry) => entry.in === 'programmes');
    this.#stated = new Set(stated.flatMap(({ value }) => writtenNames(value).map(nameSpelling)));
  }

  get drafts(): readonly Draft[] {
    return [...this.#drafts.values()];
  }

  entry(list: Collection, id: string, places: ValuePlaces): Draft | undefined {
    const draft = this.#drafts.get(id);
    const entry = draft ? undefined : this.#session.catalogue.entry(list, id);
    if (!entry) return draft;
    return this.#add(new Draft({ in: list, value: {}, places: allInOnePlace(places.of('')) }, id, toPlainEntry(entry)));
  }

  /** The programme of a hub and year that a name means; undefined where the report says that there is none. */
  programme(name: string, owner: HubAndYear & { readonly place: FilePlace }): Draft | undefined {
    const { hub, year, place } = owner;
    const draft = this.#byName.get(keyOf(hub, year, name));
    if (draft) return draft;
    const { catalogue, report } = this.#session;
    const byId = catalogue.entry('programmes', name) as Programme | undefined;
    const [only, ...others] = byId ? [byId] : catalogue.programmesNamed(hub, name, year);
    if (only && others.length === 0) return this.#drafts.get(only.id) ?? this.#addProgramme(only, place);
    if (this.#stated.has(nameSpelling(name)))
      report.note(place, `This row was left out, because its programme ${quote(name)} was left out.`);
    else if (only) {
      const slugs = englishList([only, ...others].map(({ slug }) => quote(slug)));
      const message = `${quote(name)} can mean ${slugs}. Write the slug of the one that you mean.`;
      report.problem('NAME_UNCLEAR', place, message);
    } else {
      const message = `${quote(name)} is not a programme of that hub in ${year}. ${this.#hint(name, owner)}`;
      report.problem('NAME_NOT_FOUND', place, message);
    }
    return undefined;
  }

  #addProgramme(programme: Programme, { file, row }: FilePlace): Draft {
    const value = { hub: programme.hub, academicYear: programme.academicYear };
    const stated: StatedEntry = { in: 'programmes', value, places: allInOnePlace({ file, row }) };
    return this.#add(new Draft(stated, programme.id, toPlainEntry(programme)));
  }

  #add(draft: Draft): Draft {
    this.#drafts.set(draft.id, draft);
    if (draft.in === 'programmes') this.#index(draft, draft.before);
    return draft;
  }

  #index(draft: Draft, named: object = {}): void {
    const { hub, academicYear } = draft.value;
    for (const name of [draft.id, ...writtenNames(named)])
      this.#byName.set(keyOf(String(hub), String(academicYear), name), draft);
  }

  #hint(name: string, { hub, year }: HubAndYear): string {
    const { programmes } = this.#session.catalogue.state.document;
    const slugs = programmes.filter((one) => one.hub === hub && one.academicYear === year).map(({ slug }) => slug);
    const near = slugs.length > 0 && name.length < 200 ? closest(name.toLowerCase(), slugs) : '';
    if (near && distance(name.toLowerCase(), near) <= name.length / 2) return `Did you mean ${quote(near)}?`;
    return 'Write the slug of an existing programme, or add the programme in the sheet programmes.';
  }
}

const keyOf = (hub: string, year: string, name: string) => `${hub} ${year} ${nameSpelling(name)}`;
