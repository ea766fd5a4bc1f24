import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import type { graphByGraphql } from './graph-by-graphql.js';
import type { ReadGraph } from './independent-readers.js';

/** What formats have to agree on, in an order of its own: titles of nodes, and kind and ends of links, by id. */
export interface PlainGraph {
  readonly nodes: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
}

const linkText = (kind: unknown, from: unknown, to: unknown, strength: unknown) =>
  `${from} ${kind} ${to}, ${strength}`.toString();

const byId = (entries: readonly (readonly [string, string])[]) => {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  if (new Set(sorted.map(([id]) => id)).size < sorted.length) throw new Error('An id stands twice.');
  return Object.fromEntries(sorted);
};

const plain = (
  nodes: readonly (readonly [string, string])[],
  links: readonly (readonly [string, string])[],
): PlainGraph => ({ nodes: byId(nodes), links: byId(links) });

/** As GraphQL has it. */
export function ofGraphql({ nodes, links }: Awaited<ReturnType<typeof graphByGraphql>>): PlainGraph {
  return plain(
    [...nodes.values()].map(({ __typename, id, title }) => [id, `${__typename} ${title}`]),
    links.map(({ id, kind, from, to, strength }) => [id, linkText(kind, from.id, to.id, strength)]),
  );
}

/** As networkx read it. */
export function ofNetworkx({ nodes, edges }: ReadGraph): PlainGraph {
  return plain(
    Object.entries(nodes).map(([id, { type, title }]) => [id, `${type} ${title}`]),
    Object.entries(edges).map(([id, { kind, source, target, strength, reversed }]) => [
      id,
      reversed === true ? linkText(kind, target, source, strength) : linkText(kind, source, target, strength),
    ]),
  );
}

/** The rows of a table, as csv-parse reads it, without the apostrophes that keep spreadsheets from computing. */
export function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true, relax_quotes: false });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'(?='*[=+\-@\uff1d\uff0b\uff0d\uff20])/, '')]),
    ),
  );
}

/** As csv-parse reads the two tables. */
export function ofTables(nodesCsv: string, linksCsv: string): PlainGraph {
  return plain(
    rowsOf(nodesCsv).map(({ Id = '', type, Label }) => [Id, `${type} ${Label}`]),
    rowsOf(linksCsv).map(({ Id = '', kind, from_id, to_id, strength }) => [
      Id,
      linkText(kind, from_id, to_id, strength),
    ]),
  );
}

interface Line {
  readonly id: string;
  readonly title: string;
  readonly links: readonly {
    readonly id: string;
    readonly kind: string;
    readonly strength: string;
    readonly from: { readonly id: string; readonly type: string; readonly title: string };
    readonly to: { readonly id: string; readonly type: string; readonly title: string };
  }[];
}

/** As the lines of programmes tell it: other ends are told with the links. */
export function ofLines(ndjson: string): PlainGraph {
  const lines = ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
  const links = lines.flatMap((line) => line.links);
  const ends = links.flatMap(({ from, to }) => [from, to]).filter(({ type }) => type !== 'Programme');
  const others = new Map(ends.map(({ id, type, title }) => [id, `${type} ${title}`]));
  return plain(
    [...lines.map(({ id, title }) => [id, `Programme ${title}`] as const), ...others],
    links.map(({ id, kind, from, to, strength }) => [id, linkText(kind, from.id, to.id, strength)]),
  );
}

const schemaOrg = 'https://schema.org/';
const [term, ids] = ['urn:maths-hub-catalogue:term:', 'urn:maths-hub-catalogue:id:'];

type Expanded = Readonly<Record<string, readonly { readonly '@value'?: unknown; readonly '@id'?: string }[]>> & {
  readonly '@id': string;
  readonly '@type': readonly string[];
};

/** The things of a JSON-LD document, as the jsonld library expands it without asking anybody for anything. */
export async function expanded(document: string): Promise<readonly Expanded[]> {
  const documentLoader = (url: string) => Promise.reject(new Error(`It asks for ${url}.`));
  return (await jsonld.expand(JSON.parse(document) as object, { documentLoader })) as unknown as Expanded[];
}

/** As JSON-LD tells it. */
export async function ofLinkedData(document: string): Promise<PlainGraph> {
  const things = await expanded(document);
  const value = (thing: Expanded, name: string) => thing[name]?.[0]?.['@value'];
  const end = (thing: Expanded, name: string) => thing[`${term}${name}`]?.[0]?.['@id']?.slice(ids.length);
  const nodes = things.filter((thing) => thing[`${term}nodeType`]);
  const links = things.filter((thing) => thing['@type'].includes(`${term}Link`));
  return plain(
    nodes.map((node) => [
      node['@id'].slice(ids.length),
      `${value(node, `${term}nodeType`)} ${value(node, `${schemaOrg}name`)}`,
    ]),
    links.map((link) => {
      const [kind, strength] = [value(link, `${term}kind`), value(link, `${term}strength`)];
      return [link['@id'].slice(ids.length), linkText(kind, end(link, 'from'), end(link, 'to'), strength)];
    }),
  );
}
