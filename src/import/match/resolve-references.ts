import { classOf, nouns } from '../../catalogue/document/collections.js';
import type { Entry, Values } from '../../catalogue/document/entry-change.js';
import { at } from '../../catalogue/document/problem.js';
import { walk } from '../../catalogue/document/walk.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type ReferenceTargetKind, shapeOf } from '../../domain/fields/fields.js';
import { Link } from '../../domain/parts/link.js';
import type { Programme } from '../../domain/programme.js';
import { CellNames, type Nameable, nameables } from '../../sheets/names.js';
import type { Draft } from './draft.js';
import { isNewSeries } from './find-series.js';
import type { MatchingSession } from './import-session.js';
import { resolveName } from './resolve-name.js';

/** A session with the drafts by their ids, and by the ids that files use for them. */
interface ReferenceSession extends MatchingSession {
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** Replaces the names of other things by their ids, wherever a draft refers to them. */
export function resolveReferences(draft: Draft, session: ReferenceSession): void {
  // "new" started the series in an earlier import.
  if (draft.before && draft.in === 'programmes' && isNewSeries(draft.value['series'])) delete draft.value['series'];
  for (const { thing, type, pointer } of walk(draft.value, classOf[draft.in])) {
    for (const [key, { refersTo }] of shapeOf(type)) {
      const written = thing[key];
      if (!refersTo || written === undefined || written === null || typeof written === 'symbol') continue;
      const scope = { kinds: refersTo, within: draft.id, place: draft.placeOf(at(pointer, key)) };
      const series = type === Link ? seriesOfProgramme(written, session) : undefined;
      const id = series ?? resolveName(written, scope, session)?.id;
      if (id !== undefined) Reflect.set(thing, key, id);
    }
  }
}

/** The series of a programme that an export names as the end of a link. */
function seriesOfProgramme(written: unknown, { catalogue, drafts }: ReferenceSession): string | undefined {
  if (typeof written !== 'object' || written === null || Reflect.get(written, 'type') !== 'Programme') return undefined;
  const id: unknown = Reflect.get(written, 'id');
  const known = catalogue.entry('programmes', id) as Programme | undefined;
  const series = known?.series ?? drafts.get(String(id))?.value['series'];
  return typeof series === 'string' ? series : undefined;
}

/** The names of everything in the catalogue and in the files. Something in both also has its old names. */
export const draftNames = (drafts: readonly Draft[], document: CatalogueDocument): CellNames =>
  new CellNames([...drafts.flatMap((draft) => [...nameablesOf(draft)]), ...nameables(document)]);

function* nameablesOf(draft: Draft): Generator<Nameable> {
  const { id, value, before } = draft;
  if (draft.in !== 'programmes') {
    yield toNameable(nouns[draft.in], id, value, before, value['id']);
    return;
  }
  const parts = (kind: ReferenceTargetKind, stated: readonly Values[], known: readonly Values[]) =>
    stated.flatMap((part): readonly Nameable[] => {
      const partId = part['id'];
      if (typeof partId !== 'string') return [];
      const old = known.find((one) => one['id'] === partId);
      return [{ ...toNameable(kind, partId, part, old, draft.otherIdOf(partId)), within: id }];
    });
  yield* parts('pathway', list(value['pathways']), list(before?.['pathways']));
  yield* parts('stage', list(value['stages']), list(before?.['stages']));
  yield* parts('module', modulesIn(value), modulesIn(before ?? {}));
  yield* parts('link group', list(value['linkGroups']), []);
}

function toNameable(
  kind: ReferenceTargetKind,
  id: string,
  value: Values,
  before: Values | undefined,
  otherId: unknown,
): Nameable {
  const aliases = [
    before?.['slug'],
    before?.['title'],
    otherId,
    ...list(value['aliases']),
    ...list(before?.['aliases']),
  ];
  return {
    kind,
    id,
    slug: text(value['slug']) ?? text(before?.['slug']),
    title: text(value['title']) ?? text(before?.['title']),
    aliases: aliases.filter((one): one is string => typeof one === 'string'),
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const list = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value : []);
const modulesIn = (programme: Values) => [
  ...list(programme['modules']),
  ...list(programme['pathways']).flatMap((pathway) => list(pathway['modules'])),
];
