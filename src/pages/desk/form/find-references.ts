import deskFind from '../../../../schema/desk/desk-find.graphql?raw';
import type { DeskFindDocument, DeskFindQuery, DeskFormFragment, ReferenceType } from '../../../generated/graphql.js';
import type { DeskClient } from '../client.js';

/** Something that a field can refer to. */
export interface Reference {
  readonly id: string;
  readonly title: string;
  /** What kind of thing it is. */
  readonly note: string;
}

interface Wanted {
  readonly client: DeskClient;
  readonly programme: DeskFormFragment;
  /** The path of the field that refers to it; "rule" for a title in the line of a rule. */
  readonly field: string;
  readonly text: string;
}

/** Other fields, such as `series` and `designatedIn`, refer to series. */
const typesByField: Readonly<Record<string, readonly ReferenceType[]>> = {
  hub: ['HUB'],
  source: ['SOURCE'],
  rule: ['SERIES', 'EXTERNAL_THING'],
  to: ['SERIES', 'EXTERNAL_THING', 'HUB'],
};

/** What a field can refer to, by a part of its title. */
export async function findReferences({ client, programme, field, text }: Wanted): Promise<readonly Reference[]> {
  const name = field.split('.').at(-1) ?? '';
  if (name === 'from') return matching(partsOf(programme), text);
  if (name === 'module') return matching(modulesOf(programme), text);
  const types = typesByField[name] ?? ['SERIES'];
  const inProgrammes = types.includes('SERIES') && text.trim() !== '';
  const { entries, search } = await client.ask<typeof DeskFindDocument>(deskFind, {
    text,
    types: [...types],
    inProgrammes,
  });
  const ofProgrammes = (search?.nodes ?? []).map(({ title, series }) => ({
    ...series,
    note: title === series.title ? 'series' : `series of “${title}”`,
  }));
  const found = [...entries.nodes.flatMap((node) => referenceTo(node, programme.hub.id)), ...ofProgrammes];
  const all = name === 'to' || name === 'rule' ? [...matching(partsOf(programme), text), ...found] : found;
  return all.filter(({ id }, place) => all.findIndex((each) => each.id === id) === place);
}

type FoundEntry = DeskFindQuery['entries']['nodes'][number];

function referenceTo(node: FoundEntry, hub: string): readonly Reference[] {
  switch (node.__typename) {
    case 'Source':
      return [{ ...node, note: node.publisher.id === hub ? 'source' : `source, ${node.publisher.title}` }];
    case 'ExternalThing':
      return [{ ...node, note: node.kind }];
    case 'Series':
      return [{ ...node, note: 'series' }];
    case 'Hub':
      return [{ ...node, note: 'hub' }];
    default:
      return [];
  }
}

const matching = (references: readonly Reference[], text: string) =>
  references.filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase()));

const partsOf = ({ stages, pathways }: DeskFormFragment): readonly Reference[] => [
  ...pathways.map(({ id, title }) => ({ id, title, note: 'pathway of this programme' })),
  ...stages.map(({ id, title }) => ({ id, title, note: 'stage of this programme' })),
];

const modulesOf = ({ modules }: DeskFormFragment): readonly Reference[] =>
  modules.map(({ id, title }) => ({ id, title, note: 'module' }));
