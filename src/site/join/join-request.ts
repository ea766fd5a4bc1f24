import {
  ParameterRefused,
  type ParameterTable,
  type ParameterValues,
  parseParameters,
} from '../../domain/fields/query-parameters.js';
import { quote } from '../../domain/fields/rules.js';
import { isAcademicYear } from '../../domain/fields/scalars.js';
import { ParticipationUnit, YearGroup } from '../../domain/fields/vocabulary.js';
import type { Profile } from '../../generated/graphql.js';

const YesOrNo = { YES: 'YES', NO: 'NO' } as const;

// What the address says of who asks has the names of the fields of `Profile` in the API.
const parameterTable = {
  hub: { type: 'text' },
  year: { type: 'text' },
  unit: { type: 'choice', of: ParticipationUnit },
  schoolKind: { type: 'text' },
  yearGroups: { type: 'choices', of: YearGroup },
  role: { type: 'text' },
  yearsTeaching: { type: 'number', least: 0, most: 80 },
  completed: { type: 'list' },
  specialistCohort: { type: 'number', least: 0, most: 1000 },
  stateFunded: { type: 'choice', of: YesOrNo },
  area: { type: 'text' },
  goal: { type: 'text' },
  on: { type: 'day' },
} as const satisfies ParameterTable;

/** What the address of the page says. */
export type JoinRequest = ParameterValues<typeof parameterTable>;

/** A programme that was taken part in, and the year. `series` is the slug of its series, or the id of a part of one. */
export interface TakenPart {
  readonly series: string;
  readonly year: string;
}

/** What `completed` says for "none of them". */
export const noneTaken = 'none';

/** A programme and a year as `completed` has them in an address: "mastery-readiness.2020-21". */
export const writeTaken = ({ series, year }: TakenPart): string => `${series}.${year.replace('/', '-')}`;

/** Throws `ParameterRefused`. */
export function parseJoinRequest(parameters: URLSearchParams): JoinRequest {
  const request = parseParameters(parameters, parameterTable, 'this page');
  takenParts(request); // Refuses what is malformed.
  return {
    ...request,
    schoolKind: ownWords('schoolKind', request),
    role: ownWords('role', request),
    area: ownWords('area', request),
  };
}

/** The most characters of an answer in one's own words. */
export const mostCharacters = 100;

function ownWords(name: 'schoolKind' | 'role' | 'area', request: JoinRequest): string | undefined {
  const text = request[name]?.trim() ?? '';
  if (text.length <= mostCharacters) return text === '' ? undefined : text;
  const message = `${name} has ${text.length} characters. Write at most ${mostCharacters}.`;
  throw new ParameterRefused('CHOICE_UNKNOWN', message, name);
}

/** What was taken part in; undefined where the address doesn't say. */
export function takenParts({ completed }: JoinRequest): readonly TakenPart[] | undefined {
  if (completed.length === 0) return undefined;
  return [...new Set(completed)].filter((text) => text !== noneTaken).map(parseTaken);
}

function parseTaken(text: string): TakenPart {
  const [, series, start, end] = /^(.+)\.(\d{4})-(\d\d)$/.exec(text) ?? [];
  const year = `${start}/${end}`;
  if (series !== undefined && isAcademicYear(year)) return { series, year };
  const remedy = `Write a series and a year, like mastery-readiness.2020-21, or ${noneTaken}.`;
  throw new ParameterRefused('CHOICE_UNKNOWN', `completed has ${quote(text)}. ${remedy}`, 'completed');
}

/** Whether a school, a department or a trust asks, so that nothing is asked of a person. */
export const isInstitution = ({ unit }: JoinRequest): boolean => unit !== undefined && !unit.startsWith('INDIVIDUAL');

/** Without what is only asked of persons, where none asks. */
export const relevantRequest = (request: JoinRequest): JoinRequest =>
  isInstitution(request) ? { ...request, role: undefined, yearsTeaching: undefined } : request;

/** Whether the address says anything of who asks. */
export function isAnswered(request: JoinRequest): boolean {
  const { hub: _hub, year: _year, goal: _goal, on: _on, ...said } = relevantRequest(request);
  return Object.values(said).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
}

/** Who asks, as the API takes it. What is left out is unknown. `year` is that of the programmes. */
export function profileOf(request: JoinRequest, year: string): Profile {
  const { unit, schoolKind, yearGroups, role, yearsTeaching, specialistCohort, stateFunded, area } =
    relevantRequest(request);
  const taken = takenParts(request);
  const current = taken?.filter((part) => part.year === year).map(({ series }) => series);
  return {
    ...(unit !== undefined && { unit }),
    ...(schoolKind !== undefined && { schoolKind }),
    ...(yearGroups.length > 0 && { yearGroups: [...yearGroups] }),
    ...(role !== undefined && { role }),
    ...(yearsTeaching !== undefined && { yearsTeaching }),
    ...(specialistCohort !== undefined && { specialistCohort }),
    ...(stateFunded !== undefined && { stateFunded: stateFunded === 'YES' }),
    ...(area !== undefined && { area }),
    ...(taken && { completed: taken.filter((part) => part.year !== year) }),
    ...(current && { current, currentYear: year }),
  };
}

/** The parameters of the address of a request, changed in some. */
export function joinParameters(request: JoinRequest, change: Partial<JoinRequest> = {}): Record<string, string> {
  const all = Object.entries({ ...relevantRequest(request), ...change });
  return Object.fromEntries(
    all.flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.join() : String(value ?? '');
      return text === '' ? [] : [[name, text]];
    }),
  );
}
