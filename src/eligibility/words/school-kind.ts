import type { Phase, YearGroup } from '../../domain/fields/vocabulary.js';
import { type WordMatch, wordsOf } from './normalise.js';
import words from './school-words.json' with { type: 'json' };

/** What the words for a stage say of the schools that have it: one row of school-words.json. */
interface Stage {
  readonly name: string;
  readonly phases: readonly Phase[];
  readonly yearGroups: readonly YearGroup[];
  readonly mayHave: readonly Phase[];
  readonly mayHaveYearGroups: readonly YearGroup[];
  readonly is: readonly string[];
  readonly isNot: readonly string[];
  /** Whether it has several phases, and belongs fully to none. */
  readonly mixed: boolean;
}

interface Funding {
  readonly name: string;
  readonly stateFunded: boolean;
  /** Whether it says only who pays, and not which of several kinds of school it is. */
  readonly general: boolean;
}

/** What a kind of school means. A part that the words don't mention is undefined. */
export interface SchoolKind {
  readonly stage: Stage | undefined;
  readonly funding: Funding | undefined;
  readonly type: string | undefined;
}

type Term =
  | { readonly stage: Stage }
  | { readonly funding: Funding }
  | { readonly type: string }
  | { readonly plain: true };

const termRows: readonly (readonly [names: readonly string[], term: Term])[] = [
  ...words.stages.map((row) => [row.names, { stage: stageOf(row) }] as const),
  ...words.funding.map((row) => [row.names, { funding: fundingOf(row) }] as const),
  ...words.types.map(({ names }) => [names, { type: names[0] ?? '' }] as const),
  [words.plain, { plain: true }] as const,
];

type StageRow = Partial<Omit<Stage, 'name' | 'phases' | 'yearGroups'>> & {
  readonly names: readonly string[];
  readonly phases: readonly string[];
  readonly yearGroups: readonly string[];
};

function stageOf(row: (typeof words.stages)[number]): Stage {
  const { names, mayHave = [], mayHaveYearGroups = [], is = [], isNot = [], mixed = false, ...rest } = row as StageRow;
  return { name: names[0] ?? '', mayHave, mayHaveYearGroups, is, isNot, mixed, ...rest } as Stage;
}

function fundingOf(row: (typeof words.funding)[number]): Funding {
  const { names, stateFunded, general = false } = row as typeof row & { readonly general?: boolean };
  return { name: names[0] ?? '', stateFunded, general };
}

const termsByWords: ReadonlyMap<string, Term> = new Map(
  termRows.flatMap(([names, term]) => names.map((name) => [wordsOf(name).join(' '), term] as const)),
);

const mostWords = Math.max(...[...termsByWords.keys()].map((name) => name.split(' ').length));

/** What a kind of school means; undefined where a word is not understood, since it can change everything. */
export function parseSchoolKind(text: string): SchoolKind | undefined {
  const rest = [...wordsOf(text)];
  const terms: Term[] = [];
  while (rest.length > 0) {
    const length = longestTerm(rest);
    const term = termsByWords.get(rest.splice(0, Math.max(1, length)).join(' '));
    if (length === 0 || !term) return undefined;
    terms.push(term);
  }
  return terms.length > 0 ? combine(terms) : undefined;
}

function longestTerm(rest: readonly string[]): number {
  for (let length = Math.min(mostWords, rest.length); length > 0; length--) {
    if (termsByWords.has(rest.slice(0, length).join(' '))) return length;
  }
  return 0;
}

/** Two different stages, such as "primary and secondary", are not one kind of school. */
function combine(terms: readonly Term[]): SchoolKind | undefined {
  const stages = new Set(terms.flatMap((term) => ('stage' in term ? [term.stage] : [])));
  const fundings = terms.flatMap((term) => ('funding' in term ? [term.funding] : []));
  if (stages.size > 1 || new Set(fundings.map(({ stateFunded }) => stateFunded)).size > 1) return undefined;
  const [stage] = stages;
  const funding = fundings.find(({ general }) => !general) ?? fundings[0];
  return { stage, funding, type: terms.flatMap((term) => ('type' in term ? [term.type] : []))[0] };
}

/** What is known of a school: its kind, where its words are understood, and whether the state pays for it. */
export interface KnownSchool {
  readonly kind: SchoolKind | undefined;
  readonly stateFunded: boolean | undefined;
}

/** Whether a school is of a kind that a rule names. `missing`: the fact that would decide, where one is missing. */
export interface KindMatch {
  readonly match: WordMatch;
  readonly missing?: 'KIND' | 'FUNDING' | undefined;
}

/** Whether a school is of the kind that a rule names. */
export function matchSchoolKind(wanted: SchoolKind, school: KnownSchool): KindMatch {
  const parts = [matchStage(wanted, school), matchFunding(wanted, school), matchType(wanted, school)];
  const worst = parts.find(({ match }) => match === 'OTHER') ?? parts.find(({ match }) => match === 'UNCLEAR');
  return worst ?? { match: 'SAME' };
}

const same: KindMatch = { match: 'SAME' };
const other: KindMatch = { match: 'OTHER' };

function matchStage({ stage: wanted }: SchoolKind, { kind }: KnownSchool): KindMatch {
  if (!wanted) return same;
  const own = kind?.stage;
  if (!own) return { match: 'UNCLEAR', missing: 'KIND' };
  if (own.name === wanted.name || own.is.includes(wanted.name)) return same;
  const possible = [...own.phases, ...own.mayHave];
  if (own.isNot.includes(wanted.name) || !wanted.phases.some((phase) => possible.includes(phase))) return other;
  return own.mayHave.length > 0 ? { match: 'UNCLEAR', missing: 'KIND' } : { match: 'UNCLEAR' };
}

function matchFunding({ funding: wanted }: SchoolKind, { kind, stateFunded }: KnownSchool): KindMatch {
  if (!wanted) return same;
  const isFunded = stateFunded ?? kind?.funding?.stateFunded;
  if (isFunded === undefined) return { match: 'UNCLEAR', missing: wanted.general ? 'FUNDING' : 'KIND' };
  if (isFunded !== wanted.stateFunded) return other;
  if (wanted.general || !isFunded || kind?.funding?.name === wanted.name) return same;
  return kind?.funding && !kind.funding.general ? other : { match: 'UNCLEAR', missing: 'KIND' };
}

function matchType({ type: wanted }: SchoolKind, { kind }: KnownSchool): KindMatch {
  if (wanted === undefined || kind?.type === wanted) return same;
  return { match: 'UNCLEAR', missing: kind ? undefined : 'KIND' };
}
