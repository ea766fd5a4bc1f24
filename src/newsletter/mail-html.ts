import { WorkerThread } from '../base/worker-thread.js';
import { escapeHtml } from '../text/escape.js';
import {
  type Blurb,
  formatAboutLine,
  isBlurb,
  type Letter,
  type LetterEntry,
  type LetterPicture,
  type MissingEntry,
} from './letter.js';
import { mailColours, mailFontFamily, mailStyle } from './mail-style.js';
import { formatContactLinks, formatLink, formatTextAsHtml } from './text-as-html.js';

/** Gmail cuts a mail after this many bytes. */
export const maxMailBytes = 102 * 1024;

const mailThread = new WorkerThread<string, string>(new URL('./mail-worker.js', import.meta.url));

/**
 * Renders a newsletter as the HTML of a mail. It has tables and inlined styles, which Outlook needs, and fetches only its
 * picture. `picture` is the address of the picture; if readers cannot reach the catalogue, it is a data URL.
 */
export async function renderMailHtml(
  letter: Letter,
  picture = letter.picture?.href ?? buildDataAddress(letter),
): Promise<string> {
  return stripIndentation(await mailThread.run(formatMjml(letter, picture)));
}

const buildDataAddress = ({ picture }: Letter) => picture && `data:image/png;base64,${picture.png.toString('base64')}`;

/** Removes indentation and empty lines, which are a third of the bytes. */
const stripIndentation = (html: string) => html.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');

/** Formats a newsletter as MJML. `picture` is the address of its picture, if it has one. */
function formatMjml(letter: Letter, picture: string | undefined): string {
  const { heading, preheader, intro, closing, entries } = letter;
  const body = [
    formatBand(letter),
    intro.length > 0 ? formatSection(intro.map(formatParagraph).join(''), 'padding-top="24px"') : '',
    ...entries.map((entry, index) => formatEntry(entry, index === 0 && intro.length === 0, letter)),
    letter.picture && picture ? formatPicture(picture, letter.picture) : '',
    closing.length > 0 ? formatRuledSection(closing.map(formatParagraph).join('')) : '',
    formatFoot(letter),
  ];
  return `<mjml lang="en-GB" dir="ltr">
<mj-head>
<mj-title>${escapeHtml(heading)}</mj-title>
<mj-preview>${escapeHtml(preheader)}</mj-preview>
<mj-attributes>
<mj-all font-family="${mailFontFamily}" />
<mj-section background-color="${mailColours.paper.light}" padding="0 8px" />
<mj-text font-size="16px" line-height="1.5" color="${mailColours.ink.light}" padding="0 24px" />
<mj-divider border-width="1px" border-color="${mailColours.line.light}" padding="24px" />
</mj-attributes>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-style>${mailStyle}</mj-style>
</mj-head>
<mj-body width="600px" background-color="${mailColours.ground.light}" css-class="ground">
${body.join('\n')}
</mj-body>
</mjml>`;
}

const formatSection = (content: string, attributes = '') =>
  `<mj-section css-class="paper" ${attributes}><mj-column><mj-text css-class="ink">${content}</mj-text></mj-column></mj-section>`;

const formatRuledSection = (content: string, isFirst = false) =>
  `<mj-section css-class="paper"><mj-column>${isFirst ? '<mj-spacer height="28px" />' : '<mj-divider css-class="rule" />'}<mj-text css-class="ink">${content}</mj-text></mj-column></mj-section>`;

const formatParagraph = (text: string) => `<p style="margin:0 0 12px">${formatTextAsHtml(text, linkStyle)}</p>`;

const linkStyle = `color:${mailColours.link.light};text-decoration:underline`;

function formatBand({ heading, hubs }: Letter): string {
  const names = hubs.map(({ title }) => escapeHtml(title)).join(' · ');
  const colour = mailColours.onBand.light;
  return `<mj-section css-class="band" background-color="${mailColours.band.light}" padding="24px 8px"><mj-column>
<mj-text color="${colour}" font-size="14px">${names}</mj-text>
<mj-text color="${colour}"><h1 style="margin:6px 0 0;font-size:27px;line-height:1.2;font-weight:600;color:${colour}">${escapeHtml(heading)}</h1></mj-text>
</mj-column></mj-section>`;
}

const formatEntry = (entry: LetterEntry, isFirst: boolean, letter: Letter) =>
  formatRuledSection(isBlurb(entry) ? formatBlurb(entry, letter) : formatMissing(entry), isFirst);

function formatBlurb(entry: Blurb, letter: Letter): string {
  const { title, text, contact, links } = entry;
  const page = links.find(({ kind }) => kind === 'PAGE')?.href;
  const name = escapeHtml(title);
  const about = formatAboutLine(entry, letter);
  const ways = links.map(({ label, href }) => formatLink(href, escapeHtml(label), linkStyle));
  return [
    `<h2 style="margin:0 0 4px;font-size:20px;line-height:1.3;font-weight:600">${page ? formatLink(page, name, linkStyle) : name}</h2>`,
    about === '' ? '' : formatSoft(escapeHtml(about)),
    `<p style="margin:0 0 8px">${escapeHtml(text)}</p>`,
    contact === undefined ? '' : formatSoft(`Contact: ${escapeHtml(contact)}`),
    ways.length > 0 ? `<p style="margin:0">${ways.join(separator)}</p>` : '',
  ].join('');
}

/** A separator that Outlook does not collapse, and at which a line may break. */
const separator = '&emsp; ';

const formatSoft = (content: string) =>
  `<p class="soft" style="margin:0 0 8px;font-size:14px;color:${mailColours.soft.light}">${content}</p>`;

/** Shown in the draft, so that its author notices every pick that was not found. */
const formatMissing = ({ message }: MissingEntry) =>
  `<p class="warning" style="margin:0;padding:12px;border:2px dashed ${mailColours.warning.light};color:${mailColours.warning.light}"><b>Not in this newsletter:</b> ${escapeHtml(message)}</p>`;

/** The width of the mail without its padding, in pixels. */
const maxPictureWidth = 552;

const formatPicture = (address: string, { alt, width }: LetterPicture) =>
  `<mj-section css-class="paper"><mj-column><mj-divider css-class="rule" /><mj-image src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" width="${Math.min(maxPictureWidth, Math.round(width / 2))}px" padding="0 24px" /></mj-column></mj-section>`;

function formatFoot({ hubs }: Letter): string {
  const contacts = hubs.map((hub) => {
    const links = formatContactLinks(hub, linkStyle);
    return `<p style="margin:0 0 4px"><b>${escapeHtml(hub.title)}</b>${links.length > 0 ? `<br>${links.join(separator)}` : ''}</p>`;
  });
  return formatRuledSection(`${contacts.join('')}<p style="margin:0 0 24px"></p>`);
}
