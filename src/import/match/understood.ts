import { plain } from '../../catalogue/document/plain.js';
import type { Said } from '../read/stated.js';
import { attachParts } from './attach-parts.js';
import type { Bench } from './bench.js';
import type { Draft } from './draft.js';
import { draftNames } from './draft-names.js';
import { fillGivenLists } from './fill-given-lists.js';
import { identifyLinks } from './identify-links.js';
import { identifyParts } from './identify-parts.js';
import { matchEntries } from './match-entries.js';
import { matchProgrammes } from './match-programmes.js';
import { resolveNames } from './resolve-names.js';

export interface Understood {
  /** Everything that is stated and can be told apart, with ids for names. */
  readonly drafts: readonly Draft[];
  /** The hubs and years of which programmes are stated, and not only parts: "hub-a 2021/22". */
  readonly offers: ReadonlySet<string>;
  /** The series that programmes begin. */
  readonly begun: ReadonlySet<Draft>;
}

/** Finds out what files are about. What cannot be understood is in the report or among the unsure. */
export function understood(said: Said, bench: Bench): Understood {
  const { document } = bench.known.state;
  const entries = matchEntries(said.entries, bench);
  const names = draftNames(entries, document);
  const begun: Draft[] = [];
  const programmes = matchProgrammes(said.entries, names, begun, bench);
  const stated = [...entries, ...programmes];
  const drafts = attachParts(said, [...entries, ...begun, ...programmes], names, bench);
  for (const draft of drafts) {
    if (draft.in !== 'programmes') continue;
    const { hub, series } = draft.value;
    const earlier = bench.known.lastOffer(String(hub), String(series));
    identifyParts(draft, earlier && plain(earlier), bench.newId);
  }
  const byId = new Map(
    drafts.flatMap((draft) => [[String(draft.value['id']), draft] as const, [draft.id, draft] as const]),
  );
  const scene = { names: draftNames(drafts, document), drafts: byId, bench };
  for (const draft of drafts) {
    resolveNames(draft, scene);
    identifyLinks(draft, bench.newId);
  }
  for (const draft of stated) fillGivenLists(draft, said.lists);
  const offers = new Set(programmes.map(({ value }) => `${value['hub']} ${value['academicYear']}`));
  return { drafts, offers, begun: new Set(begun) };
}
