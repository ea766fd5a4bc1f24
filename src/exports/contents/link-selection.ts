import { closest } from 'fastest-levenshtein';
import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { type LinkOrigins, linkOrigins } from '../../catalogue/view/link-listing.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { quote } from '../../domain/fields/rules.js';
import { isAcademicYear } from '../../domain/fields/scalars.js';
import type { LinkKind } from '../../domain/fields/vocabulary.js';
import type { Programme } from '../../domain/programme.js';
import { ExportRefused } from './export-refused.js';
import { type ExportParameters, type FilterParameters, parseFilterParameters } from './filter-parameters.js';

/** Which links are exported, and which programmes stand among the nodes even without any of them. */
export interface LinkSelection {
  readonly origins: LinkOrigins;
  readonly takes: (link: WiredLink) => boolean;
  readonly isInScope: (programme: Programme) => boolean;
  /** The same as a LinkFilter in JSON, to be told in the file and to tell exports apart: "{}" for every link. */
  readonly filter: string;
}

/** Every link that is stored or implied by a rule, and every programme. */
export const everyLink: LinkSelection = {
  origins: linkOrigins({}),
  takes: () => true,
  isInScope: () => true,
  filter: '{}',
};

/** What the API knows of filters, handed in by those who know the API. */
interface FilterLanguage {
  /** Has the input type LinkFilter. */
  readonly schema: GraphQLSchema;
  /** What a LinkFilter takes, but for `derived`. */
  linkCondition(filter: object, snapshot: Snapshot): (link: WiredLink) => boolean;
  /** What a ProgrammeFilter takes. */
  programmes(filter: object | undefined, snapshot: Snapshot): (programme: Programme) => boolean;
}

/** A LinkFilter that the schema has taken. */
interface LinkFilter {
  readonly kinds?: readonly LinkKind[] | null;
  readonly derived?: boolean | null;
  readonly from?: object | null;
  readonly to?: object | null;
}

/**
 * The links that parameters ask for, as the API's `links` would give them. A hub and a year are those of the programme
 * that states a link: a stated link starts there, and a computed inverse leads there; an overlap has both ends there. The programmes that could state one
 * are in scope. Throws `ExportRefused`.
 */
export function selectLinks(parameters: ExportParameters, snapshot: Snapshot, language: FilterLanguage): LinkSelection {
  const asked = parseFilterParameters(parameters);
  const own = coerceFilter(asked.filter, language.schema);
  const side = own.derived === true ? 'to' : 'from';
  const conditions = [own[side] ?? {}, buildHubYearFilter(asked, snapshot)].filter(
    (one) => Object.keys(one).length > 0,
  );
  const stating = conditions.length > 1 ? { and: conditions } : conditions[0];
  const filter = stating ? { ...own, [side]: stating } : own;
  return {
    origins: linkOrigins(own),
    takes: language.linkCondition(filter, snapshot),
    isInScope: language.programmes(stating, snapshot),
    filter: formatOnOneLine(filter),
  };
}

/** Takes a value as the schema's LinkFilter. Throws `ExportRefused` for the first thing that it cannot be. */
function coerceFilter(value: unknown, schema: GraphQLSchema): LinkFilter {
  const type = schema.getType('LinkFilter') as GraphQLInputType;
  return coerceInputValue(value, type, (path, _value, { message }) => {
    const where = path.length > 0 ? `${path.join('.').slice(0, 120)}: ` : '';
    throw new ExportRefused('ARGUMENT_INVALID', `${where}${message.slice(0, 300)}`);
  }) as LinkFilter;
}

/** A ProgrammeFilter for a hub and a year, as far as they are asked for. */
function buildHubYearFilter({ hub, year }: FilterParameters, snapshot: Snapshot): object {
  if (hub !== undefined && !snapshot.hub(hub)) {
    const near = closest(
      hub.slice(0, 80),
      snapshot.hubs.map(({ slug }) => slug),
    );
    throw new ExportRefused('HUB_UNKNOWN', `${quote(hub)} is the slug of no hub. Did you mean "${near}"?`);
  }
  if (year !== undefined && !snapshot.academicYears.includes(year)) {
    const form = isAcademicYear(year) ? '' : ' An academic year is written like 2021/22.';
    const there = snapshot.academicYears.join(', ');
    throw new ExportRefused(
      'ARGUMENT_INVALID',
      `There are no programmes for ${quote(year)}.${form} There are for: ${there}.`,
    );
  }
  return {
    ...(hub !== undefined && { hub: { eq: hub } }),
    ...(year !== undefined && { academicYear: { eq: year } }),
  };
}

// The text stands in comments that end with a line, and these end one too.
const lineBreaks = /[\u0085\u2028\u2029]/g;

const formatOnOneLine = (filter: object) =>
  JSON.stringify(filter).replace(lineBreaks, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
