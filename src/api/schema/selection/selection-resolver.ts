import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { sameGroup } from '../../../catalogue/document/groups.js';
import type { ChangeRecord } from '../../../catalogue/history/change-records.js';
import type { EntryDescription, History } from '../../../catalogue/history/history.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { nameSpelling } from '../../../text/spelling.js';
import type { Context } from '../../context/context.js';
import { plainReference } from '../../context/past-arguments.js';
import { type Scope, ScopeArgs, scopeOf } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { historyOf } from '../history/past-revision.js';
import { lookUp } from '../root-field.js';
import { findNamed, resolveRef, suggestProgrammes } from './find-programme.js';
import { type MissingRef, Selection, type SelectionItem } from './selection-types.js';

@Resolver()
export class SelectionResolver {
  @ListSize({ assumedSize: 5, slicingArguments: ['refs'], sizedFields: ['items', 'missing'] })
  @Query(
    () => Selection,
    lookUp(
      'The programmes with these slugs, ids, codes, titles or aliases, in any spelling and case. The order and duplicates are kept; names that match nothing are listed in `missing`.',
    ),
  )
  selection(
    @Cost(800) // Suggestions for an unknown ref come from a search.
    @Arg('refs', () => [String], { description: 'The names, codes or ids of the programmes, at most 100.' })
    refs: string[],
    @Args(() => ScopeArgs) scope: ScopeArgs,
    @Ctx() context: Context,
  ) {
    return selectProgrammes(refs, scopeOf(scope, context.snapshot), context);
  }
}

const mostRefs = 100;

/** Finds each requested programme. Every ref is returned in order: found, or missing with the reason. */
function selectProgrammes(refs: readonly string[], scope: Scope, context: Context): Selection {
  if (refs.length > mostRefs) {
    throw refusal(
      'TOO_MANY_REFS',
      `The request has ${refs.length} refs; at most ${mostRefs} are allowed. Send several requests.`,
    );
  }
  const { snapshot } = context;
  const items: SelectionItem[] = [];
  const missing: MissingRef[] = [];
  refs.forEach((ref, index) => {
    const name = plainReference(ref, context);
    const { programme } = resolveRef(name, scope, snapshot);
    if (programme) items.push({ ref, programme, newer: newerThan(programme, snapshot) });
    else missing.push({ ref, position: index + 1, ...whyMissing(name, scope, context) });
  });
  return { items, missing };
}

/** The exact name of a withdrawn programme takes precedence over a partial name of other programmes. */
function whyMissing(ref: string, scope: Scope, context: Context): Omit<MissingRef, 'ref' | 'position'> {
  const { snapshot } = context;
  const was = findNamed(ref, scope, snapshot).length === 0 && findWithdrawn(ref, scope, historyOf(context), snapshot);
  if (was) {
    const instead = findReplacements(was, snapshot);
    const suggestions = instead.length > 0 ? instead : suggestProgrammes(was.title ?? ref, scope, snapshot);
    return { reason: 'WITHDRAWN', title: was.title, suggestions };
  }
  const { ambiguous } = resolveRef(ref, scope, snapshot);
  if (ambiguous.length > 0) return { reason: 'AMBIGUOUS', title: undefined, suggestions: ambiguous };
  return { reason: 'UNKNOWN', title: undefined, suggestions: suggestProgrammes(ref, scope, snapshot) };
}

/** The newest that the hub offers of a programme's series, where that is of a later year: of several groups the same one. */
function newerThan(programme: Programme, snapshot: Snapshot): Programme | undefined {
  const own = snapshot.programmesOfSeries(snapshot.seriesOf(programme)).filter(({ hub }) => hub === programme.hub);
  const newest = own[0]?.academicYear; // Programmes are listed newest first.
  if (newest === undefined || newest === programme.academicYear) return undefined;
  const groups = own.filter(({ academicYear }) => academicYear === newest);
  return sameGroup(programme, groups);
}

/** How many of the programmes that went last are looked through for a name. */
const mostLookedThrough = 500;

/**
 * The programme that went by a ref while it was public, as it was last seen: by id anywhere, by slug or title within
 * the scope. Nothing for what was never public, as the public's past does not know of it.
 */
function findWithdrawn(ref: string, scope: Scope, history: History, snapshot: Snapshot): EntryDescription | undefined {
  const last = history.of(ref).at(-1);
  if (last && isGone(last, snapshot)) return history.describe(last);
  const name = nameSpelling(ref);
  return history
    .after(history.oldest)
    .filter((recorded) => isGone(recorded, snapshot))
    .slice(-mostLookedThrough)
    .map((recorded) => history.describe(recorded))
    .findLast((was) => isIn(scope, was) && [was.slug, was.title].some((own) => nameSpelling(own ?? '') === name));
}

const isGone = (recorded: ChangeRecord, snapshot: Snapshot) =>
  recorded.in === 'programmes' &&
  (recorded.kind === 'WITHDRAWN' || recorded.kind === 'DELETED') &&
  snapshot.node(recorded.id) === undefined;

const isIn = ({ hub, year }: Scope, was: EntryDescription) =>
  was.hub === hub.id && (year === undefined || was.academicYear === year);

/**
 * Suggestions in place of a withdrawn programme: the ends of its REPLACED_BY links, then the programmes of the same hub in
 * the successors of its series, and in its series, newest first.
 */
function findReplacements({ hub, series, links = [] }: EntryDescription, snapshot: Snapshot): readonly Programme[] {
  const ends = links.filter(({ kind }) => kind === 'REPLACED_BY').map(({ to }) => snapshot.node(to));
  const offered = (end: unknown): readonly Programme[] => {
    if (end instanceof Programme) return [end];
    return end instanceof Series ? snapshot.programmesOfSeries(end).filter((other) => other.hub === hub) : [];
  };
  const own = series === undefined ? undefined : snapshot.node(series);
  const lineage = own instanceof Series ? snapshot.entries.lineage.at(own) : [];
  const successors = lineage.flatMap(({ from, to }) => (from === own ? [to] : []));
  return [...new Set([...ends, ...successors, own].flatMap(offered))];
}
