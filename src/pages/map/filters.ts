import { drawnKinds, linkLabel } from '../../domain/fields/link-kinds.js';
import type { LinkKind, Phase, Section } from '../../generated/graphql.js';
import { element } from '../element.js';
import { phaseWords, sectionWords } from '../vocabulary.js';
import type { Choices, HubYear, ListedProgramme } from './hub-year.js';
import type { MapState } from './state.js';

type Change = (change: Partial<MapState>) => void;
type Option = readonly [value: string, text: string];

/** The controls for a state. `change` is told what the reader wants otherwise. */
export function filters(state: MapState, choices: Choices, current: HubYear, change: Change): readonly Node[] {
  const programmes = groupedOptions(current.programmes);
  return [
    hubAndYear(choices, current, change),
    group(
      'Show',
      menu('Phase', Object.entries(phaseWords), state.phases, (values) => change({ phases: values as Phase[] })),
      menu('Listed under', Object.entries(sectionWords), state.sections, (values) =>
        change({ sections: values as Section[] }),
      ),
      menu('Links', linkChoices, state.kinds, (values) => change({ kinds: values as LinkKind[] })),
      select('How sure', strengths, state.minStrength, (value) =>
        change({ minStrength: value as MapState['minStrength'] }),
      ),
    ),
    element(
      'div',
      { className: 'titles' },
      group(
        'Around',
        select('Only around', [['', 'the whole year'], ...programmes], state.around, (value) =>
          change({ around: value }),
        ),
        select('Links away', depths, state.depth, (value) => change({ depth: value }), state.around === ''),
      ),
      group(
        'A way',
        select('A way from', [['', 'choose'], ...programmes], state.from, (value) => change({ from: value })),
        select('A way to', [['', 'choose'], ...programmes], state.to, (value) => change({ to: value })),
      ),
    ),
  ];
}

/** Takes back every choice but that of the hub and the year. */
export const nothing: Partial<MapState> = {
  phases: [],
  sections: [],
  kinds: [],
  minStrength: 'AMBIGUOUS',
  around: '',
  depth: '2',
  from: '',
  to: '',
  chosen: '',
};

const linkChoices = drawnKinds.map((kind): Option => [kind, linkLabel(kind)]);

const strengths: readonly Option[] = [
  ['AMBIGUOUS', 'every link'],
  ['IMPLIED', 'stated or implied'],
  ['STATED', 'stated only'],
];

const depths: readonly Option[] = ['1', '2', '3', '4'].map((depth) => [depth, depth]);

const group = (name: string, ...children: readonly Node[]) =>
  element('div', { className: 'group', role: 'group', 'aria-label': name }, ...children);

function hubAndYear(choices: Choices, { hub, year }: HubYear, change: Change): Node {
  const offering = choices.hubs.nodes.filter(({ academicYears }) => academicYears.length > 0);
  const years = offering.find(({ slug }) => slug === hub)?.academicYears ?? [];
  const blank = { ...nothing, year: '' };
  return group(
    'Which map',
    select(
      'Hub',
      offering.map(({ slug, title }) => [slug, title]),
      hub,
      (value) => change({ ...blank, hub: value }),
    ),
    select(
      'Year',
      years.map((each) => [each, each]),
      year,
      (value) => change({ ...nothing, year: value }),
    ),
  );
}

const groupedOptions = (programmes: readonly ListedProgramme[]): readonly Option[] =>
  programmes.map(({ slug, title }) => [slug, title]);

function select(
  label: string,
  options: readonly Option[],
  value: string,
  onChange: (value: string) => void,
  disabled = false,
): Node {
  const made = element(
    'select',
    { disabled },
    ...options.map(([key, text]) => element('option', { value: key }, text)),
  );
  made.value = value;
  made.addEventListener('change', () => onChange(made.value));
  return element('label', { className: 'field' }, element('span', {}, label), made);
}

/** Several choices out of few: a button that opens a list of boxes to tick. */
function menu(
  label: string,
  options: readonly Option[],
  chosen: readonly string[],
  onChange: (values: readonly string[]) => void,
): Node {
  const boxes = options.map(([value]) =>
    element('input', { type: 'checkbox', value, checked: chosen.includes(value) }),
  );
  const told = options.filter(([value]) => chosen.includes(value)).map(([, text]) => text);
  const list = element(
    'div',
    { className: 'list' },
    ...options.map(([, text], index) => element('label', {}, boxes[index] ?? null, text)),
  );
  list.addEventListener('change', () => onChange(boxes.filter(({ checked }) => checked).map(({ value }) => value)));
  const made = element(
    'details',
    { className: 'menu', name: 'menu' },
    element('summary', {}, element('span', {}, label), element('b', {}, told.length === 0 ? 'all' : told.join(', '))),
    list,
  );
  made.dataset['menu'] = label;
  return made;
}
