import { classOf, nouns } from '../../catalogue/document/collections.js';
import type { Collection } from '../../catalogue/document/entry-change.js';
import { idPrefix } from '../../catalogue/document/new-id.js';
import { toPlainEntry } from '../../catalogue/document/plain.js';
import type { CellNames } from '../../sheets/names.js';
import { nameSpelling } from '../../text/spelling.js';
import { formatPlace } from '../read/import-report.js';
import type { StatedEntry } from '../read/statements.js';
import { Draft } from './draft.js';
import type { ImportSession } from './import-session.js';
import { writtenNames } from './resolve-name.js';

type Plain = Exclude<Collection, 'programmes'>;

/** Finds the stated hubs, series, sources and external things in the catalogue. Those that it does not have are new. */
export function matchEntries(stated: readonly StatedEntry[], session: ImportSession): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  for (const one of stated) {
    if (one.in === 'programmes') continue;
    const draft = matchEntry(one, one.in, session);
    const twin = drafts.get(draft.id) ?? [...drafts.values()].find((other) => isNewTwin(other, draft));
    if (twin) {
      const message = `This row describes the same ${nouns[one.in]} as ${formatPlace(twin.place)}. Keep one of the two.`;
      session.report.problem('ROW_TWICE', draft.place, message);
    } else drafts.set(draft.id, draft);
  }
  return [...drafts.values()];
}

/** Whether two new entries have the same name, and no ids that differ. */
function isNewTwin(other: Draft, draft: Draft): boolean {
  if (other.before || draft.before || other.in !== draft.in) return false;
  if (typeof other.value['id'] === 'string' && typeof draft.value['id'] === 'string') return false;
  const name = (value: unknown) => nameSpelling(typeof value === 'string' ? value : '');
  const key = draft.in === 'hubs' || draft.in === 'series' ? 'slug' : 'title';
  return name(other.value[key]) !== '' && name(other.value[key]) === name(draft.value[key]);
}

function matchEntry(stated: StatedEntry, list: Plain, { catalogue, newId }: ImportSession): Draft {
  const { id, slug, title } = stated.value;
  const byId = catalogue.entry(list, id);
  if (byId) return new Draft(stated, byId.id, toPlainEntry(byId));
  for (const name of [slug, title]) {
    const found = typeof name === 'string' ? catalogue.names.find(name, { kinds: [nouns[list]] }) : [];
    const [only, ...others] = found.filter((thing) => list !== 'sources' || isBy(thing.id, stated, catalogue.names));
    const entry = others.length === 0 ? catalogue.entry(list, only?.id) : undefined;
    if (entry) return new Draft(stated, entry.id, toPlainEntry(entry));
  }
  return new Draft(stated, typeof id === 'string' ? id : newId(idPrefix(classOf[list])));

  /** Different hubs publish sources with the same title. */
  function isBy(source: string, { value: { publisher } }: StatedEntry, names: CellNames): boolean {
    const hubs = writtenNames(publisher).flatMap((name) => names.find(name, { kinds: ['hub'] }));
    const entry = catalogue.entry('sources', source);
    return hubs.length === 0 || (entry !== undefined && hubs.some((hub) => hub.id === Reflect.get(entry, 'publisher')));
  }
}
