import type { Phase, Section } from '../../generated/graphql.js';
import { element } from '../element.js';
import { phaseWords, sectionWords } from '../vocabulary.js';
import { type Choices, hubAndYear } from './finding.js';
import type { NewsletterState } from './state.js';

type Change = (change: Partial<NewsletterState>) => void;
type Option = readonly [value: string, text: string];

/** The controls that find groups. They are made once for a hub and year, and keep what is typed in them. */
export function filters(
  state: NewsletterState,
  choices: Choices,
  audiences: readonly string[],
  change: Change,
): readonly Node[] {
  return [
    search(state, change),
    ...hubAndYearSelects(state, choices, change),
    phases(state, change),
    select('Listed under', sectionOptions(state), state.sections.join(), (value) =>
      change({ sections: value.split(',').filter((each) => each !== '') as Section[] }),
    ),
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
  return element('label', { className: 'field wide' }, element('span', {}, 'Search'), input);
}

/** Shown where there is something to choose. */
function hubAndYearSelects(state: NewsletterState, choices: Choices, change: Change): readonly Node[] {
  const { hub, year, years } = hubAndYear(state, choices);
  const hubs = choices.hubs.nodes.filter(({ slug, academicYears }) => academicYears.length > 0 || slug === hub);
  const hubOptions = hubs.map(({ slug, title }): Option => [slug, title]);
  const yearOptions = years.map((each): Option => [each, each]);
  return [
    ...(hubs.length > 1 ? [select('Hub', hubOptions, hub, (value) => change({ hub: value, year: '' }))] : []),
    ...(years.length > 1 ? [select('Year', yearOptions, year, (value) => change({ year: value }))] : []),
  ];
}

function phases({ phases: chosen }: NewsletterState, change: Change): Node {
  const boxes = (Object.keys(phaseWords) as Phase[]).map((value) => ({
    value,
    box: element('input', { type: 'checkbox', value, checked: chosen.includes(value) }),
  }));
  const pills = boxes.map(({ value, box }) => element('label', { className: 'pill' }, box, phaseWords[value]));
  const made = element('fieldset', { className: 'pills wide' }, element('legend', {}, 'Phase'), ...pills);
  made.addEventListener('change', () =>
    change({ phases: boxes.filter(({ box }) => box.checked).map(({ value }) => value) }),
  );
  return made;
}

function sectionOptions({ sections }: NewsletterState): readonly Option[] {
  const one = Object.entries(sectionWords);
  const several = sections.map((section) => sectionWords[section] ?? section).join(', ');
  return [['', 'any heading'], ...one, ...(sections.length > 1 ? [[sections.join(), several] as const] : [])];
}

function audience({ audience: text }: NewsletterState, audiences: readonly string[], change: Change): Node {
  const list = element('datalist', { id: 'audiences' }, ...audiences.map((value) => element('option', { value })));
  const input = element('input', { value: text, autocomplete: 'off', placeholder: 'anybody' });
  input.setAttribute('list', 'audiences');
  input.addEventListener('input', () => change({ audience: input.value }));
  return element('label', { className: 'field' }, element('span', {}, 'For whom'), input, list);
}

function sinceDay({ since }: NewsletterState, change: Change): Node {
  const input = element('input', { type: 'date', value: since });
  input.addEventListener('change', () => change({ since: input.value }));
  return element('label', { className: 'field' }, element('span', {}, 'New or changed since'), input);
}

function select(label: string, options: readonly Option[], value: string, onChange: (value: string) => void): Node {
  const made = element('select', {}, ...options.map(([key, text]) => element('option', { value: key }, text)));
  made.value = value;
  made.addEventListener('change', () => onChange(made.value));
  return element('label', { className: 'field' }, element('span', {}, label), made);
}
