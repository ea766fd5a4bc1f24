import { phaseLabels } from '../../domain/fields/labels.js';
import type { ParticipationUnit, Phase } from '../../domain/fields/vocabulary.js';
import { englishList } from '../../text/english-list.js';

// Every sentence that an answer about eligibility consists of. Each is read by a headteacher or a teacher. A demand says
// what a condition asks, and a fact says what is known of who asks: "You work in the Primary phase." A change is the end
// of a sentence such as "You can join … if …".

/** Who a sentence is about: "You", "Your school", "A primary teacher of your school". */
export interface Subject {
  readonly name: string;
  readonly isYou: boolean;
  /** The school, department or trust, or "you". */
  readonly place: string;
}

const verb = ({ isYou }: Subject, you: string, it: string) => (isYou ? you : it);
export const lowerFirst = (text: string) =>
  text.replace(/^(You|This|Taking|Having|A|An|The|It|Nobody|There|Your)\b/, (word) => word.toLowerCase());
const withoutStop = (text: string) => text.replace(/\.$/, '');
const quoted = (values: readonly string[]) => englishList(values.map((value) => `“${value}”`));
/** "An 11–18 school", "an FE college" and "a university": the sound decides. */
const article = (noun: string) =>
  /^(?!uni)(?:[aeiou]|8|11\b|18\b|(?:FE|HLTA|NQT|SEND?|SLE)\b)/i.test(noun) ? 'An' : 'A';

export const places: Readonly<Record<'SCHOOL' | 'DEPARTMENT' | 'TRUST', string>> = {
  SCHOOL: 'school',
  DEPARTMENT: 'department',
  TRUST: 'trust',
};

const unitNames: Readonly<Record<ParticipationUnit, string>> = {
  SCHOOL: 'a school',
  DEPARTMENT: 'a department',
  TRUST: 'a multi-academy trust',
  INDIVIDUAL: 'a person',
  INDIVIDUAL_WITH_DEPARTMENT: 'a person together with a department',
};
const units = (values: readonly string[]) =>
  englishList(values.map((value) => unitNames[value as ParticipationUnit] ?? value));
const phases = (values: readonly string[], joined: 'or' | 'and' = 'or') =>
  englishList(
    values.map((value) => phaseLabels[value as Phase] ?? value),
    joined,
  );
const phaseWord = (values: readonly string[]) => (values.length === 1 ? 'phase' : 'phases');

/** The subject of a verdict. */
export const subjects = {
  you: { name: 'You', isYou: true, place: 'you' },
  youOrSchool: { name: 'You or your school', isYou: true, place: 'you' },
  youWithDepartment: { name: 'You and your department', isYou: true, place: 'you' },
  institution: (place: string): Subject => ({ name: `Your ${place}`, isYou: false, place: `your ${place}` }),
  sent: (role: string | undefined, place: string): Subject => ({
    name: role === undefined ? `Somebody from your ${place}` : `${article(role)} ${role} of your ${place}`,
    isYou: false,
    place: `your ${place}`,
  }),
} as const;

/** The verdict in one sentence. */
export const summaries = {
  eligible: (who: Subject, title: string) => `${who.name} can join ${title}.`,
  notEligible: (who: Subject, title: string, why: string) =>
    `${who.name} cannot join ${title}, because ${lowerFirst(firstSentence(why))}`,
  unknown: (who: Subject, title: string, changes: readonly string[]) =>
    changes.length > 0 ? `${who.name} can join ${title} ${joinChanges(changes)}.` : summaries.askHub(who, title),
  askHub: (who: Subject, title: string) => `Only the hub can say whether ${lowerFirst(who.name)} can join ${title}.`,
};

const firstSentence = (text: string) => /^.*?[.?!](?=\s+[A-Z“]|$)/s.exec(text)?.[0] ?? text;

/** "if …, and if …"; or "if …, or if …; and if …", so that it is clear what belongs together. */
const joinChanges = (changes: readonly string[]): string =>
  [...new Set(changes)].join(changes.some((change) => change.includes(', or ')) ? '; and ' : ', and ');

/** What would change a verdict. */
export const wouldChange = {
  only: (who: Subject, change: string) => `${who.name} could join ${change}.`,
  among: (change: string) => `This condition would be met ${change}.`,
};

/** One condition and the verdict on it. */
export const conditions = {
  met: (demand: string, fact: string) =>
    fact === '' ? demand : `${demand} ${withoutStop(fact)}, so this condition is met.`.trim(),
  failed: (demand: string, fact: string) => (fact === '' ? demand : `${withoutStop(demand)}, and ${lowerFirst(fact)}`),
  unknown: (demand: string, fact: string) => `${demand} ${fact}`.trim(),
  welcome: (demand: string) => `${demand} The hub prefers this, but you can join without it.`,
  implied: 'The source implies this condition but does not state it.',
  eitherWay: 'The source can be understood in two ways here. Ask the hub.',
  expected: 'This is expected, but not required. Ask the hub.',
  openQuestion: (question: string) => `There is an open question about this: “${question}” Ask the hub.`,
  approximate: 'The number is approximate. Ask the hub whether this is near enough.',
  noneMet: 'None of these conditions is met.',
  oneNeeded: 'It is enough to meet one of several conditions.',
  someMet: (needed: number, met: number) => `${needed} of these conditions have to be met, and you meet ${met}.`,
  someNeeded: (needed: number) => `${needed} of these conditions have to be met.`,
  excluded: (rule: string, fact: string) =>
    `You cannot join if this applies to you: “${rule}” It applies: ${lowerFirst(fact)}`,
  notExcluded: (rule: string, fact: string) =>
    `This would rule you out, but it does not apply to you: “${rule}” ${fact}`.trim(),
  maybeExcluded: (rule: string, fact: string) =>
    `This would rule you out if it applies to you: “${rule}” ${fact}`.trim(),
  exclusionExceptions: 'The hub may make exceptions. Ask the hub.',
  preference: 'This is only a preference of the hub.',
  exempt: (fact: string) => `You do not have to meet this condition, because you are exempt. ${fact}`.trim(),
  maybeExempt: (demand: string, fact: string) => `${demand} Whether you are exempt is not known. ${fact}`.trim(),
};

/** What a condition demands. */
export const demands = {
  phase: (values: readonly string[]) => `This is for the ${phases(values)} ${phaseWord(values)}.`,
  yearGroups: (groups: string) => `This is for ${groups}.`,
  unit: (values: readonly string[]) => `This is for ${units(values)} to join.`,
  role: (values: readonly string[]) => `This is for people with the role ${quoted(values)}.`,
  audience: (texts: readonly string[]) => `This is for: ${texts.map(withoutStop).join('; ')}.`,
  schoolKind: (values: readonly string[]) => `This is for schools of the kind ${quoted(values)}.`,
  stateFunded: 'This is for schools that the state funds.',
  area: (values: readonly string[]) => `This is for schools in ${englishList(values)}.`,
  yearsTeaching: (years: string) => `This is for people in year ${years} of teaching.`,
  cohort: (cohorts: string) => `This is for Mastery Specialists of ${cohorts} and their departments.`,
  completed: (title: string, when: string) => `This is for those who took part in ${title} ${when}.`,
  neverCompleted: (title: string) => `This is for those who have never taken part in ${title}.`,
  taking: (title: string, year: string) => `This is for those who also take part in ${title} in ${year}.`,
  commitment: (text: string) => `If you join, you commit to this: ${text}`,
  criteria: (text: string) => `This is a condition: “${text}”`,
};

/** What is known, or is to be told, of who asks. */
export const facts = {
  phase: (who: Subject, values: readonly string[]) =>
    `${who.name} ${verb(who, 'work', 'is')} in the ${phases(values, 'and')} ${phaseWord(values)}.`,
  otherPhase: (who: Subject, values: readonly string[], schoolKind: string | undefined) =>
    values.length > 0 ? facts.phase(who, values) : facts.schoolKind(schoolKind ?? ''),
  severalPhases: (schoolKind: string) =>
    `Ask the hub whether “${schoolKind}” counts, because such a school has several phases.`,
  receptionAsPrimary: 'You teach Reception. Ask the hub whether that counts as Primary here.',
  tellPhase: (who: Subject) =>
    who.isYou ? 'Tell us in which phase you work.' : `Tell us in which phase ${who.place} is.`,
  yearGroups: (who: Subject, groups: string) => `${who.name} ${verb(who, 'teach', 'has')} ${groups}.`,
  noYearGroups: (who: Subject) => `${who.name} ${verb(who, 'teach no year group', 'has no year group')}.`,
  tellYearGroups: (who: Subject) => `Tell us which year groups ${who.isYou ? 'you teach' : `${who.place} has`}.`,
  unit: (unit: ParticipationUnit) => `You would join as ${unitNames[unit]}.`,
  tellUnit: 'Tell us whether you would join as a school, a department, a trust or a person.',
  role: (role: string) => `Your role is “${role}”.`,
  askRole: (role: string) => `Ask the hub whether your role, “${role}”, counts.`,
  tellRole: 'Tell us your role.',
  teaches: 'You are a teacher.',
  noAudienceRoles: 'Ask the hub whether this is meant for you.',
  sentRole: (who: Subject) => `${capitalise(who.place)} can send such a person.`,
  schoolKind: (kind: string) => `Your school is ${article(kind).toLowerCase()} “${kind}”.`,
  askSchoolKind: (kind: string) => `Ask the hub whether “${kind}” counts.`,
  tellSchoolKind: 'Tell us what kind of school yours is.',
  stateFunded: 'The state funds your school.',
  notStateFunded: 'The state does not fund your school.',
  tellStateFunded: 'Tell us whether the state funds your school.',
  area: (area: string) => `Your area is ${area}.`,
  hub: (title: string) => `Your hub is ${title}.`,
  askArea: (area: string) => `Ask the hub whether ${area} is part of it.`,
  tellArea: 'Tell us in which county or district you are.',
  yearsTeaching: (years: number) => (years === 0 ? 'You do not teach yet.' : `You are in year ${years} of teaching.`),
  tellYearsTeaching: 'Tell us in which year of teaching you are.',
  cohort: (cohort: number) => `Your Mastery Specialist belongs to Cohort ${cohort}.`,
  noSpecialist: 'You have no Mastery Specialist.',
  tellCohort: 'Tell us of which cohort your Mastery Specialist is, if you have one.',
  tookPart: (who: Subject, title: string, year: string) => `${who.name} took part in ${title} in ${year}.`,
  takesPart: (who: Subject, title: string, year: string) =>
    `${who.name} ${verb(who, 'are', 'is')} taking part in ${title} in ${year}.`,
  tookPartTooEarly: (who: Subject, year: string) => `${who.name} took part in ${year}.`,
  takesPartNow: (who: Subject) => `${who.name} ${verb(who, 'are', 'is')} still taking part in it.`,
  neverTookPart: (who: Subject) => `${who.name} ${verb(who, 'have', 'has')} not taken part in it.`,
  doesNotTakePart: (who: Subject) => `${who.name} ${verb(who, 'are', 'is')} not taking part in it.`,
  tellCompleted: (who: Subject) =>
    `Tell us which programmes ${lowerFirst(who.name)} ${verb(who, 'have', 'has')} completed, and in which years.`,
  tellPart: (who: Subject, title: string) => `Tell us whether ${lowerFirst(who.name)} took part in ${title}.`,
  tellCurrent: (who: Subject, title: string, year: string) =>
    `Tell us whether ${lowerFirst(who.name)} ${verb(who, 'are', 'is')} taking part in ${title} in ${year}.`,
  outsideCatalogue: 'This is not in the catalogue. Ask the hub.',
  predecessor: (who: Subject, taken: string, title: string) =>
    `${who.name} took part in ${taken}, which came before ${title}. Ask the hub whether that counts.`,
  askHub: 'Ask the hub.',
  askCriteria: 'The source does not say exactly what is asked. Ask the hub.',
};

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What would meet a condition, after "You can join …". */
export const changes = {
  phase: (who: Subject, values: readonly string[]) =>
    who.isYou ? `if you work in the ${phases(values)} phase` : `if ${who.place} is in the ${phases(values)} phase`,
  yearGroups: (who: Subject, groups: string) => `if ${who.isYou ? 'you teach' : `${who.place} has`} ${groups}`,
  unit: (values: readonly string[]) => `if you join as ${units(values)}`,
  role: (values: readonly string[]) => `if your role is ${quoted(values)}`,
  hubCountsRole: (role: string) => `if the hub accepts the role “${role}”`,
  schoolKind: (values: readonly string[]) => `if your school is of the kind ${quoted(values)}`,
  hubCounts: (what: string) => `if the hub says that “${what}” counts`,
  receptionAsPrimary: 'if the hub counts Reception as Primary',
  stateFunded: 'if the state funds your school',
  area: (values: readonly string[]) => `if you are in ${englishList(values)}`,
  yearsTeaching: (years: string) => `if you are in year ${years} of teaching`,
  cohort: (cohorts: string) => `if you have a Mastery Specialist of ${cohorts}`,
  completed: (who: Subject, title: string, when: string) => `if ${lowerFirst(who.name)} took part in ${title} ${when}`,
  afterwards: (title: string, next: boolean) =>
    `after a year in ${title}${next ? ', in the academic year right after it' : ''}`,
  nextYear: (title: string, year: string) => `in ${year}, after this year in ${title}`,
  neverCompleted: (who: Subject, title: string) =>
    `if ${lowerFirst(who.name)} ${verb(who, 'have', 'has')} never taken part in ${title}`,
  taking: (who: Subject, title: string, year: string) =>
    `if ${lowerFirst(who.name)} also ${verb(who, 'take', 'takes')} part in ${title} in ${year}`,
  hubConfirms: 'if the hub confirms it',
  some: (count: number, ways: readonly string[]) => `where ${count} of these apply: ${ways.join('; ')}`,
  notExcluded: (rule: string) => `if this does not apply to you: “${rule}”`,
};

/** Questions for the hub. */
export const hubQuestions = {
  role: (role: string) => `Is this meant for somebody with the role “${role}”?`,
  audience: 'Who is this meant for, and does that include us?',
  schoolKind: (kind: string, values: readonly string[]) => `Does “${kind}” count as ${quoted(values)}?`,
  phase: (kind: string, values: readonly string[]) => `Does “${kind}” count as ${phases(values)} here?`,
  receptionAsPrimary: 'We teach Reception. Does that count as Primary here?',
  area: (area: string, values: readonly string[]) => `Is ${area} part of ${englishList(values)}?`,
  outside: (title: string) => `Does what we have done count as ${title}?`,
  predecessor: (taken: string, title: string) => `We took part in ${taken}. Does that count as ${title}?`,
  enough: (text: string) => `Is this enough? ${text}`,
  isCondition: (text: string) => `Is this a condition? ${text}`,
  without: (text: string) => `May we join without this? ${text}`,
  excludes: (text: string) => `Does this exclude us? ${text}`,
  nearEnough: (text: string) => `Are we near enough to this? ${text}`,
  criteria: (text: string) => `Do we meet this? ${text}`,
  unlisted: (text: string) => `What exactly is asked, and do we meet it? ${text}`,
  noRule: 'Who can take part?',
  otherHub: 'May we join, although we belong to another hub?',
};

/** Reasons that come from no rule. */
export const general = {
  noConditions: (who: Subject) => `The source sets no other condition, and this is meant for ${lowerFirst(who.name)}.`,
  noRuleForSent: 'The source does not say whom a school can send. Ask the hub.',
  otherHub: (offers: string, own: string) =>
    `This is offered by ${offers}, and your hub is ${own}. Ask the hub whether you may join.`,
  openQuestion: (question: string) => `The source leaves an open question: “${question}” Ask the hub.`,
  notEntered: (hub: string, year: string) =>
    `We do not know whether ${hub} offers this programme in ${year}: its offer is not entered yet in full. Ask the hub.`,
  notOffered: (hub: string) => `${hub} does not offer this programme.`,
};

/** What to tell us, in a list of what one profile can join. */
export const profileQuestions = {
  PHASE: 'In which phase do you work, or in which phase is your school?',
  YEAR_GROUPS: 'Which year groups do you teach, or does your school have?',
  UNIT: 'Would you join as a school, a department, a trust or a person?',
  ROLE: 'What is your role?',
  SCHOOL_KIND: 'What kind of school is yours: primary, 11–18, sixth form college …?',
  STATE_FUNDED: 'Does the state fund your school?',
  AREA: 'In which county or district are you?',
  HUB: 'Which is your Maths Hub?',
  YEARS_TEACHING: 'In which year of teaching are you?',
  SPECIALIST_COHORT: 'Is there a Mastery Specialist in your department, and of which cohort?',
  COMPLETED: 'Which programmes have you, or your school, completed, and in which years?',
  CURRENT: 'Which programmes are you, or your school, taking part in now?',
} as const;
