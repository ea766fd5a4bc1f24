import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { sameGroup } from '../../../catalogue/document/groups.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { Programme } from '../../../domain/programme.js';
import type { Context } from '../../context/context.js';
import { plainReference } from '../../context/past-arguments.js';
import { type Scope, ScopeArgs, scopeOf } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { historyOf } from '../history/past-revision.js';
import { lookUp } from '../root-field.js';
import { findNamed, resolveRef, suggestProgrammes } from './find-programme.js';
import { type MissingRef, Selection, type SelectionItem } from './selection-types.js';
import { WithdrawnProgrammes } from './withdrawn-programmes.js';

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
  const withdrawn = new WithdrawnProgrammes(historyOf(context), context.snapshot);
  const items: SelectionItem[] = [];
  const missing: MissingRef[] = [];
  refs.forEach((ref, index) => {
    const found = resolvePick(plainReference(ref, context), scope, withdrawn);
    if (found instanceof Programme) items.push({ ref, programme: found, newer: newerThan(found, context.snapshot) });
    else missing.push({ ref, position: index + 1, ...found });
  });
  return { items, missing };
}

/**
 * The programme that a ref means, or why there is none. The exact name of a withdrawn programme takes precedence over an
 * earlier edition with that name, which no longer runs, and over a partial name of other programmes.
 */
function resolvePick(
  ref: string,
  scope: Scope,
  withdrawn: WithdrawnProgrammes,
): Programme | Omit<MissingRef, 'ref' | 'position'> {
  const { snapshot } = withdrawn;
  const { programme, ambiguous } = resolveRef(ref, scope, snapshot);
  const isNamed = programme !== undefined || findNamed(ref, scope, snapshot).length > 0;
  const was = isNamed && !programme ? undefined : withdrawn.find(ref, scope, programme);
  if (was) {
    const instead = withdrawn.replacementsFor(was);
    const others = instead.length > 0 ? instead : suggestProgrammes(was.title ?? ref, scope, snapshot);
    return { reason: 'WITHDRAWN', title: was.title, suggestions: others.filter(isNotBefore(was.academicYear)) };
  }
  if (programme) return programme;
  if (ambiguous.length > 0) return { reason: 'AMBIGUOUS', title: undefined, suggestions: ambiguous };
  return { reason: 'UNKNOWN', title: undefined, suggestions: suggestProgrammes(ref, scope, snapshot) };
}

/** What was offered in an earlier year is over, so it is no suggestion in place of a withdrawn programme. */
const isNotBefore =
  (year = '') =>
  ({ academicYear }: Programme) =>
    academicYear >= year;

/** The newest that the hub offers of a programme's series, where that is of a later year: of several groups the same one. */
function newerThan(programme: Programme, snapshot: Snapshot): Programme | undefined {
  const own = snapshot.programmesOfSeries(snapshot.seriesOf(programme)).filter(({ hub }) => hub === programme.hub);
  const newest = own[0]?.academicYear; // Programmes are listed newest first.
  if (newest === undefined || newest === programme.academicYear) return undefined;
  const groups = own.filter(({ academicYear }) => academicYear === newest);
  return sameGroup(programme, groups);
}
