import { GroupRule, LinkKind, Obligation, Timing } from '../../domain/fields/vocabulary.js';
import type { EligibilityRule, EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { Link, LinkGroup } from '../../domain/parts/link.js';
import type { Programme } from '../../domain/programme.js';
import { shorten } from '../../text/shorten.js';

/** A requirement as a link: read from one test of an eligibility rule, with the group of alternatives that it is in. */
export interface Requirement {
  readonly link: Link;
  /** The rule with the test. */
  readonly rule: EligibilityRule;
  readonly group: LinkGroup | undefined;
  /** The rule that the group is read from; it may have alternatives that are not programmes. */
  readonly groupRule: EligibilityRule | undefined;
  /** The group that this group is a member of as a whole: "A and B, or C and D". */
  readonly within: LinkGroup | undefined;
}

/** The time that a test about a programme means. What was completed was taken before, if the test says no time. */
export const timingOf = ({ kind, timing }: EligibilityTest): Timing =>
  timing ?? (kind === 'COMPLETED' ? Timing.ANY_EARLIER_YEAR : Timing.SAME_YEAR);

/** The references of a rule from which `requirementsOf` makes links, in the same order. */
export function requiredIn({ test, all, any }: EligibilityRule): readonly string[] {
  if (!test) return [...all, ...any].flatMap(requiredIn);
  return test.programme !== undefined && isRequirement(test) ? [test.programme] : [];
}

interface Setting extends Omit<Requirement, 'link' | 'rule'> {
  readonly exemptions: readonly EligibilityRule[];
}

const outermost: Setting = { group: undefined, groupRule: undefined, within: undefined, exemptions: [] };

/** The requirements of a rule, which never changes. So the link of a requirement is one object in all revisions. */
const requirementsByRule = new WeakMap<EligibilityRule, readonly Requirement[]>();

/**
 * The REQUIRES links that a programme's rule implies. A test under `not` or `unless` implies none. Their ids are made from
 * the ids of the rules that they come from.
 */
export function requirementsOf({ eligibilityRule: rule }: Programme): readonly Requirement[] {
  if (!rule) return [];
  const all = requirementsByRule.get(rule) ?? requirements(rule, outermost);
  requirementsByRule.set(rule, all);
  return all;
}

function requirements(rule: EligibilityRule, setting: Setting): readonly Requirement[] {
  const inside = rule.unless ? { ...setting, exemptions: [...setting.exemptions, rule.unless] } : setting;
  if (rule.not) return [];
  if (rule.test) return requirement(rule, rule.test, inside);
  const grouped = { ...inside, ...groupOf(rule, inside) };
  return [...rule.all, ...rule.any].flatMap((part) => requirements(part, grouped));
}

/** Alternatives are always a group, even if only one of them is a programme: the others count too. */
function groupOf(rule: EligibilityRule, setting: Setting): Omit<Setting, 'exemptions'> {
  const programmes = [...rule.all, ...rule.any].filter((part) => part.test && isRequirement(part.test)).length;
  if (rule.all.length > 0 && programmes < 2) return setting;
  const kind = rule.all.length > 0 ? GroupRule.ALL_OF : rule.atLeast ? GroupRule.AT_LEAST : GroupRule.ANY_OF;
  const values = { id: `${rule.id}~group`, rule: kind, atLeast: rule.atLeast };
  return { group: Object.freeze(Object.assign(new LinkGroup(), values)), groupRule: rule, within: setting.group };
}

const isRequirement = ({ kind, programme }: EligibilityTest) =>
  programme !== undefined && (kind === 'COMPLETED' || kind === 'TAKING');

function requirement(rule: EligibilityRule, test: EligibilityTest, setting: Setting): readonly Requirement[] {
  if (!isRequirement(test)) return [];
  const values = {
    id: `${rule.id}~requires`,
    kind: LinkKind.REQUIRES,
    to: test.programme,
    timing: timingOf(test),
    symmetric: false,
    obligation: test.obligation ?? Obligation.MUST,
    strength: test.strength,
    evidence: test.evidence,
    note: noteOn(setting.exemptions),
  };
  const link = Object.freeze(Object.assign(new Link(), values));
  const { group, groupRule, within } = setting;
  return [{ link, rule, group, groupRule, within }];
}

const longestNote = 500;

function noteOn(exemptions: readonly EligibilityRule[]): string | undefined {
  if (exemptions.length === 0) return undefined;
  return shorten(`Some are exempt: ${exemptions.map(wordsOf).join('; or ')}`, longestNote);
}

/** A rule in words, made from the texts of its tests. */
function wordsOf(rule: EligibilityRule): string {
  const words = plainWords(rule);
  return rule.unless ? `${words} (unless ${wordsOf(rule.unless)})` : words;
}

function plainWords({ test, all, any, not, atLeast }: EligibilityRule): string {
  if (test) return test.text;
  if (not) return `not: ${wordsOf(not)}`;
  const parts = (all.length > 0 ? all : any).map((part) => (part.test ? wordsOf(part) : `(${wordsOf(part)})`));
  const joined = parts.join(all.length > 0 ? '; and ' : '; or ');
  return atLeast === undefined ? joined : `at least ${atLeast} of: ${joined}`;
}
