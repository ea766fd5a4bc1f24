import { element } from '../element.js';
import { all, phaseWords } from '../vocabulary.js';
import type { Listed } from './finding.js';

/** A row for each group that was found: a box to tick, and enough to know it by. */
export function results(
  groups: readonly Listed[],
  isPicked: (id: string) => boolean,
  pick: (group: Listed, picked: boolean) => void,
): readonly Node[] {
  return groups.map((group) => {
    const box = element('input', { type: 'checkbox', value: group.id, checked: isPicked(group.id) });
    box.addEventListener('change', () => pick(group, box.checked));
    const phases = all(group.phases.map((phase) => phaseWords[phase]));
    const about = [phases, ...group.audiences].filter((part) => part !== '').join(' · ');
    return element(
      'li',
      {},
      element('label', {}, box, element('span', {}, element('b', {}, group.title), element('small', {}, about))),
    );
  });
}

/** How many there are, and what else a search may have meant. */
export function foundWords(shown: number, totalCount: number, suggestions: readonly string[]): string {
  if (totalCount === 0) {
    const meant = suggestions[0] === undefined ? 'Take a filter back, or search for less.' : `Try “${suggestions[0]}”.`;
    return `No group is like that. ${meant}`;
  }
  const groups = `${totalCount} ${totalCount === 1 ? 'group' : 'groups'}`;
  return shown < totalCount ? `${groups}, of which these are the first ${shown}.` : `${groups}.`;
}
