import mapCard from '../../../schema/operations/map-card.graphql?raw';
import { linkKinds } from '../../domain/fields/link-kinds.js';
import type { MapCardLinkFragment, MapCardQuery, MapCardQueryVariables } from '../../generated/graphql.js';
import { ask } from '../ask.js';
import { element } from '../element.js';
import { phaseList, sectionWords } from '../vocabulary.js';
import type { HubYear } from './hub-year.js';
import type { MapState } from './state.js';
import { obligationWords, saying, sentence, strengthWords, timingWords } from './words.js';

type Programme = NonNullable<MapCardQuery['programme']>;
type End = MapCardLinkFragment['from'];

export interface CardActions {
  /** Goes on to another programme. */
  choose(slug: string): void;
  change(change: Partial<MapState>): void;
  close(): void;
}

const known = new Map<string, Promise<MapCardQuery>>();

/** What the service says of a programme; asked for once. */
function asked(slug: string, { hub, year }: HubYear): Promise<MapCardQuery> {
  const key = `${hub} ${year} ${slug}`;
  const made = known.get(key) ?? ask<MapCardQuery, MapCardQueryVariables>(mapCard, { slug, hub, year });
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

/** The card of a programme: what comes before and after it, what runs beside it, and where all that is said. */
export async function programmeCard(slug: string, current: HubYear, actions: CardActions): Promise<readonly Node[]> {
  const { programme } = await asked(slug, current);
  if (!programme) throw new Error(`There is no programme “${slug}” in ${current.year}.`);
  const others = othersOf(programme);
  const beside = others.filter(
    ({ kind }) => linkKinds[kind].order === 'SAME_TIME' || linkKinds[kind].order === 'BY_TURNS',
  );
  const list = (title: string, links: readonly MapCardLinkFragment[], none: string) =>
    linkList(title, links, programme, none, actions);
  return [
    heading(programme.title, actions),
    facts(programme),
    element('p', {}, programme.summary),
    buttons(programme, actions),
    list('Before it', programme.previousSteps, 'The source says of nothing that it comes before.'),
    list('After it', programme.nextSteps, 'The source says of nothing that it comes after.'),
    ...(beside.length > 0 ? [list('Alongside, or by turns', beside, '')] : []),
    ...(others.length > beside.length
      ? [
          list(
            'Also linked',
            others.filter((link) => !beside.includes(link)),
            '',
          ),
        ]
      : []),
    ...questions(programme),
  ];
}

/** The links of a programme and of its parts that are no steps, each once. */
function othersOf({ links, pathways, stages, previousSteps, nextSteps }: Programme): readonly MapCardLinkFragment[] {
  const steps = new Set([...previousSteps, ...nextSteps].flatMap(({ id, derivedFrom }) => [id, derivedFrom?.id]));
  const every = [...links, ...[...pathways, ...stages].flatMap((part) => part.links)];
  return [...new Map(every.filter(({ id }) => !steps.has(id)).map((link) => [link.id, link])).values()];
}

export function heading(title: string, { close }: CardActions): Node {
  const cross = element('button', { type: 'button', className: 'close', 'aria-label': 'Close the card' }, '×');
  cross.addEventListener('click', close);
  return element('header', {}, element('h2', { tabIndex: -1, id: 'card-title' }, title), cross);
}

function facts({ phases, section, codes, url }: Programme): Node {
  const served = phaseList(phases) || 'no phase named';
  const told = [served, `listed under ${sectionWords[section]}`, ...codes].join(' · ');
  return element(
    'p',
    { className: 'facts' },
    told,
    url ? ' · ' : null,
    url ? element('a', { href: url }, 'its page') : null,
  );
}

function buttons({ slug }: Programme, { change }: CardActions): Node {
  const act = (text: string, wanted: Partial<MapState>) => {
    const made = element('button', { type: 'button' }, text);
    made.addEventListener('click', () => change(wanted));
    return made;
  };
  return element(
    'p',
    { className: 'actions' },
    act('Only around it', { around: slug }),
    act('A way from here', { from: slug }),
    act('A way to here', { to: slug }),
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
  const content = items.length > 0 ? element('ul', {}, ...items) : element('p', { className: 'none' }, none);
  return element('section', {}, element('h3', {}, title), content);
}

/** One link, from this programme to its other end: what it says, how sure and how binding it is, and who says so. */
function linkItem(link: MapCardLinkFragment, own: string, actions: CardActions): Node {
  const isTurned = linkKinds[link.kind].order === 'TO_FIRST'; // Read along its arrow, from what is required.
  const [from, to] = isTurned ? [link.to, link.from] : [link.from, link.to];
  const words = saying(link);
  const said =
    from.id === own
      ? element('p', { className: 'says' }, `this ${words} `, named(to, actions))
      : element(
          'p',
          { className: 'says' },
          named(from, actions),
          ` ${words} ${to.id === own ? 'this' : `“${to.title}”`}`,
        );
  return element('li', { className: link.strength.toLowerCase() }, said, certainty(link), ...evidenceOf(link));
}

function named(end: End, { choose }: CardActions): Node {
  if (end.__typename === 'Programme') return to(end.title, end.slug, choose);
  if ('programme' in end) return to(`${end.programme.title}: ${end.title}`, end.programme.slug, choose);
  const { title } = end;
  return 'url' in end && end.url ? element('a', { href: end.url }, title) : element('b', {}, title);
}

function to(text: string, slug: string, choose: (slug: string) => void): Node {
  const made = element('button', { type: 'button', className: 'to' }, text);
  made.addEventListener('click', () => choose(slug));
  return made;
}

/** How sure, how binding, and when: in words. What an inverse is not told, its requirement tells. */
export function certaintyWords(
  link: Pick<MapCardLinkFragment, 'strength' | 'obligation' | 'timing' | 'derivedFrom'>,
): string {
  const obligation = link.obligation ?? link.derivedFrom?.obligation;
  const timing = link.derivedFrom?.timing ?? link.timing;
  return [
    strengthWords[link.strength],
    ...(obligation ? [obligationWords[obligation]] : []),
    ...(timing ? [timingWords[timing]] : []),
  ].join('; ');
}

const certainty = (link: MapCardLinkFragment) =>
  element('p', { className: 'certainty' }, sentence(certaintyWords(link)), link.note ? ` ${link.note}` : null);

function evidenceOf({ evidence }: MapCardLinkFragment): readonly Node[] {
  return evidence.map(({ paraphrase, section, item, sentence: number, source }) => {
    const where = [source.title, section, item, number === null ? null : `sentence ${number}`]
      .filter(Boolean)
      .join(', ');
    const cited = element('cite', {}, source.url ? element('a', { href: source.url }, where) : where);
    return element('blockquote', {}, element('p', {}, paraphrase), cited);
  });
}

function questions({ openQuestions }: Programme): readonly Node[] {
  if (openQuestions.length === 0) return [];
  const items = openQuestions.map((question) => element('li', {}, question));
  return [
    element('section', {}, element('h3', {}, 'Left open: ask the hub'), element('ul', { className: 'open' }, ...items)),
  ];
}
