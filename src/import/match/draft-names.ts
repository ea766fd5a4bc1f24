import { nouns } from '../../catalogue/document/collections.js';
import type { Entry, Values } from '../../catalogue/document/entry-change.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import type { Referent } from '../../domain/fields/fields.js';
import { type Nameable, Names, nameables } from '../../sheets/names.js';
import type { Draft } from './draft.js';

/** Names of everything in the catalogue and in the files; what is in both goes by its old names too. */
export const draftNames = (drafts: readonly Draft[], document: CatalogueDocument): Names =>
  new Names([...drafts.flatMap((draft) => [...named(draft)]), ...nameables(document)]);

function* named(draft: Draft): Generator<Nameable> {
  const { id, value, before } = draft;
  if (draft.in !== 'programmes') {
    yield nameable(nouns[draft.in], id, value, before, value['id']);
    return;
  }
  const pathways = { stated: list(value['pathways']), before: list(before?.['pathways']) };
  const parts: readonly (readonly [Referent, readonly Values[], readonly Values[]])[] = [
    ['pathway', pathways.stated, pathways.before],
    ['stage', list(value['stages']), list(before?.['stages'])],
    ['module', modulesIn(value, pathways.stated), modulesIn(before ?? {}, pathways.before)],
    ['link group', list(value['linkGroups']), []],
  ];
  for (const [kind, stated, known] of parts) {
    for (const part of stated) {
      if (typeof part['id'] !== 'string') continue;
      const other = draft.otherIdOf(part['id']);
      yield {
        ...nameable(
          kind,
          part['id'],
          part,
          known.find((one) => one['id'] === part['id']),
          other,
        ),
        within: id,
      };
    }
  }
}

function nameable(kind: Referent, id: string, value: Values, before: Values | undefined, otherId: unknown): Nameable {
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
const modulesIn = (holder: Values, pathways: readonly Values[]) => [
  ...list(holder['modules']),
  ...pathways.flatMap((pathway) => list(pathway['modules'])),
];
