import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { phaseLabels, sectionLabels } from '../../domain/fields/labels.js';
import { linkPhrase } from '../../domain/fields/link-kinds.js';
import { englishList } from '../../text/english-list.js';
import { formatCount } from '../../text/format-count.js';
import type { MapContents } from '../contents/map-contents.js';
import type { MapFilter } from '../contents/map-filter.js';
import type { RouteHighlight } from '../contents/route-highlight.js';
import { zones } from '../contents/zones.js';
import { describeOverlap } from './draw-overlaps.js';
import type { PictureText } from './draw-picture.js';

/** The title and description of a map: what it shows, what it leaves out, and what is highlighted. */
export function describePicture(
  filter: MapFilter,
  contents: MapContents,
  snapshot: Snapshot,
  lit: RouteHighlight | undefined,
): PictureText {
  const counts = `${formatCount(contents.programmes.length, 'programme')} and ${formatCount(contents.links.length, 'link')}`;
  const isForReaders = filter.only !== undefined; // Chosen programmes are drawn for newsletters.
  const only = describeRestrictions(filter, contents).join('; ');
  const sentences = [
    only === '' ? `${counts}.` : `${counts}: only ${only}.`,
    contents.links.length > 0 ? 'Read the map from top to bottom: later programmes are further down.' : '',
    ...(filter.overlaps ? [countOverlaps(contents)] : []),
    ...(lit ? [describeRoute(filter, lit)] : []),
    isForReaders ? '' : `Revision ${snapshot.revision}.`,
  ].filter((sentence) => sentence !== '');
  const subtitle = sentences.join(' ');
  return {
    title: `${formatTitle(filter, snapshot)} lead on`,
    subtitle,
    description: [
      subtitle,
      filter.only ? describeLinks(contents) : describeBands(contents),
      ...contents.overlaps.map((overlap) => `${describeOverlap(overlap, contents)}.`),
    ]
      .join(' ')
      .trim(),
    isForReaders,
    lit,
  };
}

/** Whose programmes it shows: "Home Maths Hub, 2021/22: how its programmes", or those of several. */
function formatTitle({ hub, year, only = [] }: MapFilter, snapshot: Snapshot): string {
  const [first, ...others] = new Set(only.map((each) => `${snapshot.hubOf(each).title}, ${each.academicYear}`));
  if (others.length > 0) return `How ${formatCount(only.length, 'programme')} of several hubs or years`;
  return `${first ?? (year === undefined ? hub.title : `${hub.title}, ${year}`)}: how its programmes`;
}

function describeRestrictions(filter: MapFilter, { leftOut }: MapContents): readonly string[] {
  const { sections, phases, kinds, minStrength, only, around } = filter;
  return [
    ...(only ? ['those that were picked'] : []),
    ...(around ? [`what is at most ${formatCount(around.depth, 'link')} from “${around.programme.title}”`] : []),
    ...(leftOut > 0 ? [`the nearest, without ${formatCount(leftOut, 'programme')} further away`] : []),
    ...(sections.length > 0 ? [`listed under ${englishList(sections.map((each) => sectionLabels[each]))}`] : []),
    ...(phases.length > 0 ? [`for ${englishList(phases.map((each) => phaseLabels[each]))}`] : []),
    ...(kinds.length > 0 ? [`links that say “${kinds.map((kind) => linkPhrase(kind)).join('” or “')}”`] : []),
    ...(minStrength === 'IMPLIED' ? ['links that are stated or implied'] : []),
    ...(minStrength === 'STATED' ? ['links that are stated'] : []),
  ];
}

function describeRoute({ route }: MapFilter, { routes }: RouteHighlight): string {
  const between = `from “${route?.from.title}” to “${route?.to.title}”`;
  if (routes === 0) return `No path is known ${between}.`;
  return routes === 1 ? `The one path ${between} is highlighted.` : `The ${routes} paths ${between} are highlighted.`;
}

function countOverlaps({ overlaps }: MapContents): string {
  if (overlaps.length === 0) return 'No two of them have modules on the same topics.';
  return `Thin lines with numbers join ${formatCount(overlaps.length, 'pair')} with modules on the same topics.`;
}

function describeBands({ programmes }: MapContents): string {
  const bands = zones.flatMap(({ title }, index) => {
    const count = programmes.filter(({ zone }) => zone === index).length;
    return count > 0 ? [`${title} (${count})`] : [];
  });
  return bands.length > 0 ? `Bands from top to bottom: ${bands.join(', ')}.` : '';
}

/** The sentence of a description that has no link to describe. */
export const noLinks = 'The catalogue has no link between them.';

/** Describes the links of a map, with a clause for each, for people who read a text instead of the picture. */
function describeLinks({ programmes, outside, links }: MapContents): string {
  const titles = new Map([
    ...programmes.flatMap(({ id, title, parts }) => [
      [id, title] as const,
      ...parts.map((part) => [part.id, part.title] as const),
    ]),
    ...outside.map(({ key, title }) => [key, title] as const),
  ]);
  if (links.length === 0) return noLinks;
  const clauses = links.map(({ from, verb, to }) => `“${titles.get(from)}” ${verb} “${titles.get(to)}”`);
  return `${clauses.join('; ')}.`;
}
