import { closest, distance } from 'fastest-levenshtein';
import type { Collection } from '../../catalogue/document/entry-change.js';
import { toPlainEntry } from '../../catalogue/document/plain.js';
import { quote } from '../../domain/fields/rules.js';
import type { Programme } from '../../domain/programme.js';
import { englishList } from '../../text/english-list.js';
import { nameSpelling } from '../../text/spelling.js';
import type { FilePlace } from '../read/import-report.js';
import { OnePlace, type ValuePlaces } from '../read/places.js';
import type { StatedEntry } from '../read/statements.js';
import { Draft } from './draft.js';
import type { ImportSession } from './import-session.js';

interface HubYearPlace {
  readonly hub: string;
  readonly year: string;
  readonly place: FilePlace;
}

/** Finds the drafts of what parts belong to, and makes those that are not there yet. */
export class PartOwners {
  readonly #drafts: Map<string, Draft>;
  readonly #byName = new Map<string, Draft>();
  /** What files call the programmes that they state, those too that could not be understood. */
  readonly #stated: ReadonlySet<string>;
  readonly #session: ImportSession;

  constructor(drafts: readonly Draft[], entries: readonly StatedEntry[], session: ImportSession) {
    this.#session = session;
    this.#drafts = new Map(drafts.map((draft) => [draft.id, draft]));
    const ofProgrammes = drafts.filter((draft) => draft.in === 'programmes');
    for (const draft of ofProgrammes) this.#index(draft, draft.before ?? {});
    for (const draft of ofProgrammes) this.#index(draft, draft.value); // What they are called now comes before what they were.
    const programmes = entries.filter((entry) => entry.in === 'programmes');
    this.#stated = new Set(programmes.flatMap(({ value }) => namesOf(value).map(nameSpelling)));
  }

  get drafts(): readonly Draft[] {
    return [...this.#drafts.values()];
  }

  entry(list: Collection, id: string, places: ValuePlaces): Draft | undefined {
    const draft = this.#drafts.get(id);
    const entry = this.#session.catalogue.entry(list, id);
    return (
      draft ??
      (entry &&
        this.#add(new Draft({ in: list, value: {}, places: new OnePlace(places.of('')) }, id, toPlainEntry(entry))))
    );
  }

  /** The programme of a hub and year that a name means; undefined where the report says that there is none. */
  programme(name: string, { hub, year, place }: HubYearPlace): Draft | undefined {
    const draft = this.#byName.get(keyOf(hub, year, name));
    if (draft) return draft;
    const { catalogue, report } = this.#session;
    const byId = catalogue.entry('programmes', name) as Programme | undefined;
    const [only, ...others] = byId ? [byId] : catalogue.programmesNamed(hub, name, year);
    if (only && others.length === 0) {
      const value = { hub: only.hub, academicYear: only.academicYear };
      return (
        this.#drafts.get(only.id) ??
        this.#add(
          new Draft(
            { in: 'programmes', value, places: new OnePlace({ file: place.file, row: place.row }) },
            only.id,
            toPlainEntry(only),
          ),
        )
      );
    }
    if (this.#stated.has(nameSpelling(name))) {
      report.note(place, `This row was left out, because its programme ${quote(name)} was left out.`);
      return undefined;
    }
    if (only) {
      const slugs = englishList([only, ...others].map(({ slug }) => quote(slug)));
      report.problem(
        'NAME_UNCLEAR',
        place,
        `${quote(name)} can mean ${slugs}. Write the slug of the one that you mean.`,
      );
    } else
      report.problem(
        'NAME_NOT_FOUND',
        place,
        `${quote(name)} is not a programme of that hub in ${year}. ${this.#hint(name, hub, year)}`,
      );
    return undefined;
  }

  #add(draft: Draft): Draft {
    this.#drafts.set(draft.id, draft);
    if (draft.in === 'programmes') this.#index(draft, draft.before ?? {});
    return draft;
  }

  #index(draft: Draft, called: Readonly<Record<string, unknown>>): void {
    const { hub, academicYear } = draft.value;
    for (const name of [draft.id, ...namesOf(called)])
      this.#byName.set(keyOf(String(hub), String(academicYear), name), draft);
  }

  #hint(name: string, hub: string, year: string): string {
    const { programmes } = this.#session.catalogue.state.document;
    const slugs = programmes.filter((one) => one.hub === hub && one.academicYear === year).map(({ slug }) => slug);
    const near = slugs.length > 0 && name.length < 200 ? closest(name.toLowerCase(), slugs) : '';
    if (near && distance(name.toLowerCase(), near) <= name.length / 2) return `Did you mean ${quote(near)}?`;
    return 'Write the slug of an existing programme, or add the programme in the sheet programmes.';
  }
}

const keyOf = (hub: string, year: string, name: string) => `${hub} ${year} ${nameSpelling(name)}`;

function namesOf(value: Readonly<Record<string, unknown>>): readonly string[] {
  const names = [value['id'], value['slug'], value['title']];
  return names.filter((name) => typeof name === 'string');
}
