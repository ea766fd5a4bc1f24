import type { Entry, Values } from '../document/entry-change.js';
import { at } from '../document/problem.js';
import { readRule } from '../document/rule-text/read-rule.js';
import type { RuleNames, RuleTarget } from '../document/rule-text/rule-names.js';
import type { EditSession } from './edit-session.js';

/** A programme whose values are edited, as it is before, and where the values are in the request. */
interface EditedProgramme {
  readonly before: Entry | undefined;
  readonly path: string;
}

/** The values with the rule that a line of text says: `eligibilityRule: { line: "…" }`. */
export function withRuleOfLine(values: Values, { before, path }: EditedProgramme, session: EditSession): Values {
  const stated = values['eligibilityRule'] as Values | null | undefined;
  const line = stated?.['line'];
  if (typeof line !== 'string') return values;
  const place = at(at(path, 'eligibilityRule'), 'line');
  if (Object.entries(stated ?? {}).some(([key, value]) => key !== 'line' && value != null)) {
    const message = 'A rule is either a line of text or an object. Remove line, or everything beside it.';
    session.addProblem({ code: 'RULE_MALFORMED', path: place, message });
    return values;
  }
  const result = readRule(line, namesIn(session, before), before?.['eligibilityRule'] as Values | undefined);
  if ('rule' in result) return { ...values, eligibilityRule: result.rule };
  session.addProblem({ ...result.fault, path: place });
  return { ...values, eligibilityRule: before?.['eligibilityRule'] ?? null };
}

/** Series and external things that the client sees, those of earlier edits too, and the parts of the programme itself. */
function namesIn(session: EditSession, before: Entry | undefined): RuleNames {
  const changed = [...session.changedEntries()].filter(
    ({ in: list }) => list === 'series' || list === 'externalThings',
  );
  const parts = [before?.['pathways'], before?.['stages']].flatMap((list) => (list ?? []) as readonly RuleTarget[]);
  return session.seen.ruleNamesWith([...changed.map(({ entry }) => entry as unknown as RuleTarget), ...parts]);
}
