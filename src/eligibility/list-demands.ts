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
  const { verdict, finding, exemption } = rule;
  if (verdict === Verdict.ELIGIBLE) return yield [];
  if (finding) yield* demandsOfTest(rule, finding.verdict);
  else yield* combinations(rule.parts.filter(canBeMet), rule.needed);
  if (exemption) yield* listDemands(exemption);
}

function* demandsOfTest({ rule: { test } }: EvaluatedRule, verdict: Verdict): Generator<readonly Demand[]> {
  if (verdict !== Verdict.NOT_ELIGIBLE) return yield [];
  if (test?.programme === undefined) return;
  if (test.kind === 'TAKING') yield [{ of: test.programme, timing: test.timing ?? Timing.SAME_YEAR }];
  if (test.kind === 'COMPLETED') yield [{ of: test.programme, timing: test.timing }];
}

/** Hopeless parts are left out before the combinations are built, so that no combination is built in vain. */
const canBeMet = (part: EvaluatedRule): boolean => listDemands(part).next().done !== true;

/** Yields every way to meet `needed` of the parts. */
function* combinations(parts: readonly EvaluatedRule[], needed: number): Generator<readonly Demand[]> {
  if (needed === 0) return yield [];
  const [first, ...others] = parts;
  if (!first || parts.length < needed) return;
  for (const own of listDemands(first)) {
    for (const more of combinations(others, needed - 1)) yield [...own, ...more];
  }
  yield* combinations(others, needed);
}
