import { element } from '../element.js';
import { phaseWords } from '../vocabulary.js';
import type { HubYear } from './hub-year.js';

/** What stands in the place of a map that has no room for everything: the programmes, to choose one to look around. */
export function programmeList(message: string, { programmes }: HubYear, around: (slug: string) => void): Node {
  const phases = [...Object.keys(phaseWords), ''] as readonly (keyof typeof phaseWords | '')[];
  const lists = phases.flatMap((phase) => {
    const here = programmes.filter((each) => (each.phases[0] ?? '') === phase);
    if (here.length === 0) return [];
    return [
      element(
        'section',
        {},
        element('h3', {}, phase === '' ? 'No phase named' : phaseWords[phase]),
        element('ul', {}, ...here.map(({ slug, title }) => item(slug, title, around))),
      ),
    ];
  });
  return element(
    'div',
    { className: 'notice' },
    element('h2', {}, 'This is more than one map can show'),
    element('p', {}, message),
    element('p', {}, 'Choose a programme to see what is around it, or a phase above.'),
    ...lists,
  );
}

function item(slug: string, title: string, around: (slug: string) => void): Node {
  const made = element('button', { type: 'button', className: 'to' }, title);
  made.addEventListener('click', () => around(slug));
  return element('li', {}, made);
}
