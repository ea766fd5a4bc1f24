import newsletterSince from '../../../schema/operations/newsletter-since.graphql?raw';
import type { NewsletterSinceDocument, NewsletterWordingFragment } from '../../generated/graphql.js';
import { englishList } from '../../text/english-list.js';
import { button, element } from '../element.js';
import { ask, present } from '../service.js';

/** What happened to a pick since the newsletter was made. */
interface Difference {
  readonly ref: string;
  readonly kind: 'REWORDED' | 'RELINKED' | 'GONE';
  readonly before: NewsletterWordingFragment;
  /** Absent where the programme was withdrawn. */
  readonly now?: NewsletterWordingFragment;
}

/** What changed in a newsletter since a revision. */
interface ChangesSince {
  /** When the catalogue had that revision. */
  readonly at: string;
  readonly differences: readonly Difference[];
}

/** Compares the picks at a revision with the picks now. Rejects where the history doesn't reach back so far. */
export async function fetchChangesSince(
  revision: number,
  refs: readonly string[],
  maxLength: string,
): Promise<ChangesSince> {
  const variables = { revision, refs: [...refs], ...(maxLength !== '' && { maxLength: Number(maxLength) }) };
  const { asOf, selection } = await ask<typeof NewsletterSinceDocument>(newsletterSince, variables);
  const past = present(asOf);
  const now = new Map(present(selection).items.map(({ ref, programme }) => [ref, programme]));
  const then = new Map(present(past.selection).items.map(({ ref, programme }) => [ref, programme]));
  const differences = [...then].flatMap(([ref, before]) => difference(ref, before, now.get(ref)));
  return { at: past.catalogue.updatedAt, differences };
}

function difference(
  ref: string,
  before: NewsletterWordingFragment,
  now: NewsletterWordingFragment | undefined,
): readonly Difference[] {
  if (!now) return [{ ref, kind: 'GONE', before }];
  const words = ({ title, teaser, summary, audiences }: NewsletterWordingFragment) =>
    JSON.stringify([title, teaser ?? summary, audiences]);
  const ways = ({ url, contacts, recruitment }: NewsletterWordingFragment) =>
    JSON.stringify([url, contacts, recruitment]);
  if (words(before) !== words(now)) return [{ ref, kind: 'REWORDED', before, now }];
  return ways(before) === ways(now) ? [] : [{ ref, kind: 'RELINKED', before, now }];
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = (count: number) => numbers[count] ?? String(count);

const outcomes: Readonly<Record<Difference['kind'], string>> = {
  REWORDED: 'reworded',
  RELINKED: 'given other links or dates',
  GONE: 'withdrawn',
};

/** What happened to the picks, in one sentence: "two of your six programmes were reworded, one was withdrawn". */
function formatReport({ at, differences }: ChangesSince, count: number): string {
  const date = new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const parts = (['REWORDED', 'RELINKED', 'GONE'] as const).flatMap((kind) => {
    const many = differences.filter((each) => each.kind === kind).length;
    return many === 0 ? [] : [{ many, what: outcomes[kind] }];
  });
  const phrases = parts.map(({ many, what }, index) => {
    const of =
      index === 0
        ? `${number(many)} of your ${number(count)} ${count === 1 ? 'programme' : 'programmes'}`
        : number(many);
    return `${of} ${many === 1 ? 'was' : 'were'} ${what}`;
  });
  return `Since you made this newsletter (with the catalogue of ${date}), ${englishList(phrases, 'and')}.`;
}

/** The report on a newsletter that is opened again, with a button that updates it. */
export function changeReport(changes: ChangesSince, count: number, update: () => void): readonly Node[] {
  const gone = changes.differences.filter(({ kind }) => kind === 'GONE').length;
  const hint =
    gone > 0
      ? 'The texts below are the current ones. Updating removes withdrawn programmes.'
      : 'The texts below are the current ones.';
  return [
    element('h2', { id: 'report-title' }, 'What has changed since you made this newsletter'),
    element('p', {}, `${formatReport(changes, count)} ${hint}`),
    element('ul', {}, ...changes.differences.map(row)),
    button('Update the newsletter', update, { className: 'main' }),
  ];
}

function row({ kind, before, now }: Difference): Node {
  const rest = now && before.title !== now.title ? ` It was called “${before.title}”.` : '';
  return element(
    'li',
    {},
    element('b', {}, now?.title ?? before.title),
    ` was ${outcomes[kind]}.${rest}`,
    now && textOf(before) !== textOf(now)
      ? element(
          'details',
          {},
          element('summary', {}, 'Before and after'),
          wording('Before', textOf(before)),
          wording('Now', textOf(now)),
        )
      : null,
  );
}

const textOf = ({ teaser, summary }: NewsletterWordingFragment) => teaser ?? summary;

const wording = (when: string, words: string) => element('p', {}, element('b', {}, `${when}: `), words);
