import { Timing } from '../domain/fields/vocabulary.js';
import type { EvaluatedRule } from './evaluate-rule.js';
import { Verdict } from './findings/verdict.js';

/** A programme that would have to be taken, and when. `of` is the id of its series or of a part of it. */
export interface Demand {
  readonly of: string;
  readonly timing: Timing | undefined;
}

/**
 * Yields, one by one, the sets of programmes that would make an evaluated rule no longer fail; taking one whole set is
 * enough. An empty set means that nothing has to be taken. No set at all means that nothing would help.
 */
export function* listDemands(rule: EvaluatedRule): Generator<readonly Demand[]> {
  const { verdict, finding, exemption, excluded } = rule;
  if (verdict === Verdict.ELIGIBLE) return yield [];
  if (finding) yield* demandsOfTest(rule, finding.verdict);
  else if (excluded) yield* listEscapes(excluded);
  else yield* combinations(possible(rule.parts, listDemands), rule.needed, listDemands);
  if (exemption) yield* listDemands(exemption);
}

/** The same for a rule that excludes: yields the sets of programmes that would make it no longer hold. */
function* listEscapes(rule: EvaluatedRule): Generator<readonly Demand[]> {
  if (rule.verdict !== Verdict.ELIGIBLE) return yield [];
  if (!rule.exemption) return yield* escapesWithoutExemption(rule);
  for (const own of escapesWithoutExemption(rule)) {
    for (const more of listEscapes(rule.exemption)) yield [...own, ...more];
  }
}

function* escapesWithoutExemption({
  rule,
  rest,
  excluded,
  parts,
  needed,
}: EvaluatedRule): Generator<readonly Demand[]> {
  if (rest !== Verdict.ELIGIBLE) return yield [];
  const { kind, programme, timing } = rule.test ?? {};
  if (kind === 'NEVER_COMPLETED' && programme !== undefined) yield [{ of: programme, timing }];
  if (excluded) yield* listDemands(excluded);
  const holding = parts.filter(({ verdict }) => verdict === Verdict.ELIGIBLE);
  const surplus = holding.length - needed + 1;
  if (parts.length > 0) yield* combinations(possible(holding, listEscapes), surplus, listEscapes);
}

function* demandsOfTest({ rule: { test } }: EvaluatedRule, verdict: Verdict): Generator<readonly Demand[]> {
  if (verdict !== Verdict.NOT_ELIGIBLE) return yield [];
  if (test?.programme === undefined) return;
  if (test.kind === 'TAKING') yield [{ of: test.programme, timing: test.timing ?? Timing.SAME_YEAR }];
  if (test.kind === 'COMPLETED') yield [{ of: test.programme, timing: test.timing }];
}

type DemandLister = (rule: EvaluatedRule) => Generator<readonly Demand[]>;

/** Hopeless parts are left out before combinations are built, so that none is built in vain. */
const possible = (parts: readonly EvaluatedRule[], list: DemandLister): readonly EvaluatedRule[] =>
  parts.filter((part) => list(part).next().done !== true);

/** Yields every way to meet, or to escape, `needed` of the parts. */
function* combinations(
  parts: readonly EvaluatedRule[],
  needed: number,
  list: DemandLister,
): Generator<readonly Demand[]> {
  if (needed === 0) return yield [];
  const [first, ...others] = parts;
  if (!first || parts.length < needed) return;
  for (const own of list(first)) {
    for (const more of combinations(others, needed - 1, list)) yield [...own, ...more];
  }
  yield* combinations(others, needed, list);
}
