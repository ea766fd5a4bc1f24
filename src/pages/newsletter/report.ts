import { englishList } from '../../text/english-list.js';
import { element } from '../element.js';
import type { Difference, Since } from './since.js';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = (count: number) => numbers[count] ?? String(count);

const happened: Readonly<Record<Difference['kind'], string>> = {
  REWORDED: 'reworded',
  RELINKED: 'linked otherwise',
  GONE: 'withdrawn',
};

/** What became of the picks, in one sentence: "two of your six groups were reworded, one was withdrawn". */
export function reportSentence({ at, differences }: Since, count: number): string {
  const date = new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const parts = (['REWORDED', 'RELINKED', 'GONE'] as const).flatMap((kind) => {
    const many = differences.filter((each) => each.kind === kind).length;
    return many === 0 ? [] : [{ many, what: happened[kind] }];
  });
  const told = parts.map(({ many, what }, index) => {
    const of =
      index === 0 ? `${number(many)} of your ${number(count)} ${count === 1 ? 'group' : 'groups'}` : number(many);
    return `${of} ${many === 1 ? 'was' : 'were'} ${what}`;
  });
  return `Since you made this newsletter (with the catalogue of ${date}), ${englishList(told, 'and')}.`;
}

/** The report on a newsletter that is opened again, with a button that brings it up to date. */
export function report(found: Since, count: number, update: () => void): readonly Node[] {
  const gone = found.differences.filter(({ kind }) => kind === 'GONE').length;
  const hint =
    gone > 0 ? 'The words below are today’s. Updating takes out what was withdrawn.' : 'The words below are today’s.';
  const button = element('button', { type: 'button', className: 'main' }, 'Update the newsletter');
  button.addEventListener('click', update);
  return [
    element('h2', { id: 'report-title' }, 'What changed in it'),
    element('p', {}, `${reportSentence(found, count)} ${hint}`),
    element('ul', {}, ...found.differences.map(row)),
    button,
  ];
}

function row({ kind, before, now }: Difference): Node {
  const rest = now && before.title !== now.title ? ` It was called “${before.title}”.` : '';
  return element(
    'li',
    {},
    element('b', {}, now?.title ?? before.title),
    ` was ${happened[kind]}.${rest}`,
    now && before.summary !== now.summary
      ? element(
          'details',
          {},
          element('summary', {}, 'Before and now'),
          told('Before', before.summary),
          told('Now', now.summary),
        )
      : null,
  );
}

const told = (when: string, words: string) => element('p', {}, element('b', {}, `${when}: `), words);
