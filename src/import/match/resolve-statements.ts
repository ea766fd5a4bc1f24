import type { Values } from '../../catalogue/document/entry-change.js';
import { toPlainEntry } from '../../catalogue/document/plain.js';
import type { Statements } from '../read/statements.js';
import { attachParts } from './attach-parts.js';
import type { Draft, MutableJson } from './draft.js';
import { identifyLinks, identifyParts } from './identify-parts.js';
import type { ImportSession } from './import-session.js';
import { matchEntries } from './match-entries.js';
import { matchProgrammes } from './match-programmes.js';
import { draftNames, resolveReferences } from './resolve-references.js';

export interface ResolvedStatements {
  /** Everything that is stated and can be told apart, with ids for names. */
  readonly drafts: readonly Draft[];
  /** The hubs and years of which programmes are stated, and not only parts: "hub-a 2021/22". */
  readonly hubYears: ReadonlySet<string>;
  /** The series that programmes begin. */
  readonly begunSeries: ReadonlySet<Draft>;
}

/** Finds out what files are about. What cannot be understood is in the report or among the unsure. */
export function resolveStatements(said: Statements, session: ImportSession): ResolvedStatements {
  const { document } = session.catalogue.state;
  const entries = matchEntries(said.entries, session);
  const names = draftNames(entries, document);
  const begun: Draft[] = [];
  const programmes = matchProgrammes(said.entries, names, begun, session);
  const stated = [...entries, ...programmes];
  const drafts = attachParts(said, [...entries, ...begun, ...programmes], names, session);
  for (const draft of drafts) {
    if (draft.in !== 'programmes') continue;
    const { hub, series } = draft.value;
    const earlier = session.catalogue.lastOffer(String(hub), String(series));
    identifyParts(draft, earlier && toPlainEntry(earlier), session.newId);
  }
  const byId = new Map(
    drafts.flatMap((draft) => [[String(draft.value['id']), draft] as const, [draft.id, draft] as const]),
  );
  const scene = { names: draftNames(drafts, document), drafts: byId, session };
  for (const draft of drafts) {
    resolveReferences(draft, scene);
    identifyLinks(draft, session.newId);
  }
  for (const draft of stated) addEmptyLists(draft, said.lists);
  const hubYears = new Set(programmes.map(({ value }) => `${value['hub']} ${value['academicYear']}`));
  return { drafts, hubYears, begunSeries: new Set(begun) };
}

/** The lists that have a sheet of their own inside what is in another sheet. */
const inside: Readonly<Record<string, string>> = { pathways: 'modules', links: 'evidence' };

/**
 * Where a sheet of parts is given, an entry that is stated and has no row in it states that it has none. So parts that
 * were taken out of a sheet are seen to be gone, the last one too.
 */
function addEmptyLists({ in: collection, value, before }: Draft, lists: ReadonlySet<string>): void {
  for (const list of lists) if (isOf(list, collection) && has(before, list)) value[list] ??= [];
  for (const [outer, list] of Object.entries(inside)) {
    if (!lists.has(list)) continue;
    for (const known of partsIn(before, outer)) {
      if (!has(known, list)) continue;
      const stated = partsIn(value, outer).find(({ id }) => id === known['id']) ?? { id: known['id'] };
      if (stated[list] !== undefined) continue;
      (stated as MutableJson)[list] = [];
      if (partsIn(value, outer).includes(stated)) continue;
      value[outer] = [...partsIn(value, outer), stated];
    }
  }
}

const isOf = (list: string, collection: string): boolean =>
  collection === 'programmes'
    ? list !== 'outline'
    : collection === 'sources'
      ? list === 'outline'
      : list === 'evidence' && collection === 'hubs';

const partsIn = (holder: Values | undefined, list: string): readonly Values[] => {
  const parts = holder?.[list];
  return Array.isArray(parts) ? parts : [];
};

const has = (holder: Values | undefined, list: string): boolean => partsIn(holder, list).length > 0;
