import type { EligibilityRule, EligibilityTest } from '../domain/eligibility-rule.js';
import { Link } from '../domain/link.js';
import { LinkGroup } from '../domain/link-group.js';
import type { Programme } from '../domain/programme.js';
import { GroupRule, LinkKind, Obligation, Timing } from '../domain/vocabulary.js';

/** A requirement as a link: read from one test of an eligibility rule, with the group of alternatives that it is in. */
export interface Requirement {
  readonly link: Link;
  readonly group: LinkGroup | undefined;
  /** The rule that the group is read from; it may hold alternatives that are no programme. */
  readonly groupRule: EligibilityRule | undefined;
}

interface Setting {
  readonly group: LinkGroup | undefined;
  readonly groupRule: EligibilityRule | undefined;
  readonly exemption: EligibilityRule | undefined;
}

const outermost: Setting = { group: undefined, groupRule: undefined, exemption: undefined };

/** The REQUIRES links that a programme's rule implies. Their ids are made from the ids of the rules they come from. */
export function requirementsOf(programme: Programme): readonly Requirement[] {
  return programme.eligibilityRule ? requirements(programme.eligibilityRule, outermost) : [];
}

function requirements(rule: EligibilityRule, setting: Setting): readonly Requirement[] {
  const inside = rule.unless ? { ...setting, exemption: rule.unless } : setting;
  if (rule.test) return requirement(rule, rule.test, inside);
  const grouped = { ...inside, ...groupOf(rule, inside) };
  return [...rule.all, ...rule.any].flatMap((part) => requirements(part, grouped));
}

/** Alternatives are always a group, even where only one of them is a programme: the others count too. */
function groupOf(rule: EligibilityRule, setting: Setting): Pick<Setting, 'group' | 'groupRule'> {
  const programmes = [...rule.all, ...rule.any].filter((part) => part.test && isRequirement(part.test)).length;
  if (rule.all.length > 0 && programmes < 2) return setting;
  const kind = rule.all.length > 0 ? GroupRule.ALL_OF : rule.atLeast ? GroupRule.AT_LEAST : GroupRule.ANY_OF;
  const values = { id: `${rule.id}~group`, rule: kind, atLeast: rule.atLeast };
  return { group: Object.freeze(Object.assign(new LinkGroup(), values)), groupRule: rule };
}

const isRequirement = ({ kind, programme }: EligibilityTest) =>
  programme !== undefined && (kind === 'COMPLETED' || kind === 'TAKING');

function requirement(rule: EligibilityRule, test: EligibilityTest, setting: Setting): readonly Requirement[] {
  if (!isRequirement(test)) return [];
  const values = {
    id: `${rule.id}~requires`,
    kind: LinkKind.REQUIRES,
    to: test.programme,
    timing: test.timing ?? (test.kind === 'TAKING' ? Timing.SAME_YEAR : undefined),
    symmetric: false,
    obligation: test.obligation ?? Obligation.MUST,
    strength: test.strength,
    evidence: test.evidence,
    note: setting.exemption && `Some are exempt: ${wordsOf(setting.exemption)}`,
  };
  const link = Object.freeze(Object.assign(new Link(), values));
  return [{ link, group: setting.group, groupRule: setting.groupRule }];
}

/** A rule in words, from the words of its tests. */
function wordsOf(rule: EligibilityRule): string {
  if (rule.test) return rule.test.text;
  const parts = rule.all.length > 0 ? rule.all : rule.any;
  return parts.map(wordsOf).join(rule.all.length > 0 ? '; and ' : '; or ');
}
