import mapCard from '../../../schema/operations/map-card.graphql?raw';
import { sectionLabels } from '../../domain/fields/labels.js';
import { linkKinds } from '../../domain/fields/link-kinds.js';
import type { MapCardDocument, MapCardLinkFragment, MapCardQuery } from '../../generated/graphql.js';
import { button, element } from '../element.js';
import { phaseList } from '../phase-list.js';
import { ask } from '../service.js';
import type { ListedLink, MapHubYear } from './hub-year.js';
import { certaintyWords, describeLink, toSentence } from './link-words.js';
import type { MapState } from './state.js';

type Programme = NonNullable<MapCardQuery['programme']>;
type CardLink = MapCardLinkFragment | ListedLink;

export interface CardActions {
  /** Shows another programme. */
  choose(slug: string): void;
  change(change: Partial<MapState>): void;
  close(): void;
}

/** By hub, year and slug, so that each card is fetched once. */
const answers = new Map<string, Promise<MapCardQuery>>();

function fetchProgramme(slug: string, { hub, year }: MapHubYear): Promise<MapCardQuery> {
  const key = `${hub} ${year} ${slug}`;
  const made = answers.get(key) ?? ask<typeof MapCardDocument>(mapCard, { slug, hub, year });
  answers.set(key, made);
  made.catch(() => answers.delete(key));
  return made;
}

/** The card of a programme: what comes before, after and beside it, with the evidence. */
export async function programmeCard(slug: string, current: MapHubYear, actions: CardActions): Promise<readonly Node[]> {
  const { programme } = await fetchProgramme(slug, current);
  if (!programme) throw new Error(`There is no programme “${slug}” in ${current.year}.`);
  const others = othersOf(programme);
  const beside = others.filter(
    ({ kind }) => linkKinds[kind].order === 'SAME_TIME' || linkKinds[kind].order === 'BY_TURNS',
  );
  const rest = others.filter((link) => !beside.includes(link));
  const list = (title: string, links: readonly MapCardLinkFragment[], none = '') =>
    links.length > 0 || none !== '' ? [linkList(title, links, programme, none, actions)] : [];
  const questions = programme.openQuestions.map((question) => element('li', {}, question));
  return [
    heading(programme.title, actions),
    facts(programme),
    element('p', {}, programme.summary),
    buttons(programme, actions),
    ...list('Before it', programme.previousSteps, 'The source doesn’t say what comes before this.'),
    ...list('After it', programme.nextSteps, 'The source doesn’t say what comes after this.'),
    ...list('At the same time, or in alternate years', beside),
    ...list('Also linked', rest),
    ...(questions.length > 0
      ? [section('Open questions for the hub', element('ul', { className: 'open' }, ...questions))]
      : []),
  ];
}

/** The links of a programme and of its parts that aren't steps, each once. */
function othersOf({ links, pathways, stages, previousSteps, nextSteps }: Programme): readonly MapCardLinkFragment[] {
  const steps = new Set([...previousSteps, ...nextSteps].flatMap(({ id, derivedFrom }) => [id, derivedFrom?.id]));
  const every = [...links, ...[...pathways, ...stages].flatMap((part) => part.links)];
  return [...new Map(every.filter(({ id }) => !steps.has(id)).map((link) => [link.id, link])).values()];
}

function heading(title: string, { close }: CardActions): Node {
  const cross = button('×', close, { className: 'close', 'aria-label': 'Close the card' });
  return element('header', {}, element('h2', { tabIndex: -1, id: 'card-title' }, title), cross);
}

function facts({ phases, section, codes, url }: Programme): Node {
  const served = phaseList(phases) || 'no phase named';
  const details = [served, `listed under ${sectionLabels[section]}`, ...codes].join(' · ');
  return element(
    'p',
    { className: 'facts' },
    details,
    url ? ' · ' : null,
    url ? element('a', { href: url }, 'its page') : null,
  );
}

function buttons({ slug }: Programme, { change }: CardActions): Node {
  const act = (text: string, wanted: Partial<MapState>) => button(text, () => change(wanted));
  return element(
    'p',
    { className: 'actions' },
    act('Only around it', { around: slug }),
    act('A path from here', { from: slug }),
    act('A path to here', { to: slug }),
  );
}

function linkList(
  title: string,
  links: readonly MapCardLinkFragment[],
  { id }: Programme,
  none: string,
  actions: CardActions,
): Node {
  const items = links.map((link) => linkItem(link, id, actions));
  return section(title, items.length > 0 ? element('ul', {}, ...items) : element('p', { className: 'none' }, none));
}

const section = (title: string, content: Node): Node => element('section', {}, element('h3', {}, title), content);

/** One link of the thing that the card describes: its meaning, how certain and how binding it is, and the evidence. */
function linkItem(link: CardLink, own: string, actions: CardActions): Node {
  const { from, to, phrase, verb } = describeLink(link);
  const says =
    from.id === own
      ? [`${phrase} `, endLink(to, actions)]
      : [endLink(from, actions), ` ${verb} ${to.id === own ? 'this' : `“${to.title}”`}`];
  const note = link.note ? ` ${link.note}` : null;
  return element(
    'li',
    { className: link.strength.toLowerCase() },
    element('p', {}, ...says),
    element('p', { className: 'certainty' }, toSentence(certaintyOf(link)), note),
    ...link.evidence.map(quotation),
  );
}

function endLink(end: CardLink['from'], { choose }: CardActions): Node {
  if (end.__typename === 'Programme') return programmeButton(end.title, end.slug, choose);
  if ('programme' in end) return programmeButton(`${end.programme.title}: ${end.title}`, end.programme.slug, choose);
  const { title } = end;
  return 'url' in end && end.url ? element('a', { href: end.url }, title) : element('b', {}, title);
}

const programmeButton = (text: string, slug: string, choose: (slug: string) => void): Node =>
  button(text, () => choose(slug), { className: 'to' });

/** How certain, how binding, and when, in words. An inverse takes what it lacks from its requirement. */
function certaintyOf(link: CardLink): string {
  const derivedFrom = 'derivedFrom' in link ? link.derivedFrom : undefined;
  const obligation = link.obligation ?? derivedFrom?.obligation;
  const timing = derivedFrom?.timing ?? link.timing;
  const { strength } = link;
  const words = certaintyWords({ strength, obligation: obligation ?? undefined, timing: timing ?? undefined });
  return words.filter(Boolean).join('; ');
}

function quotation(evidence: CardLink['evidence'][number]): Node {
  const { section, item, sentence } = evidence;
  const source = 'source' in evidence ? evidence.source : undefined;
  const where = [source?.title, section, item, sentence === null ? null : `sentence ${sentence}`]
    .filter(Boolean)
    .join(', ');
  const cited = element('cite', {}, source?.url ? element('a', { href: source.url }, where) : where);
  return element('blockquote', {}, element('p', {}, evidence.paraphrase), cited);
}

/** The card of something that isn't a programme of this hub's year: the links that name it. */
export function outsideCard(id: string, { links }: MapHubYear, actions: CardActions): readonly Node[] {
  const naming = links.filter(({ from, to }) => from.id === id || to.id === id);
  const [first] = naming;
  const end = first?.from.id === id ? first.from : first?.to;
  if (!end) throw new Error('Nothing in this year is linked to it.');
  const what = 'kind' in end ? end.kind : end.__typename === 'Hub' ? 'Maths Hub' : 'not listed here this year';
  const address = 'url' in end && end.url ? element('a', { href: end.url }, 'its page') : null;
  return [
    heading(end.title, actions),
    element('p', { className: 'facts' }, `${what}, outside this hub’s year`, address ? ' · ' : null, address),
    section(
      'Programmes that are linked to it',
      element('ul', {}, ...naming.map((link) => linkItem(link, id, actions))),
    ),
  ];
}
