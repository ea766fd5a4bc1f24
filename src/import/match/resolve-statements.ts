import type { Values } from '../../catalogue/document/entry-change.js';
import { toPlainEntry } from '../../catalogue/document/plain.js';
import type { CellNames } from '../../sheets/names.js';
import type { Statements } from '../read/statements.js';
import { attachParts } from './attach-parts.js';
import type { Draft, MutableJson } from './draft.js';
import { identifyLinks, identifyParts } from './identify-parts.js';
import type { ImportSession, MatchingSession } from './import-session.js';
import { matchEntries } from './match-entries.js';
import { matchProgrammes } from './match-programmes.js';
import { draftNames, resolveReferences } from './resolve-references.js';

export interface ResolvedStatements {
  /** Everything that could be understood, with ids instead of names. */
  readonly drafts: readonly Draft[];
  /** The hubs and years of the stated programmes, such as "hub-a 2021/22". Those of parts alone are not here. */
  readonly hubYears: ReadonlySet<string>;
  /** The series that programmes start. */
  readonly startedSeries: readonly Draft[];
  /** The names of everything in the catalogue and in the files. */
  readonly names: CellNames;
}

/** Finds out what the statements of files mean. What is not clear is in the report, or among the unsure. */
export function resolveStatements(stated: Statements, session: ImportSession): ResolvedStatements {
  const { document } = session.catalogue.state;
  const entries = matchEntries(stated.entries, session);
  const startedSeries: Draft[] = [];
  const matching: MatchingSession = { ...session, names: draftNames(entries, document), startedSeries };
  const programmes = matchProgrammes(stated.entries, matching);
  const drafts = attachParts(stated, [...entries, ...startedSeries, ...programmes], matching);
  for (const draft of drafts) {
    if (draft.in !== 'programmes') continue;
    const { hub, series } = draft.value;
    const earlier = session.catalogue.lastOffer(String(hub), String(series), draft.value);
    identifyParts(draft, earlier && toPlainEntry(earlier), session.newId);
  }
  const byId = new Map(
    drafts.flatMap((draft) => [draft.value['id'], draft.id].map((id) => [String(id), draft] as const)),
  );
  const resolving = { ...matching, names: draftNames(drafts, document), drafts: byId };
  for (const draft of drafts) {
    resolveReferences(draft, resolving);
    identifyLinks(draft, session.newId);
  }
  for (const draft of [...entries, ...programmes]) addEmptyLists(draft, stated.lists);
  const hubYears = new Set(programmes.map(({ value }) => `${value['hub']} ${value['academicYear']}`));
  return { drafts, hubYears, startedSeries, names: resolving.names };
}

/** Lists with a sheet of their own that are inside the items of another list. */
const innerLists: Readonly<Record<string, string>> = { pathways: 'modules', links: 'evidence' };

/**
 * A sheet of parts is complete for each stated entry: an entry without a row in it has no such parts. So the removal of
 * the last part from a sheet is noticed too.
 */
function addEmptyLists({ in: collection, value, before }: Draft, lists: ReadonlySet<string>): void {
  for (const list of lists) if (isOf(list, collection) && has(before, list)) value[list] ??= [];
  for (const [outer, list] of Object.entries(innerLists)) {
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

function isOf(list: string, collection: string): boolean {
  if (collection === 'programmes') return list !== 'outline';
  return collection === 'sources' ? list === 'outline' : list === 'evidence' && collection === 'hubs';
}

const partsIn = (holder: Values | undefined, list: string): readonly Values[] => {
  const parts = holder?.[list];
  return Array.isArray(parts) ? parts : [];
};

const has = (holder: Values | undefined, list: string): boolean => partsIn(holder, list).length > 0;
