import { append } from '../../base/group-by.js';
import type { Programme } from '../../domain/programme.js';
import type { Series } from '../../domain/series.js';
import { codeSpelling, nameSpelling } from '../../text/spelling.js';

/** The kinds of names, best first. A match with a better kind wins. What something is called now comes before former slugs. */
const kinds = ['slug', 'code', 'title', 'alias', 'former slug', 'series', 'former'] as const;
type NameKind = (typeof kinds)[number];

/** A programme and the rank of the name that matches; lower is better. */
export interface NameEntry {
  readonly rank: number;
  readonly programme: Programme;
}

/** Finds programmes of one hub and year by any of their names, in any spelling. */
export class NameIndex {
  readonly #entries = new Map<string, NameEntry[]>();

  constructor(programmes: readonly Programme[], seriesOf: (programme: Programme) => Series) {
    for (const programme of programmes) this.#add(programme, seriesOf(programme));
  }

  /** The programmes with a name, and its rank. */
  entries(name: string): readonly NameEntry[] {
    const [asName, asCode] = [nameSpelling(name), codeSpelling(name)];
    return [
      ...(asName ? (this.#entries.get(asName) ?? []) : []),
      ...(asCode ? (this.#entries.get(`#${asCode}`) ?? []) : []),
    ];
  }

  #add(programme: Programme, series: Series): void {
    this.#set(programme, 'slug', nameSpelling(programme.slug));
    for (const code of codesOf(programme)) this.#set(programme, 'code', `#${codeSpelling(code)}`);
    this.#set(programme, 'title', nameSpelling(programme.title));
    for (const alias of programme.aliases) this.#set(programme, 'alias', nameSpelling(alias));
    for (const slug of programme.formerSlugs) this.#set(programme, 'former slug', nameSpelling(slug));
    for (const name of [series.slug, series.title, ...series.aliases])
      this.#set(programme, 'series', nameSpelling(name));
    for (const slug of series.formerSlugs) this.#set(programme, 'former', nameSpelling(slug));
    for (const { code, title } of series.formerCodes) {
      this.#set(programme, 'former', `#${codeSpelling(code)}`);
      if (title !== undefined) this.#set(programme, 'former', nameSpelling(title));
    }
  }

  #set(programme: Programme, kind: NameKind, spelling: string): void {
    append(this.#entries, spelling, { rank: kinds.indexOf(kind), programme });
  }
}

interface BestMatches {
  /** Each once. */
  readonly programmes: readonly Programme[];
  /** Whether the name that matches is a former slug of each of them. */
  readonly isFormerSlug: boolean;
}

/** The programmes of the best rank. */
export function bestMatches(entries: readonly NameEntry[]): BestMatches {
  const best = Math.min(...entries.map(({ rank }) => rank));
  const programmes = entries.filter(({ rank }) => rank === best).map(({ programme }) => programme);
  return { programmes: [...new Set(programmes)], isFormerSlug: best === kinds.indexOf('former slug') };
}

/** The codes of a programme, its parts and its deliveries. */
function codesOf({ codes, pathways, modules, deliveries }: Programme): readonly string[] {
  const parts = [...pathways, ...pathways.flatMap((pathway) => pathway.modules), ...modules, ...deliveries];
  return [...codes, ...parts.flatMap((part) => part.codes)];
}
