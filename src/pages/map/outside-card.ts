import { element } from '../element.js';
import { type CardActions, heading } from './card.js';
import type { HubYear, ListedLink } from './hub-year.js';
import { endTitle, told } from './link-row.js';

/** The card of something that is no programme of this hub's year: which links name it. */
export function outsideCard(id: string, { links }: HubYear, actions: CardActions): readonly Node[] {
  const naming = links.filter(({ from, to }) => from.id === id || to.id === id);
  const [first] = naming;
  const end = first?.from.id === id ? first.from : first?.to;
  if (!end) throw new Error('Nothing in this year is linked to that.');
  const what = 'kind' in end ? end.kind : end.__typename === 'Hub' ? 'Maths Hub' : 'not offered here this year';
  const address = 'url' in end && end.url ? element('a', { href: end.url }, 'its page') : null;
  return [
    heading(end.title, actions),
    element('p', { className: 'facts' }, `${what}, outside this hub’s year`, address ? ' · ' : null, address),
    element(
      'section',
      {},
      element('h3', {}, 'Who is linked to it'),
      element('ul', {}, ...naming.map((link) => item(link, id, actions))),
    ),
  ];
}

function item(link: ListedLink, id: string, { choose }: CardActions): Node {
  const { words, from, to, certainty } = told(link);
  const other = from.id === id ? to : from;
  const slug = other.__typename === 'Programme' ? other.slug : 'programme' in other ? other.programme.slug : undefined;
  const name =
    slug === undefined
      ? element('b', {}, endTitle(other))
      : element('button', { type: 'button', className: 'to' }, endTitle(other));
  if (slug !== undefined) name.addEventListener('click', () => choose(slug));
  const says = from.id === id ? [`this ${words} `, name] : [name, ` ${words} this`];
  return element(
    'li',
    { className: link.strength.toLowerCase() },
    element('p', { className: 'says' }, ...says),
    element('p', { className: 'certainty' }, certainty),
    ...link.evidence.map(({ paraphrase }) => element('blockquote', {}, element('p', {}, paraphrase))),
  );
}
