import type { EntryChange } from '../catalogue/document/entry-change.js';
import type { NewId } from '../catalogue/document/new-id.js';
import { isPublished } from '../catalogue/document/programme-parts.js';
import type { CatalogueState } from '../catalogue/revision/catalogue-state.js';
import type { Programme } from '../domain/programme.js';
import { fieldChanges } from './field-change.js';
import { Known } from './match/catalogue-lookup.js';
import { type Draft, nameIn } from './match/draft.js';
import type { Bench } from './match/import-session.js';
import { type Understood, understood } from './match/resolve-statements.js';
import { type Changed, type Created, entryName, type Gone, type Plan } from './plan.js';
import { checkPlanned, type Planned, planned } from './plan-entries.js';
import type { ImportOptions, Progress } from './read/import-input.js';
import type { Report } from './read/import-report.js';
import type { Said } from './read/stated.js';

/** Who tells what was found out while files were read, and who makes ids. */
interface Aids {
  readonly report: Report;
  readonly newId: NewId;
  readonly progress?: Progress | undefined;
}

/** Finds out what files would change in a catalogue, and changes nothing. */
export function planImport(said: Said, state: CatalogueState, options: ImportOptions, aids: Aids): Plan {
  const { report, newId, progress } = aids;
  const bench: Bench = { known: new Known(state), options, report, unsure: [], newId };
  progress?.('Finding what is in the catalogue', 0, 1);
  const meant = understood(said, bench);
  const all = meant.drafts.map((draft, index) => {
    progress?.('Comparing', index, meant.drafts.length);
    return planned(draft, bench);
  });
  const gone = goneProgrammes(meant, bench);
  const changes = [...all.flatMap(({ change }) => change ?? []), ...gone.changes];
  progress?.('Checking', 0, 1);
  checkPlanned(all, changes, bench);
  const problems = report.inOrder();
  const { notes } = report;
  return {
    problems,
    notes,
    unsure: bench.unsure,
    created: all.filter(({ change }) => change?.op === 'create').map((one) => created(one, meant, bench)),
    changed: all.filter(({ change }) => change?.op === 'update').map(changed),
    gone: [...gone.programmes, ...all.flatMap((one) => partsGone(one, options))],
    kept: all.flatMap(({ draft, kept }) =>
      kept.map((pointer) => ({ place: draft.placeOf(pointer), name: nameOf(draft) })),
    ),
    unchanged: all.filter(({ change }) => !change).length,
    changes: problems.length > 0 ? [] : changes,
  };
}

const nameOf = ({ in: list, before, value }: Draft) => entryName(list, before ?? value);

function touched({ draft, entry }: Planned) {
  return { in: draft.in, id: draft.id, name: entryName(draft.in, draft.before ?? entry), title: nameIn(entry) };
}

function created(one: Planned, { begun, drafts }: Understood, { known }: Bench): Created {
  const { draft, entry } = one;
  const fresh = { ...touched(one), place: draft.place };
  if (draft.in !== 'programmes') return fresh;
  const stated = drafts.find(({ id }) => id === entry['series']);
  const series = stated?.value['slug'] ?? known.series(String(entry['series']))?.slug;
  return {
    ...fresh,
    isDraft: entry['status'] === 'DRAFT',
    series: String(series ?? ''),
    beginsSeries: stated !== undefined && begun.has(stated),
  };
}

const changed = (one: Planned): Changed => ({ ...touched(one), fields: fieldChanges(one.draft.before, one.entry) });

const partsGone = ({ draft, gone }: Planned, { removeGone }: ImportOptions) =>
  gone.map((part) => ({
    name: `${part} of ${nameOf(draft)}`,
    becomes: removeGone && !draft.onlyNew ? ('removed' as const) : ('kept' as const),
  }));

interface GoneProgrammes {
  readonly programmes: readonly Gone[];
  readonly changes: readonly EntryChange[];
}

/**
 * The programmes of the stated hubs and years that no file states. They stay; or what is published is withdrawn, where
 * that is wished and nothing is unsure: an unsure row may be one of them.
 */
function goneProgrammes({ drafts, offers }: Understood, { known, options, unsure }: Bench): GoneProgrammes {
  const there = new Set(drafts.map(({ id }) => id));
  const gone = known.state.document.programmes.filter(
    (one) => !there.has(one.id) && offers.has(`${one.hub} ${one.academicYear}`) && one.status !== 'WITHDRAWN',
  );
  const onlyNew = drafts.some((draft) => draft.onlyNew);
  const isWithdrawn = (programme: Programme) =>
    options.removeGone === true && unsure.length === 0 && !onlyNew && isPublished(programme);
  return {
    programmes: gone.map((one) => ({
      name: entryName('programmes', one),
      becomes: isWithdrawn(one) ? 'withdrawn' : 'kept',
    })),
    changes: gone.filter(isWithdrawn).map(({ id, status }) => ({
      op: 'update',
      in: 'programmes',
      id,
      was: { status: status ?? null },
      set: { status: 'WITHDRAWN' },
    })),
  };
}
