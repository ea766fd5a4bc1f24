import { phaseLabels } from '../../domain/fields/labels.js';
import { button, element } from '../element.js';
import type { MapHubYear } from './hub-year.js';

/** Replaces a map that would be too large: a list of the programmes, to choose one and show what is around it. */
export function programmeList(message: string, { programmes }: MapHubYear, around: (slug: string) => void): Node {
  const phases = [...Object.keys(phaseLabels), ''] as readonly (keyof typeof phaseLabels | '')[];
  const lists = phases.flatMap((phase) => {
    const here = programmes.filter((each) => (each.phases[0] ?? '') === phase);
    if (here.length === 0) return [];
    return [
      element(
        'section',
        {},
        element('h3', {}, phase === '' ? 'No phase named' : phaseLabels[phase]),
        element(
          'ul',
          {},
          ...here.map(({ slug, title }) =>
            element(
              'li',
              {},
              button(title, () => around(slug), { className: 'to' }),
            ),
          ),
        ),
      ),
    ];
  });
  return element(
    'div',
    { className: 'notice' },
    element('h2', {}, 'There is too much to show in one map'),
    element('p', {}, message),
    element('p', {}, 'Choose a programme to see what is around it, or a phase above.'),
    ...lists,
  );
}

/** Replaces a map that can't be shown. */
export const failureNotice = (message: string): Node =>
  element(
    'div',
    { className: 'notice' },
    element('h2', {}, 'The map cannot be shown'),
    element('p', {}, message),
    element('p', {}, element('a', { href: 'map' }, 'Show the whole map')),
  );
