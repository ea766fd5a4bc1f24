import type { Entry, Values } from '../../catalogue/document/entry-change.js';
import { quote } from '../../domain/fields/rules.js';
import type { CellNames } from '../../sheets/names.js';
import { nameSpelling } from '../../text/spelling.js';
import { OnePlace } from '../read/places.js';
import { emptyCell, type StatedPart, type Statements } from '../read/statements.js';
import type { Draft } from './draft.js';
import { resolveHub, resolveYear } from './hub-and-year.js';
import type { ImportSession } from './import-session.js';
import { PartOwners } from './part-owners.js';
import { resolveName } from './resolve-name.js';

/** What contains parts itself comes first. */
const first = ['pathways', 'links'];

/**
 * Puts parts into the drafts of what they belong to. Adds a draft for each entry of which only parts are stated. Parts of
 * what could not be understood are left out: that was told already.
 */
export function attachParts(
  { entries, parts }: Statements,
  drafts: readonly Draft[],
  names: CellNames,
  session: ImportSession,
): readonly Draft[] {
  const owners = new PartOwners(drafts, entries, session);
  for (const part of parts.toSorted((a, b) => Number(first.includes(b.list)) - Number(first.includes(a.list)))) {
    const owner = findOwner(part, owners, names, session);
    if (owner) attach(part, owner, session);
  }
  return owners.drafts;
}

function findOwner(part: StatedPart, owners: PartOwners, names: CellNames, session: ImportSession): Draft | undefined {
  const { owner, places } = part;
  const cell = (key: string) => (owner[key] === '' ? emptyCell : owner[key]);
  if (part.in === 'sources') return findOwnerEntry(part, 'source', owners, names, session);
  if (part.list === 'evidence' && !owner['programme']) return findOwnerEntry(part, 'hub', owners, names, session);
  const said = {
    hub: cell('hub'),
    year: cell('academicYear'),
    places,
  };
  const [hub, year] = [resolveHub(said, names, session), resolveYear(said, session)];
  const name = owner['programme'] ?? '';
  if (hub === undefined || year === undefined) return undefined;
  if (name === '') {
    session.report.problem('CELL_EMPTY', places.of('/programme'), places.explainEmpty?.('/programme') ?? '');
    return undefined;
  }
  return owners.programme(name, { hub, year, place: places.of('/programme') });
}

/** The hub or source that a part names. */
function findOwnerEntry(
  part: StatedPart,
  kind: 'hub' | 'source',
  owners: PartOwners,
  names: CellNames,
  { catalogue, report }: ImportSession,
): Draft | undefined {
  const place = part.places.of(`/${kind}`);
  const found = resolveName(
    part.owner[kind] ?? catalogue.state.document.homeHub,
    names,
    { kinds: [kind] },
    place,
    report,
  );
  return found && owners.entry(kind === 'hub' ? 'hubs' : 'sources', found.id, part.places);
}

/** Puts a part under its owner, or under the pathway or link of it that it names. */
function attach(part: StatedPart, owner: Draft, { report }: ImportSession): void {
  const [key, list] = part.owner['pathway'] ? (['pathway', 'pathways'] as const) : (['link', 'links'] as const);
  const name = part.owner[key];
  if (!name) {
    owner.add('', part.list, part);
    return;
  }
  const under = findPart(name, list, owner);
  if (under !== undefined) owner.add(under, part.list, part);
  else {
    const known = ((owner.before?.[list] ?? []) as readonly Entry[]).map((one) => quote(one['slug'] ?? one.id));
    const there =
      known.length > 0
        ? `Write one of these: ${known.slice(0, 5).join(', ')}`
        : `The programme has none yet: add it in the sheet ${list}`;
    report.problem(
      'NAME_NOT_FOUND',
      part.places.of(`/${key}`),
      `${quote(name)} is not a ${key} of this programme. ${there}.`,
    );
  }
}

/** Where a draft has the part that a name means, by its id, slug or title. What only the catalogue has is stated by its id. */
function findPart(name: string, list: 'pathways' | 'links', draft: Draft): string | undefined {
  const stated = (draft.value[list] ?? []) as readonly Values[];
  const index = stated.findIndex((part) => isCalled(part, name));
  if (index >= 0) return `/${list}/${index}`;
  const there = ((draft.before?.[list] ?? []) as readonly Entry[]).find((part) => isCalled(part, name));
  if (!there) return undefined;
  const again = stated.findIndex((part) => part['id'] === there.id);
  if (again >= 0) return `/${list}/${again}`;
  return draft.add('', list, { value: { id: there.id }, places: new OnePlace(draft.place) });
}

const isCalled = (part: Values, name: string) =>
  part['id'] === name ||
  ['slug', 'title'].some((key) => typeof part[key] === 'string' && nameSpelling(part[key]) === nameSpelling(name));
