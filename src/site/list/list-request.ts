import { type ParameterTable, type ParameterValues, parseParameters } from '../../domain/fields/query-parameters.js';
import { ParticipationUnit, Phase, Section } from '../../domain/fields/vocabulary.js';
import type { ProgrammeDimension, ProgrammeFilter } from '../../generated/graphql.js';

const parameterTable = {
  text: { type: 'text' },
  hub: { type: 'text' },
  year: { type: 'text' },
  phase: { type: 'choice', of: Phase },
  section: { type: 'choice', of: Section },
  unit: { type: 'choice', of: ParticipationUnit },
  after: { type: 'text' },
} as const satisfies ParameterTable;

/** What the address of the list asks for. */
export type ListRequest = ParameterValues<typeof parameterTable>;

/** The menus of the form, in their order. The name of a menu is its parameter in the address. */
export const menus = ['hub', 'year', 'phase', 'section', 'unit'] as const;
export type MenuName = (typeof menus)[number];

/** Throws `ParameterRefused`. */
export function parseListRequest(parameters: URLSearchParams): ListRequest {
  const request = parseParameters(parameters, parameterTable, 'the list of programmes');
  const text = request.text?.trim();
  return { ...request, text: text === '' ? undefined : text };
}

function filterOf({ hub, year, phase, section, unit }: ListRequest): ProgrammeFilter {
  return {
    ...(hub !== undefined && { hub: { eq: hub } }),
    ...(year !== undefined && { academicYear: { eq: year } }),
    ...(phase !== undefined && { phases: { has: phase } }),
    ...(section !== undefined && { section: { eq: section } }),
    ...(unit !== undefined && { unit }),
  };
}

/** The variables of `programme-list.graphql`. */
export const listVariables = (request: ListRequest) => ({ filter: filterOf(request), after: request.after ?? null });

/** The filter of each menu: that of the request without the condition of the menu. */
export const menuFilters = (request: ListRequest): Readonly<Record<MenuName, ProgrammeFilter>> => ({
  hub: filterOf({ ...request, hub: undefined }),
  year: filterOf({ ...request, year: undefined }),
  phase: filterOf({ ...request, phase: undefined }),
  section: filterOf({ ...request, section: undefined }),
  unit: filterOf({ ...request, unit: undefined }),
});

/** What each menu groups programmes by. */
export const menuDimensions = {
  hub: 'HUB',
  year: 'ACADEMIC_YEAR',
  phase: 'PHASE',
  section: 'SECTION',
  unit: 'UNIT',
} as const satisfies Readonly<Record<MenuName, ProgrammeDimension>>;

/** The parameters of the address of a request, changed in some. */
export function listParameters(request: ListRequest, change: Partial<ListRequest>): Readonly<Record<string, string>> {
  const all = Object.entries({ ...request, ...change });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
