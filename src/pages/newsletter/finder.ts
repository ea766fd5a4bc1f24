import { phaseLabels, sectionLabels } from '../../domain/fields/labels.js';
import type { Phase, Section } from '../../generated/graphql.js';
import { formatCount } from '../../text/format-count.js';
import { type HubChoices, hubAndYearSelects } from '../choices.js';
import { element, field, type Option, select } from '../element.js';
import { phaseList } from '../phase-list.js';
import { dayInWords, type GroupPage, type ListedGroup, type News } from './groups.js';
import type { NewsletterState } from './state.js';

type Change = (change: Partial<NewsletterState>) => void;

/** The filters. They are made once for a hub and year, so that they keep what is typed in them. */
export function filters(
  state: NewsletterState,
  choices: HubChoices,
  audiences: readonly string[],
  change: Change,
): readonly Node[] {
  return [
    search(state, change),
    ...hubAndYearSelects(state, choices, change, 2),
    phases(state, change),
    select('Listed under', {
      options: sectionOptions(state),
      value: state.sections.join(),
      onChange: (value) => change({ sections: value.split(',').filter((each) => each !== '') as Section[] }),
    }),
    audience(state, audiences, change),
    sinceDay(state, change),
  ];
}

function search({ search: text }: NewsletterState, change: Change): Node {
  const input = element('input', {
    type: 'search',
    id: 'search',
    value: text,
    autocomplete: 'off',
    placeholder: 'mastery, Year 5, early career…',
  });
  input.addEventListener('input', () => change({ search: input.value }));
  return field('Search', input, 'wide');
}

function phases({ phases: chosen }: NewsletterState, change: Change): Node {
  const boxes = (Object.keys(phaseLabels) as Phase[]).map((value) => ({
    value,
    box: element('input', { type: 'checkbox', value, checked: chosen.includes(value) }),
  }));
  const pills = boxes.map(({ value, box }) => element('label', { className: 'pill' }, box, phaseLabels[value]));
  const made = element('fieldset', { className: 'pills wide' }, element('legend', {}, 'Phase'), ...pills);
  made.addEventListener('change', () =>
    change({ phases: boxes.filter(({ box }) => box.checked).map(({ value }) => value) }),
  );
  return made;
}

function sectionOptions({ sections }: NewsletterState): readonly Option[] {
  const one = Object.entries(sectionLabels);
  const several = sections.map((section) => sectionLabels[section] ?? section).join(', ');
  return [['', 'any heading'], ...one, ...(sections.length > 1 ? [[sections.join(), several] as const] : [])];
}

function audience({ audience: text }: NewsletterState, audiences: readonly string[], change: Change): Node {
  const list = element('datalist', { id: 'audiences' }, ...audiences.map((value) => element('option', { value })));
  const input = element('input', { value: text, autocomplete: 'off', placeholder: 'anybody' });
  input.setAttribute('list', 'audiences');
  input.addEventListener('input', () => change({ audience: input.value }));
  const made = field('For whom', input);
  made.append(list);
  return made;
}

function sinceDay({ since }: NewsletterState, change: Change): Node {
  const input = element('input', { type: 'date', value: since });
  input.addEventListener('change', () => change({ since: input.value }));
  return field('New or changed since', input);
}

/** A row for each programme: a checkbox, its title, and what it is about. */
export function results(
  groups: readonly ListedGroup[],
  isPicked: (id: string) => boolean,
  pick: (group: ListedGroup, picked: boolean) => void,
  news: ReadonlyMap<string, News> | undefined,
): readonly Node[] {
  return groups.map((group) => {
    const box = element('input', { type: 'checkbox', value: group.id, checked: isPicked(group.id) });
    box.addEventListener('change', () => pick(group, box.checked));
    const phases = phaseList(group.phases);
    const about = [news?.get(group.slug) ?? '', phases, ...group.audiences].filter((part) => part !== '').join(' · ');
    return element(
      'li',
      {},
      element('label', {}, box, element('span', {}, element('b', {}, group.title), element('small', {}, about))),
    );
  });
}

/** How many programmes match, or what to try where none does. */
export function formatMatches(
  shown: number,
  { totalCount, suggestions, news }: Pick<GroupPage, 'totalCount' | 'suggestions' | 'news'>,
  since: string,
): string {
  if (news?.size === 0) return `Nothing is new or changed since ${dayInWords(since)}.`;
  if (totalCount === 0) {
    const meant =
      suggestions[0] === undefined || news ? 'Remove a filter, or search for fewer words.' : `Try “${suggestions[0]}”.`;
    return `No programme matches. ${meant}`;
  }
  const what = news ? `, new or changed since ${dayInWords(since)}` : '';
  const groups = `${formatCount(totalCount, 'programme')}${what}`;
  return shown < totalCount ? `${groups}, of which these are the first ${shown}.` : `${groups}.`;
}
