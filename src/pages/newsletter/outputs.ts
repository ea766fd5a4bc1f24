import { formatCount } from '../../text/format-count.js';
import { withParameters } from '../../text/service-address.js';
import { type ClipboardContent, copyToClipboard } from '../clipboard.js';
import { button, byId, element, group } from '../element.js';
import { asDownload, type LetterPreview } from './letter.js';

/** Gmail cuts a longer mail, in bytes. */
const mostMailBytes = 102 * 1024;

/** The buttons that copy the newsletter, download it, and copy its link. */
export function outputs(
  letter: LetterPreview,
  parameters: URLSearchParams,
  tell: (words: string) => void,
): readonly Node[] {
  const { formatted, html, text, picks } = letter;
  const without = formatWithout(picks);
  const copy = (label: string, hint: string, content: ClipboardContent, done: string) => {
    const failed = 'The browser does not allow this page to copy. Download a file instead.';
    const copied = without === '' ? done : `Copied${without}. ${done}`;
    return button(label, () => tell(copyToClipboard(content) ? copied : failed), {
      title: hint,
      'aria-label': `Copy ${label.toLowerCase()}`,
    });
  };
  const formattedText = copy(
    `Formatted text${without}`,
    'For Outlook, Gmail and Word',
    { text, html: formatted },
    pasted,
  );
  formattedText.className = 'main';
  return [
    titledGroup(
      'Copy',
      formattedText,
      copy(`HTML${without}`, 'For the code view of Mailchimp and similar tools', { text: html }, 'The HTML is copied.'),
      copy(`Plain text${without}`, 'For any program', { text }, 'The plain text is copied.'),
    ),
    titledGroup(
      'Download',
      file('eml', 'Draft mail (.eml)', 'Opens in Outlook, Apple Mail or Thunderbird, ready to be sent', parameters),
      file('html', 'HTML', 'The mail as a web page', parameters),
      file('txt', 'Text', 'The mail as plain text', parameters),
    ),
    titledGroup(
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
  const href = withParameters(`newsletter.${extension}`, asDownload(parameters));
  const properties = { href, download: `newsletter.${extension}`, title: hint, className: 'button' };
  return element('a', { ...properties, 'aria-label': `Download ${label}` }, label);
}

const pasted = 'Copied. Paste it into Outlook, Gmail or Word.';

const titledGroup = (name: string, ...children: readonly Node[]) => group(name, element('span', {}, name), ...children);

const holdsPicture = (html: string) => html.includes('src="data:image/png');

const countMissing = (picks: LetterPreview['picks']) => picks.filter(({ status }) => status !== 'FOUND').length;

/** Says on a button what it leaves out, before somebody sends it: ", without 1 pick". */
function formatWithout(picks: LetterPreview['picks']): string {
  const missing = countMissing(picks);
  return missing === 0 ? '' : `, without ${formatCount(missing, 'pick')}`;
}

/** What is told beside the newsletter and never in it: the picks that were not found, and why it has no map. */
export const notesBeside = ({ picks, notes }: LetterPreview): readonly Node[] =>
  [...picks.flatMap((pick) => (pick.status === 'FOUND' ? [] : [pick.message])), ...notes].map((note) =>
    element('li', {}, note),
  );

/** The size of a newsletter, and what to know before it is sent. */
export function formatSummary({ picks, html, catalogue, picture }: LetterPreview): string {
  const bytes = new TextEncoder().encode(html).length;
  const missing = countMissing(picks);
  const size = `${Math.ceil(bytes / 1024)} KB`;
  return [
    `${formatCount(picks.length - missing, 'programme')}, ${size}.`,
    missing > 0 ? `${missing} ${missing === 1 ? 'pick is' : 'picks are'} not in it.` : '',
    bytes > mostMailBytes
      ? `Gmail cuts a mail after 102 KB: ${holdsPicture(html) ? 'take the draft mail (.eml), or leave out the map' : 'pick fewer programmes or shorter texts'}.`
      : '',
    catalogue === null ? 'This catalogue has no public address, so the newsletter has no links to it.' : '',
    catalogue === null && picture
      ? 'The map is included only in the draft mail, because most mail programs do not show it otherwise.'
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Shows the newsletter in sandboxed frames, whose links open in another tab, and as text. */
export class Previews {
  readonly #frames = [
    this.#frame('desktop', 'The newsletter on a desktop'),
    this.#frame('phone', 'The newsletter on a phone'),
  ];
  #shown = '';

  show(letter: LetterPreview | undefined): void {
    byId('previews').hidden = letter === undefined;
    (byId('text') as HTMLTextAreaElement).value = letter?.text ?? '';
    const address = letter ? `${letter.address}#${letter.revision}` : '';
    if (address === this.#shown) return;
    this.#shown = address;
    // `replace` adds nothing to the history, so that Back goes to the last state of this page and not of a frame.
    if (letter) for (const frame of this.#frames) frame.contentWindow?.location.replace(letter.address);
  }

  #frame(id: string, title: string): HTMLIFrameElement {
    const made = element('iframe', { title, className: 'panel' });
    made.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
    byId(id).append(made);
    return made;
  }
}
