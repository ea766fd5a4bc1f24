import { element } from '../element.js';
import type { Stage } from './stage.js';
import { addressed } from './state.js';

/** The buttons at the picture: back to everything where it is not shown, its size, paper, and where to get it by itself. */
export function tools(stage: Stage, parameters: URLSearchParams, showEverything?: () => void): readonly Node[] {
  const large = new URLSearchParams(parameters);
  large.set('scale', '2');
  return [
    ...(showEverything ? [button('Show everything', 'Show everything: take back every filter', showEverything)] : []),
    button('+', 'Larger', () => stage.zoomBy(1.25)),
    button('−', 'Smaller', () => stage.zoomBy(0.8)),
    button('Whole', 'The whole map at once', () => stage.fit()),
    button('Reset', 'Reset: as it was at first', () => stage.reset()),
    button('Print', 'Print the map', () => print()),
    link('SVG', 'The map by itself, as SVG', addressed('/map.svg', parameters)),
    link('PNG', 'The map by itself, as PNG', addressed('/map.png', large)),
  ];
}

function button(text: string, label: string, onClick: () => void): Node {
  const made = element('button', { type: 'button', className: 'tool', title: label, 'aria-label': label }, text);
  made.addEventListener('click', onClick);
  return made;
}

const link = (text: string, label: string, href: string) =>
  element('a', { href, className: 'tool', title: label, 'aria-label': `${text}: ${label}` }, text);
