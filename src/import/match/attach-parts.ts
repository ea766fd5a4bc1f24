import type { Entry, Values } from '../../catalogue/document/entry-change.js';
import { quote } from '../../domain/fields/rules.js';
import { nameSpelling } from '../../text/spelling.js';
import { allInOnePlace, reportEmpty } from '../read/places.js';
import { emptyCell, type StatedPart, type Statements } from '../read/statements.js';
import type { Draft } from './draft.js';
import { resolveHubAndYear } from './hub-and-year.js';
import type { MatchingSession } from './import-session.js';
import { PartOwners } from './part-owners.js';
import { resolveName } from './resolve-name.js';

/** Lists whose items contain parts of other lists. They are attached first. */
const outerLists = ['pathways', 'links'];

/**
 * Puts parts into the drafts of their owners, and adds a draft for each owner of which only parts are stated. A part
 * whose owner is not clear is left out, and the report says so.
 */
export function attachParts(
  { entries, parts }: Statements,
  drafts: readonly Draft[],
  session: MatchingSession,
): readonly Draft[] {
  const owners = new PartOwners(drafts, entries, session);
  const isInner = ({ list }: StatedPart) => Number(!outerLists.includes(list));
  for (const part of parts.toSorted((a, b) => isInner(a) - isInner(b))) {
    const owner = findOwner(part, owners, session);
    if (owner) attach(part, owner, session);
  }
  return owners.drafts;
}

function findOwner(part: StatedPart, owners: PartOwners, session: MatchingSession): Draft | undefined {
  const { owner, places } = part;
  if (part.in === 'sources') return findOwnerEntry(part, 'source', owners, session);
  if (part.list === 'evidence' && !owner['programme']) return findOwnerEntry(part, 'hub', owners, session);
  const cell = (key: string) => (owner[key] === '' ? emptyCell : owner[key]);
  const found = resolveHubAndYear({ hub: cell('hub'), year: cell('academicYear'), places }, session);
  if (!found) return undefined;
  if (owner['programme']) return owners.programme(owner['programme'], { ...found, place: places.of('/programme') });
  reportEmpty('/programme', places, session.report);
  return undefined;
}

/** The hub or source that a part names; by default the home hub. */
function findOwnerEntry(
  { owner, places }: StatedPart,
  kind: 'hub' | 'source',
  owners: PartOwners,
  session: MatchingSession,
): Draft | undefined {
  const written = owner[kind] ?? session.catalogue.state.document.homeHub;
  const found = resolveName(written, { kinds: [kind], place: places.of(`/${kind}`) }, session);
  return found && owners.entry(kind === 'hub' ? 'hubs' : 'sources', found.id, places);
}

/** Puts a part under its owner, or under the pathway or link of the owner that it names. */
function attach(part: StatedPart, owner: Draft, { report }: MatchingSession): void {
  const [key, list] = part.owner['pathway'] ? (['pathway', 'pathways'] as const) : (['link', 'links'] as const);
  const name = part.owner[key];
  const under = name ? findPart(name, list, owner) : '';
  if (under !== undefined) {
    owner.add(under, part.list, part);
    return;
  }
  const known = partsOf(owner.before, list).map((one) => quote(one['slug'] ?? one.id));
  const hint =
    known.length > 0
      ? `Write one of these: ${known.slice(0, 5).join(', ')}`
      : `The programme has none yet: add it in the sheet ${list}`;
  const message = `${quote(name)} is not a ${key} of this programme. ${hint}.`;
  report.problem('NAME_NOT_FOUND', part.places.of(`/${key}`), message);
}

/** The pointer to the part of a draft that has this id, slug or title. A part that only the catalogue has is added by its id. */
function findPart(name: string, list: 'pathways' | 'links', draft: Draft): string | undefined {
  const stated = partsOf(draft.value, list);
  const known = partsOf(draft.before, list).find((part) => isCalled(part, name));
  const index = stated.findIndex((part) => isCalled(part, name));
  const found = index >= 0 ? index : stated.findIndex(({ id }) => known !== undefined && id === known.id);
  if (found >= 0) return `/${list}/${found}`;
  return known && draft.add('', list, { value: { id: known.id }, places: allInOnePlace(draft.place) });
}

const partsOf = (holder: Values | undefined, list: string) => (holder?.[list] ?? []) as readonly Entry[];

const isCalled = (part: Values, name: string) =>
  part['id'] === name ||
  ['slug', 'title'].some((key) => typeof part[key] === 'string' && nameSpelling(part[key]) === nameSpelling(name));
