import { sectionLabels } from '../../domain/fields/labels.js';
import { englishList } from '../../text/english-list.js';
import { formatCount } from '../../text/format-count.js';
import { element } from '../element.js';
import { phaseList } from '../phase-list.js';
import type { ListedLink, ListedProgramme, MapHubYear } from './hub-year.js';
import { certaintyWords, describeLink, endInYear, toSentence } from './link-words.js';
import type { DrawnOverlap } from './picture.js';

const aboutStandIns =
  'A stand-in is a programme of this year, shown because the catalogue has none for the year that the link means.';

/** What the picture shows, as tables: its links, the topics that programmes share, where it shows them, and its programmes. */
export function tables(
  current: MapHubYear,
  shown: {
    readonly keys: ReadonlySet<string>;
    readonly links: ReadonlySet<string>;
    readonly overlaps: readonly DrawnOverlap[];
  },
): readonly Node[] {
  const links = current.links.filter(({ id }) => shown.links.has(id));
  const programmes = current.programmes.filter(({ id }) => shown.keys.has(id));
  return [
    element('h2', { id: 'table-title' }, 'The map as a table'),
    element('p', {}, 'Every link on the map, in the direction of its arrow, with its evidence; then every programme.'),
    ...(links.some(({ resolution }) => resolution === 'STAND_IN') ? [element('p', {}, aboutStandIns)] : []),
    table(
      `Links on the map: ${links.length}`,
      ['From', 'Says', 'To', 'How certain', 'How binding', 'When', 'Evidence'],
      links.map((link) => linkRow(link, current.year)),
    ),
    ...(shown.overlaps.length > 0
      ? [
          table(
            `Shared topics: ${formatCount(shown.overlaps.length, 'pair')}`,
            ['Programme', 'Shares topics with', 'How many', 'Topics'],
            shown.overlaps.map((overlap) => overlapRow(overlap, programmes)),
          ),
        ]
      : []),
    table(
      `Programmes on the map: ${programmes.length}`,
      ['Programme', 'Phases', 'Listed under', 'Links'],
      programmes.map((each) => programmeRow(each, links)),
    ),
  ];
}

function table(caption: string, heads: readonly string[], rows: readonly Node[]): Node {
  const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)));
  const made = element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
  return element('div', { className: 'scroll panel', tabIndex: 0, role: 'region', 'aria-label': caption }, made);
}

const cell = (text: string) => element('td', {}, text);

function linkRow(link: ListedLink, year: string): Node {
  const { from, phrase, to } = describeLink(link);
  const { timing, obligation, strength } = link;
  const [certain = '', binding = '', when = ''] = certaintyWords({
    strength,
    obligation: obligation ?? undefined,
    timing: timing ?? undefined,
  });
  const row = element(
    'tr',
    {},
    element('th', { scope: 'row' }, endInYear(from, link, year)),
    element('td', { className: 'kind' }, phrase),
    cell(endInYear(to, link, year)),
    cell(toSentence(certain)),
    cell(binding),
    cell(when),
    element('td', { className: 'evidence' }, ...link.evidence.map(evidence)),
  );
  row.dataset['kind'] = link.kind;
  return row;
}

const evidence = ({ paraphrase, section, item, sentence }: ListedLink['evidence'][number]) => {
  const where = [section, item, sentence === null ? null : `sentence ${sentence}`].filter(Boolean).join(', ');
  return element('p', {}, `${paraphrase} `, element('cite', {}, `(${where})`));
};

function overlapRow({ from, to, topics }: DrawnOverlap, programmes: readonly ListedProgramme[]): Node {
  const title = (id: string) => programmes.find((programme) => programme.id === id)?.title ?? '';
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, title(from)),
    cell(title(to)),
    cell(String(topics.length)),
    cell(englishList(topics, 'and')),
  );
}

function programmeRow({ id, title, phases, section }: ListedProgramme, links: readonly ListedLink[]): Node {
  const own = links.filter(({ from, to }) =>
    [from, to].some((end) => end.id === id || ('programme' in end && end.programme.title === title)),
  );
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, title),
    cell(phaseList(phases) || 'none named'),
    cell(sectionLabels[section]),
    cell(String(own.length)),
  );
}
