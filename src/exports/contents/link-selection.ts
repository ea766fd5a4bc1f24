import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import type { View } from '../../catalogue/revision/view.js';
import { type LinkOrigins, linkOrigins } from '../../catalogue/view/link-listing.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { describeUnknownHub, describeUnknownYear } from '../../catalogue/view/unknown-scope.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { quote } from '../../domain/fields/rules.js';
import { isAcademicYear } from '../../domain/fields/scalars.js';
import type { LinkKind } from '../../domain/fields/vocabulary.js';
import type { Programme } from '../../domain/programme.js';
import { ExportRefused } from './export-refused.js';
import { type FilterParameters, parseFilterParameters } from './filter-parameters.js';

/** Which links are exported, and which programmes are nodes even when none of those links leads to or from them. */
export interface LinkSelection {
  readonly origins: LinkOrigins;
  readonly takes: (link: WiredLink) => boolean;
  readonly isInScope: (programme: Programme) => boolean;
  /** The selection as a LinkFilter in JSON, written into the file and used as a cache key. "{}" selects every link. */
  readonly filter: string;
}

/** The context that the filter compilers read; the API's own context has more properties. */
interface FilterContext {
  readonly snapshot: Snapshot;
  readonly view?: View;
}

/** The API's schema and filter compilers. The caller passes them in, because this folder must not import the API. */
interface FilterLanguage {
  /** A schema with the input type LinkFilter. */
  readonly schema: GraphQLSchema;
  /** Compiles a LinkFilter, except its field `derived`. */
  linkCondition(filter: object, context: FilterContext): (link: WiredLink) => boolean;
  /** Compiles a ProgrammeFilter. */
  programmes(filter: object | undefined, context: FilterContext): (programme: Programme) => boolean;
}

/** A LinkFilter after validation by the schema. */
interface LinkFilter {
  readonly kinds?: readonly LinkKind[] | null;
  readonly derived?: boolean | null;
  readonly from?: object | null;
  readonly to?: object | null;
}

/**
 * Selects the links that the API's `links` would return for the same filter. The parameters hub and year restrict the
 * programme that states a link: a stated link starts there, a computed inverse leads there, and an overlap has both ends
 * there. Every programme that could state such a link is in scope. Throws `ExportRefused` or `ParameterRefused`.
 */
export function selectLinks(
  parameters: URLSearchParams,
  context: FilterContext,
  language: FilterLanguage,
): LinkSelection {
  const { snapshot } = context;
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
    takes: language.linkCondition(filter, context),
    isInScope: language.programmes(stating, context),
    filter: formatOnOneLine(filter),
  };
}

/** Validates a value as a LinkFilter of the schema. Throws `ExportRefused` for the first fault. */
function coerceFilter(value: unknown, schema: GraphQLSchema): LinkFilter {
  const type = schema.getType('LinkFilter') as GraphQLInputType;
  return coerceInputValue(value, type, (path, _value, { message }) => {
    const where = path.length > 0 ? `${path.join('.').slice(0, 120)}: ` : '';
    throw new ExportRefused('ARGUMENT_INVALID', `${where}${message.slice(0, 300)}`);
  }) as LinkFilter;
}

/** Builds a ProgrammeFilter from the parameters hub and year. Throws `ExportRefused` if the catalogue lacks one. */
function buildHubYearFilter({ hub, year }: FilterParameters, snapshot: Snapshot): object {
  const publisher = hub === undefined ? undefined : snapshot.hub(hub);
  if (hub !== undefined && !publisher) {
    throw new ExportRefused('HUB_UNKNOWN', describeUnknownHub(hub, snapshot));
  }
  if (year !== undefined && publisher && !snapshot.yearsOfHub(publisher).includes(year))
    throw new ExportRefused('YEAR_UNKNOWN', describeUnknownYear(year, publisher, snapshot));
  if (year !== undefined && !snapshot.academicYears.includes(year)) {
    const form = isAcademicYear(year) ? '' : ' Write an academic year like 2021/22.';
    const there = snapshot.academicYears.join(', ');
    throw new ExportRefused(
      'YEAR_UNKNOWN',
      `There are no programmes for ${quote(year)}.${form} The years with programmes are: ${there}.`,
    );
  }
  return {
    ...(publisher && { hub: { eq: publisher.slug } }),
    ...(year !== undefined && { academicYear: { eq: year } }),
  };
}

// The filter is written into one-line comments, and these characters end a line in some formats.
const lineBreaks = /[\u0085\u2028\u2029]/g;

const formatOnOneLine = (filter: object) =>
  JSON.stringify(filter).replace(lineBreaks, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
