import { linkKinds } from '../fields/link-kinds.js';
import { Phase, Strength } from '../fields/vocabulary.js';

// The values of properties that need not be typed, computed from the JSON around them.

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectsIn = (list: unknown): readonly Json[] => (Array.isArray(list) ? list.filter(isObject) : []);

/** A statement is as certain as its best evidence. Without evidence it is stated by whoever wrote it. */
export function defaultStrength({ evidence }: Json): Strength {
  const known = objectsIn(evidence).map((one) => one['strength'] ?? Strength.STATED);
  const order = Object.keys(Strength);
  return known.reduce<Strength>(
    (best, one) => (order.indexOf(String(one)) > order.indexOf(best) ? (one as Strength) : best),
    known.length > 0 ? Strength.AMBIGUOUS : Strength.STATED,
  );
}

/** A link holds in both directions if its kind is told with the same words from both ends. */
export function defaultSymmetric({ kind }: Json): boolean {
  if (typeof kind !== 'string' || !Object.hasOwn(linkKinds, kind)) return false;
  const { forward, backward } = linkKinds[kind as keyof typeof linkKinds];
  return forward === backward;
}

/** A test on the phase asks for the phases of its programme. */
export const defaultTestValues = ({ kind }: Json, { phases }: Json): unknown =>
  kind === 'PHASE' && Array.isArray(phases) ? phases : undefined;

/** A programme serves the phases of which one is a condition for everybody. */
export function defaultPhases({ eligibilityRule }: Json): readonly string[] | undefined {
  const required = isObject(eligibilityRule) ? phasesRequiredBy(eligibilityRule) : [];
  const phases = Object.keys(Phase).filter((phase) => required.includes(phase));
  return phases.length > 0 ? phases : undefined;
}

function phasesRequiredBy({ all, unless, test }: Json): readonly unknown[] {
  if (unless !== undefined && unless !== null) return [];
  if (isObject(test)) return test['kind'] === 'PHASE' && Array.isArray(test['values']) ? test['values'] : [];
  return objectsIn(all).flatMap(phasesRequiredBy);
}
