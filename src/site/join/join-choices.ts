import { yearsLater } from '../../domain/fields/academic-years.js';
import type { HubChoicesQuery, JoinPageProgrammeFragment, JoinPageQuery } from '../../generated/graphql.js';

export type HubChoice = HubChoicesQuery['hubs']['nodes'][number];

export type JoinItem = NonNullable<JoinPageQuery['eligibilities']>['items'][number];

/** The hub and year whose programmes are looked at. */
export interface JoinPlace {
  readonly hub: HubChoice;
  readonly year: string;
  /** The hubs that have programmes. */
  readonly hubs: readonly HubChoice[];
}

/** A programme that a rule asks about: whether somebody took part in it. */
export interface TakenChoice {
  /** The slug of its series, or the id of a part of one, or of something outside the catalogue. */
  readonly series: string;
  readonly title: string;
}

/** What the question on programmes offers. */
export interface TakenChoices {
  readonly programmes: readonly TakenChoice[];
  /** The years to tick, newest first. The last stands for the years before it too. */
  readonly years: readonly string[];
}

interface AskedTest {
  readonly kind: string;
  readonly programme: TestedThing | null;
}

type TestedThing =
  | { readonly __typename: 'Programme'; readonly title: string; readonly series: { readonly slug: string } }
  | { readonly __typename: 'Series'; readonly title: string; readonly slug: string }
  | { readonly __typename: 'Pathway' | 'Stage' | 'Hub' | 'ExternalThing'; readonly title: string; readonly id: string };

/** A rule, as deep as the query reads it. */
interface AskedRule {
  readonly test?: AskedTest | null;
  readonly all?: readonly AskedRule[];
  readonly any?: readonly AskedRule[];
  readonly unless?: AskedRule | null;
  readonly not?: AskedRule | null;
}

/** What the rules of some programmes ask for that was, or is, taken part in. */
export function takenChoices(items: readonly JoinItem[], year: string): TakenChoices {
  const tests = items.flatMap(({ programme: { eligibilityRule } }) =>
    eligibilityRule ? testsIn(eligibilityRule) : [],
  );
  const named = tests.flatMap(({ programme }) => (programme ? [choiceOf(programme)] : []));
  const programmes = [...new Map(named.map((choice) => [choice.series, choice])).values()];
  const isAskedNow = tests.some(({ kind }) => kind === 'TAKING');
  return {
    programmes: programmes.sort((a, b) => a.title.localeCompare(b.title)),
    years: [...(isAskedNow ? [year] : []), yearsLater(year, -1), yearsLater(year, -2)],
  };
}

function testsIn({ test, all = [], any = [], unless, not }: AskedRule): readonly AskedTest[] {
  const inside = [...all, ...any, ...(unless ? [unless] : []), ...(not ? [not] : [])];
  return [...(test ? [test] : []), ...inside.flatMap(testsIn)];
}

function choiceOf(thing: TestedThing): TakenChoice {
  const { title } = thing;
  if (thing.__typename === 'Programme') return { series: thing.series.slug, title };
  return { series: thing.__typename === 'Series' ? thing.slug : thing.id, title };
}

/** The programmes of a list of answers, by title. */
export const goalChoices = (items: readonly JoinItem[]): readonly JoinPageProgrammeFragment[] =>
  items.map(({ programme }) => programme).toSorted((a, b) => a.title.localeCompare(b.title));
