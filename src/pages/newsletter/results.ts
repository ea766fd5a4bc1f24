import { element } from '../element.js';
import { phaseList } from '../vocabulary.js';
import type { Found, Listed } from './finding.js';
import { dayInWords, type News } from './news.js';

/** A row for each group that was found: a box to tick, and enough to know it by. */
export function results(
  groups: readonly Listed[],
  isPicked: (id: string) => boolean,
  pick: (group: Listed, picked: boolean) => void,
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

/** How many there are, and what else a search may have meant. */
export function foundWords(
  shown: number,
  { totalCount, suggestions, news }: Pick<Found, 'totalCount' | 'suggestions' | 'news'>,
  since: string,
): string {
  if (news?.size === 0) return `Nothing is new or changed since ${dayInWords(since)}.`;
  if (totalCount === 0) {
    const meant =
      suggestions[0] === undefined || news ? 'Take a filter back, or search for less.' : `Try “${suggestions[0]}”.`;
    return `No group is like that. ${meant}`;
  }
  const what = news ? `, new or changed since ${dayInWords(since)}` : '';
  const groups = `${totalCount} ${totalCount === 1 ? 'group' : 'groups'}${what}`;
  return shown < totalCount ? `${groups}, of which these are the first ${shown}.` : `${groups}.`;
}
