import type { Values } from '../../catalogue/document/entry-change.js';

/** What the service says of an entry by itself, and an import has no say in. */
export const keptByTheService: readonly string[] = ['revision', 'updatedAt'];

/**
 * An entry as the catalogue stores it, of one that was stored or exported. An export has things in the place of ids, and
 * tells the links that are read from rules, which are never stored.
 */
export function asStored(entry: Values): Values {
  const stored = Object.fromEntries(Object.entries(entry).filter(([key]) => !keptByTheService.includes(key)));
  const links = entry['links'];
  if (!Array.isArray(links) || !links.some(isExported)) return stored;
  const own = links.filter(
    (link) => !(isExported(link) && (link['kind'] === 'REQUIRES' || link['derivedFrom'] !== undefined)),
  );
  const groups = own.flatMap((link) => (isExported(link) && isObject(link['group']) ? [link['group']] : []));
  const linkGroups = [...new Map(groups.map((group) => [group['id'], group])).values()];
  return { ...stored, links: own.map(asStoredLink), ...(linkGroups.length > 0 && { linkGroups }) };
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** Whether a link has both its ends with their titles, as exports give it. */
const isExported = (link: unknown): link is Values => isObject(link) && isObject(link['from']) && isObject(link['to']);

function asStoredLink(link: unknown): unknown {
  if (!isExported(link)) return link;
  const { from, group, derivedFrom: _, ...stored } = link;
  const start = (from as Values)['type'] === 'Programme' ? {} : { from: (from as Values)['id'] };
  return { ...stored, ...start, ...(isObject(group) && { group: group['id'] }) };
}
