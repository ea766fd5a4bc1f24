import fc from 'fast-check';
import type { Entry, EntryChange, Values } from '../../src/catalogue/document/entry-change.js';
import { toPlainEntry } from '../../src/catalogue/document/plain.js';
import { CatalogueRefused } from '../../src/catalogue/document/problem.js';
import type { Programme } from '../../src/domain/programme.js';
import { aModule, aProgramme, aSeries } from './builders.js';
import type { Past } from './past.js';

/** One edit of a catalogue, as numbers that are valid for every state of it. */
export interface Edit {
  readonly what: 'update' | 'status' | 'create' | 'delete' | 'series' | 'home';
  readonly which: number;
  readonly how: number;
}

const small = fc.nat({ max: 11 });

/** Several commits, each with several edits. */
export const someCommits = (most: number) =>
  fc.array(
    fc.array(
      fc.record<Edit>({
        what: fc.constantFrom('update', 'update', 'status', 'status', 'create', 'delete', 'series', 'home'),
        which: small,
        how: small,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    { maxLength: most },
  );

/** Applies edits as one commit. Every text that it writes is different. Returns nothing if the catalogue refuses it. */
export function carryOut(past: Past, edits: readonly Edit[]): void {
  const changes = new Map<string, EntryChange>();
  for (const edit of edits) {
    const change = changeOf(past, edit);
    if (change) changes.set(change.op === 'home' ? '' : change.op === 'update' ? change.id : change.entry.id, change);
  }
  if (changes.size === 0) return;
  try {
    past.carryOut([...changes.values()], { why: fresh() });
  } catch (error) {
    if (!(error instanceof CatalogueRefused)) throw error;
  }
}

let made = 0;
/** A text that contains no other such text. */
const fresh = () => `text-${++made}-`;

function changeOf(past: Past, { what, which, how }: Edit): EntryChange | undefined {
  const { programmes, hubs, series } = past.state.document;
  const programme = programmes[which % Math.max(1, programmes.length)];
  switch (what) {
    case 'update':
      return programme && updating(past, programme.id, updated(programme, how));
    case 'status':
      return (
        programme &&
        updating(past, programme.id, {
          status: [null, 'DRAFT', 'WITHDRAWN'][how % 3],
          ...(how > 5 && { title: fresh() }),
        })
      );
    case 'create':
      return { op: 'create', in: 'programmes', entry: created(how) };
    case 'delete':
      return programme && { op: 'delete', in: 'programmes', entry: toPlainEntry(programme) };
    case 'series':
      return updating(past, series[which % series.length]?.id ?? '', { title: fresh() });
    default:
      return home(past.state.document.homeHub, hubs[which % hubs.length]?.id ?? '');
  }
}

const home = (was: string, set: string): EntryChange | undefined =>
  was === set ? undefined : { op: 'home', was, set };

function created(how: number): Entry {
  const [slug, status] = [`slug-${++made}`, how % 2 === 0 ? 'DRAFT' : 'PUBLISHED'] as const;
  const academicYear = `20${10 + (made % 80)}/${11 + (made % 80)}`;
  const parts = { slug, title: fresh(), series: 'ser-shared', academicYear, status };
  return aProgramme({ ...parts, modules: how % 3 }) as unknown as Entry;
}

function updating(past: Past, id: string, set: Values): EntryChange | undefined {
  try {
    return past.updating(id, set);
  } catch {
    return undefined; // It would be as it is.
  }
}

/** New values of a programme: texts, lists, objects, and parts with ids that are added, removed, changed and reordered. */
function updated(programme: Programme, how: number): Values {
  const modules = JSON.parse(JSON.stringify(programme.modules)) as Record<string, unknown>[];
  const ways: readonly (() => Values)[] = [
    () => ({ title: fresh(), aims: [fresh(), ...programme.aims].slice(0, 3) }),
    () => ({ aims: programme.aims.length > 0 ? programme.aims.slice(1) : null, summary: fresh() }),
    () => ({ modules: [...modules, aModule({ title: fresh() })] }),
    () => ({ modules: modules.length > 0 ? modules.slice(1) : null, position: made }),
    () => ({ modules: modules.reverse() }),
    () => ({ modules: modules.map((module) => ({ ...module, title: fresh(), codes: [fresh()] })) }),
    () => ({ duration: programme.duration ? null : { years: { min: 1, max: 1 + (made % 3) }, strength: 'STATED' } }),
    () => ({
      components: [
        { kind: 'WORKSHOP', count: { min: made % 5, max: made % 5 } },
        { kind: 'RESIDENTIAL', count: { min: 1, approximate: true }, purpose: fresh() },
      ],
    }),
    () => ({ components: [{ kind: 'WORKSHOP', count: { max: made % 5 } }] }),
    () => ({ publishAt: programme.publishAt ? null : '2030-01-01T00:00:00Z' }),
    () => ({ phases: ['PRIMARY', 'SECONDARY'].slice(made % 2), audiences: [fresh()] }),
    () => ({ participation: { unit: 'SCHOOL', commitments: [fresh()] } }),
  ];
  return ways[how % ways.length]?.() ?? {};
}

/** The series of every created programme. */
export const sharedSeries = aSeries({ slug: 'shared' });
