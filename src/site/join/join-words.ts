import { yearGroupLabels } from '../../domain/fields/labels.js';
import type { ParticipationUnit } from '../../generated/graphql.js';
import { englishList } from '../../text/english-list.js';
import type { TakenChoices } from './join-choices.js';
import { isInstitution, type JoinRequest, relevantRequest, takenParts } from './join-request.js';

/** For whom somebody asks. */
export const askerWords: Readonly<Record<ParticipationUnit, string>> = {
  SCHOOL: 'My school',
  DEPARTMENT: 'My maths department',
  TRUST: 'My multi-academy trust',
  INDIVIDUAL: 'Myself',
  INDIVIDUAL_WITH_DEPARTMENT: 'Myself, with my department',
};

/** Kinds of schools, in words that the API understands. */
export const schoolKinds = [
  'nursery school',
  'infant school',
  'junior school',
  'primary school',
  'primary school with a nursery',
  'first school',
  'middle school',
  '11–16 secondary school',
  '11–18 secondary school',
  'upper school',
  'all-through school',
  'special school',
  'sixth form college',
  'FE college',
] as const;

/** Roles that the API understands, to choose from; any other words are allowed. */
export const roleSuggestions = [
  'primary class teacher',
  'Reception teacher',
  'Early Years teacher',
  'secondary maths teacher',
  'non-specialist maths teacher',
  'A level maths teacher',
  'Core Maths teacher',
  'GCSE re-sit teacher',
  'early career teacher',
  'teaching assistant',
  'higher level teaching assistant',
  'maths lead',
  'maths subject leader',
  'head of maths',
  'maths lead of a multi-academy trust',
  'ITT tutor',
  'professional development lead',
] as const;

/** "You" or "your school": who the answer is about. */
export function askerInSentence({ unit }: JoinRequest): string {
  if (unit === 'SCHOOL') return 'your school';
  if (unit === 'DEPARTMENT') return 'your department';
  return unit === 'TRUST' ? 'your trust' : 'you';
}

/** What the address says of who asks, fact by fact. */
export function saidInWords(request: JoinRequest, choices: TakenChoices): readonly string[] {
  const { unit, schoolKind, yearGroups, role, yearsTeaching, specialistCohort, stateFunded, area } =
    relevantRequest(request);
  const said = [
    unit && `For ${askerWords[unit].replace(/^My/, 'my')}`,
    role && `role: ${role}`,
    yearsTeaching !== undefined && (yearsTeaching === 0 ? 'not teaching yet' : `in year ${yearsTeaching} of teaching`),
    schoolKind,
    yearGroups.length > 0 &&
      englishList(
        yearGroups.map((group) => yearGroupLabels[group] ?? group),
        'and',
      ),
    takenInWords(request, choices),
    specialistCohort !== undefined &&
      (specialistCohort === 0 ? 'no Mastery Specialist' : `a Mastery Specialist of Cohort ${specialistCohort}`),
    stateFunded && (stateFunded === 'YES' ? 'funded by the state' : 'not funded by the state'),
    area && `in ${area}`,
  ];
  return said.filter((fact) => typeof fact === 'string');
}

function takenInWords(request: JoinRequest, { programmes, years }: TakenChoices): string | undefined {
  const taken = takenParts(request);
  if (!taken) return undefined;
  if (taken.length === 0) return 'took part in none of the programmes asked about';
  const titles = taken.map(({ series, year }) => {
    const title = programmes.find((programme) => programme.series === series)?.title ?? series;
    return `${title} in ${year}${year === years.at(-1) ? ' or before' : ''}`;
  });
  return `took part in ${englishList(titles, 'and')}`;
}

/** "What kind of school is it?", as it is asked of who asks. */
export function schoolKindQuestion(request: JoinRequest): string {
  if (request.unit === 'TRUST') return 'What kind of schools are most schools of your trust?';
  return `What kind of school is ${isInstitution(request) ? 'it' : 'yours'}?`;
}

/** "Which year groups do you teach?", as it is asked of who asks. */
export const yearGroupsQuestion = (request: JoinRequest): string =>
  isInstitution(request)
    ? `Which year groups has ${askerInSentence(request)}?`
    : request.unit === undefined
      ? 'Which year groups do you teach, or has your school?'
      : 'Which year groups do you teach?';
