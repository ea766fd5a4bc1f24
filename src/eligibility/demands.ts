import { Timing } from '../domain/fields/vocabulary.js';
import { Verdict } from './findings/verdict.js';
import type { Judged } from './judged.js';

/** A programme that would have to be taken, by its series or a part of it, and when. */
export interface Demand {
  readonly of: string;
  readonly timing: Timing | undefined;
}

/**
 * The sets of programmes of which one set has to be taken so that a judged rule no longer fails, one by one. An empty set
 * means that nothing has to be; no set at all, that nothing would help.
 */
export function* demands(judged: Judged): Generator<readonly Demand[]> {
  const { verdict, finding, exemption } = judged;
  if (verdict === Verdict.ELIGIBLE) return yield [];
  if (finding) yield* ofTest(judged, finding.verdict);
  else yield* choices(judged.parts.filter(isOpen), judged.needed);
  if (exemption) yield* demands(exemption);
}

function* ofTest({ rule: { test } }: Judged, verdict: Verdict): Generator<readonly Demand[]> {
  if (verdict !== Verdict.NOT_ELIGIBLE) return yield [];
  if (test?.programme === undefined) return;
  if (test.kind === 'TAKING') yield [{ of: test.programme, timing: test.timing ?? Timing.SAME_YEAR }];
  if (test.kind === 'COMPLETED') yield [{ of: test.programme, timing: test.timing }];
}

/** Parts that nothing would help are left out first, so that no choice among the others is made in vain. */
const isOpen = (part: Judged): boolean => demands(part).next().done !== true;

/** Every way to meet `needed` of some parts. */
function* choices(parts: readonly Judged[], needed: number): Generator<readonly Demand[]> {
  if (needed === 0) return yield [];
  const [first, ...others] = parts;
  if (!first || parts.length < needed) return;
  for (const own of demands(first)) {
    for (const more of choices(others, needed - 1)) yield [...own, ...more];
  }
  yield* choices(others, needed);
}
