import { phaseLabels, sectionLabels } from '../../domain/fields/labels.js';
import { drawnKinds, linkPhrase } from '../../domain/fields/link-kinds.js';
import { withParameters } from '../../text/service-address.js';
import { type HubChoices, hubAndYearSelects } from '../choices.js';
import { button, element, group, type Option, select } from '../element.js';
import type { MapHubYear } from './hub-year.js';
import type { MapViewport } from './map-viewport.js';
import type { MapState } from './state.js';

type Change = (change: Partial<MapState>) => void;
type SingleValue = 'minStrength' | 'around' | 'depth' | 'from' | 'to';
type ListValue = 'phases' | 'sections' | 'kinds';

/** The controls for a state. They call `change` with what the reader changes. */
export function filters(state: MapState, choices: HubChoices, current: MapHubYear, change: Change): readonly Node[] {
  const programmes = current.programmes.map(({ slug, title }): Option => [slug, title]);
  const choose = (label: string, name: SingleValue, options: readonly Option[], disabled = false) =>
    select(label, { options, value: state[name], onChange: (value) => change({ [name]: value }), disabled });
  const chooseSeveral = (label: string, name: ListValue, options: readonly Option[]) =>
    menu(label, options, state[name], (values) => change({ [name]: values }));
  return [
    group('Which map', ...hubAndYearSelects(current, choices, (chosen) => change({ ...noFilters, ...chosen }))),
    group(
      'Show',
      chooseSeveral('Phase', 'phases', Object.entries(phaseLabels)),
      chooseSeveral('Listed under', 'sections', Object.entries(sectionLabels)),
      chooseSeveral('Links', 'kinds', linkChoices),
      choose('How certain', 'minStrength', strengths),
      tick('Shared topics', state.overlaps, (overlaps) => change({ overlaps })),
    ),
    element(
      'div',
      { className: 'titles' },
      group(
        'Around',
        choose('Only around', 'around', [['', 'the whole year'], ...programmes]),
        choose('Links away', 'depth', depths, state.around === ''),
      ),
      group(
        'A path',
        choose('A path from', 'from', [['', 'choose'], ...programmes]),
        choose('A path to', 'to', [['', 'choose'], ...programmes]),
      ),
    ),
  ];
}

/** A choice of yes or no. */
function tick(label: string, checked: boolean, onChange: (checked: boolean) => void): Node {
  const box = element('input', { type: 'checkbox', checked });
  box.addEventListener('change', () => onChange(box.checked));
  return element('label', { className: 'tick' }, box, label);
}

/** Resets every filter except the hub and the year. */
export const noFilters: Partial<MapState> = {
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

const linkChoices = drawnKinds.map((kind): Option => [kind, linkPhrase(kind)]);

const strengths: readonly Option[] = [
  ['AMBIGUOUS', 'every link'],
  ['IMPLIED', 'stated or implied'],
  ['STATED', 'stated only'],
];

const depths: readonly Option[] = ['1', '2', '3', '4'].map((depth) => [depth, depth]);

/** A choice of several values: a button that opens a list of checkboxes. */
function menu(
  label: string,
  options: readonly Option[],
  chosen: readonly string[],
  onChange: (values: readonly string[]) => void,
): Node {
  const boxes = options.map(([value]) =>
    element('input', { type: 'checkbox', value, checked: chosen.includes(value) }),
  );
  const chosenTexts = options.filter(([value]) => chosen.includes(value)).map(([, text]) => text);
  const list = element(
    'div',
    { className: 'list panel' },
    ...options.map(([, text], index) => element('label', {}, boxes[index] ?? null, text)),
  );
  list.addEventListener('change', () => onChange(boxes.filter(({ checked }) => checked).map(({ value }) => value)));
  const made = element(
    'details',
    { className: 'menu', name: 'menu' },
    element(
      'summary',
      {},
      element('span', {}, label),
      element('b', {}, chosenTexts.length === 0 ? 'all' : chosenTexts.join(', ')),
    ),
    list,
  );
  made.dataset['menu'] = label;
  return made;
}

/** The buttons above the picture: reset the filters where there are any, zoom, print, and download. */
export function tools(stage: MapViewport, parameters: URLSearchParams, showEverything?: () => void): readonly Node[] {
  const large = new URLSearchParams(parameters);
  large.set('scale', '2');
  return [
    ...(showEverything ? [tool('Show everything', 'Show everything: remove all filters', showEverything)] : []),
    tool('+', 'Larger', () => stage.zoomBy(1.25)),
    tool('−', 'Smaller', () => stage.zoomBy(0.8)),
    tool('Whole', 'Fit the whole map on the screen', () => stage.fit()),
    tool('Fit width', 'Fit width: the map as wide as the window', () => stage.reset()),
    tool('Print', 'Print the map', () => print()),
    link('SVG', 'Download the map as SVG', withParameters('map.svg', parameters)),
    link('PNG', 'Download the map as PNG', withParameters('map.png', large)),
  ];
}

const tool = (text: string, label: string, onClick: () => void) =>
  button(text, onClick, { className: 'button', title: label, 'aria-label': label });

const link = (text: string, label: string, href: string) =>
  element('a', { href, className: 'button', title: label, 'aria-label': `${text}: ${label}` }, text);
