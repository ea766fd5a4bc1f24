import deskEnds from '../../../../schema/desk/desk-ends.graphql?raw';
import deskFind from '../../../../schema/desk/desk-find.graphql?raw';
import deskHubs from '../../../../schema/desk/desk-hubs.graphql?raw';
import type {
  DeskEndsDocument,
  DeskFindDocument,
  DeskFormFragment,
  DeskHubsDocument,
} from '../../../generated/graphql.js';
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
  /** The path of the field that refers to it. */
  readonly field: string;
  readonly text: string;
}

/** What a field can refer to, by a part of its title. */
export async function findReferences(wanted: Wanted): Promise<readonly Reference[]> {
  const { client, programme, field, text } = wanted;
  const name = field.split('.').at(-1);
  if (name === 'from') return matching(partsOf(programme), text);
  if (name === 'module')
    return matching(
      programme.modules.map(({ id, title }) => ({ id, title, note: 'module' })),
      text,
    );
  if (name === 'hub') return matching(await hubs(client), text);
  const { things, sources } = await ends(client, programme.hub.slug);
  if (name === 'source') return matching(sources, text);
  const series = await findSeries(client, text);
  return name === 'to' ? [...series, ...matching([...partsOf(programme), ...things], text)] : series;
}

const matching = (references: readonly Reference[], text: string) => {
  const found = references.filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase()));
  return found.length > 0 ? found : references;
};

const partsOf = ({ stages, pathways }: DeskFormFragment): readonly Reference[] => [
  ...pathways.map(({ id, title }) => ({ id, title, note: 'pathway of this programme' })),
  ...stages.map(({ id, title }) => ({ id, title, note: 'stage of this programme' })),
];

async function hubs(client: DeskClient): Promise<readonly Reference[]> {
  const answer = await client.ask<typeof DeskHubsDocument>(deskHubs, {});
  return answer.hubs.nodes.map(({ id, title }) => ({ id, title, note: 'hub' }));
}

/** Series are found by their programmes, of any year and hub. */
async function findSeries(client: DeskClient, text: string): Promise<readonly Reference[]> {
  if (text.trim() === '') return [];
  const { search } = await client.ask<typeof DeskFindDocument>(deskFind, { text });
  const found = new Map(search.nodes.map(({ series: { id, title } }) => [id, { id, title, note: 'programme' }]));
  return [...found.values()];
}

type Ends = Readonly<Record<'things' | 'sources', readonly Reference[]>>;

/** By hub. They are fetched once, and not again for each letter that is typed. */
const knownEnds = new Map<string, Promise<Ends>>();

/** Forgets what was fetched, after something was added. */
export const forgetEnds = (): void => knownEnds.clear();

/** What the programmes of the hub refer to already: external things, and sources. */
function ends(client: DeskClient, hub: string): Promise<Ends> {
  const known = knownEnds.get(hub) ?? fetchEnds(client, hub);
  knownEnds.set(hub, known);
  known.catch(() => knownEnds.delete(hub));
  return known;
}

async function fetchEnds(client: DeskClient, hub: string): Promise<Ends> {
  const { programmes } = await client.ask<typeof DeskEndsDocument>(deskEnds, { filter: { hub: { eq: hub } } });
  const things = new Map<string, Reference>();
  const sources = new Map<string, Reference>();
  for (const { links, evidence } of programmes.nodes) {
    for (const { to } of links)
      if (to.__typename === 'ExternalThing') things.set(to.id, { id: to.id, title: to.title, note: to.kind });
    for (const { source } of evidence) sources.set(source.id, { ...source, note: 'source' });
  }
  return { things: [...things.values()], sources: [...sources.values()] };
}
