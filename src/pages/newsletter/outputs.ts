import { element } from '../element.js';
import { type Copy, copied } from './copied.js';
import type { Rendered } from './rendered.js';
import { addressed } from './state.js';

/** Gmail shows no more of a mail than this, in bytes. */
const mostMailBytes = 102 * 1024;

/** Mail tools and some browsers cut a longer link, in characters. */
const longestAddress = 2000;
const tooLong =
  'The link of this newsletter has over 2,000 characters, which some mail tools cut: shorten your words, or keep the draft mail (.eml) as well.';

/** The ways out of the page: the clipboard, a file, and the link that keeps the newsletter. */
export function outputs(letter: Rendered, parameters: URLSearchParams, tell: (words: string) => void): readonly Node[] {
  const { formatted, html, text } = letter;
  const copy = (label: string, hint: string, what: Copy, done: string) => {
    const made = element('button', { type: 'button', title: hint, 'aria-label': `Copy ${label.toLowerCase()}` }, label);
    made.addEventListener('click', async () => {
      tell((await copied(what)) ? done : 'The browser does not let this page copy. Take a file in its place.');
    });
    return made;
  };
  const formattedText = copy('Formatted text', 'For Outlook, Gmail and Word', { text, html: formatted }, pasted);
  formattedText.className = 'main';
  return [
    group(
      'Copy',
      formattedText,
      copy('HTML', 'For the code view of Mailchimp and its like', { text: html }, 'The HTML is copied.'),
      copy('Plain text', 'For anything', { text }, 'The plain text is copied.'),
    ),
    group(
      'Download',
      file('eml', 'Draft mail (.eml)', 'Opens in Outlook, Apple Mail or Thunderbird, ready to be sent', parameters),
      file('html', 'HTML', 'The mail as a web page', parameters),
      file('txt', 'Text', 'The mail as plain text', parameters),
    ),
    group(
      'Keep',
      copy(
        'Link',
        'Opens this newsletter again',
        { text: location.href },
        'Copied. The link opens this newsletter again.',
      ),
    ),
  ];
}

function file(extension: string, label: string, hint: string, parameters: URLSearchParams): Node {
  const href = addressed(`/newsletter.${extension}`, parameters);
  const properties = { href, download: `newsletter.${extension}`, title: hint, className: 'button' };
  return element('a', { ...properties, 'aria-label': `Download ${label}` }, label);
}

const pasted = 'Copied. Paste it into Outlook, Gmail or Word.';

const group = (name: string, ...children: readonly Node[]) =>
  element('div', { className: 'group', role: 'group', 'aria-label': name }, element('span', {}, name), ...children);

const holdsPicture = (html: string) => html.includes('src="data:image/png');

/** What there is to know of a newsletter before it is sent. */
export function toldOf({ picks, html, catalogue, picture }: Rendered, address: string): string {
  const bytes = new TextEncoder().encode(html).length;
  const missing = picks.filter(({ status }) => status !== 'FOUND').length;
  const found = picks.length - missing;
  const size = `${Math.ceil(bytes / 1024)} KB`;
  return [
    `${found} ${found === 1 ? 'group' : 'groups'}, ${size}.`,
    missing > 0 ? `${missing} ${missing === 1 ? 'pick is' : 'picks are'} not in it: see the list.` : '',
    bytes > mostMailBytes
      ? `Gmail cuts a mail after 102 KB: ${holdsPicture(html) ? 'take the draft mail (.eml), or leave out the map' : 'pick fewer groups or shorter texts'}.`
      : '',
    catalogue === null ? 'This catalogue has no public address, so that readers are led to the hub and not here.' : '',
    catalogue === null && picture ? 'Its map goes with the draft mail alone: most mail tools show no other.' : '',
    address.length > longestAddress ? tooLong : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
