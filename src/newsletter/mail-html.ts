import { WorkerThread } from '../base/worker-thread.js';
import { escapeHtml } from '../text/escape.js';
import { type Blurb, formatAboutLine, hasOwnWords, type Letter, type LetterPicture } from './letter.js';
import { bandColours, mailColours, mailFontFamily, mailStyle } from './mail-style.js';
import { formatContactLinks, formatLink, formatOwnText, formatTextAsHtml } from './text-as-html.js';

/** Gmail cuts a mail after this many bytes. */
export const maxMailBytes = 102 * 1024;

const mailThread = new WorkerThread<string, string>(new URL('./mail-worker.js', import.meta.url));

interface MailOptions {
  /** The address of the picture; if readers cannot reach the catalogue, it is a data URL. */
  readonly picture?: string | undefined;
  /** Whether it is shown on our pages, where words of the sender are marked. */
  readonly isPage?: boolean;
}

/** Renders a newsletter as the HTML of a mail. It has tables and inlined styles, which Outlook needs, and fetches only its picture. */
export async function renderMailHtml(letter: Letter, { picture, isPage = false }: MailOptions = {}): Promise<string> {
  const shown = picture ?? letter.picture?.href ?? buildDataAddress(letter);
  return stripIndentation(await mailThread.run(formatMjml(letter, shown, isPage)));
}

const buildDataAddress = ({ picture }: Letter) => picture && `data:image/png;base64,${picture.png.toString('base64')}`;

/** Removes indentation and empty lines, which are a third of the bytes. */
const stripIndentation = (html: string) => html.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');

/** Formats a newsletter as MJML. `picture` is the address of its picture, if it has one. */
function formatMjml(letter: Letter, picture: string | undefined, isPage: boolean): string {
  const { heading, preheader, intro, closing, blurbs } = letter;
  const own = (texts: readonly string[]) =>
    formatOwn(texts.map((text) => formatParagraph(text, isPage)).join(''), isPage);
  const body = [
    isPage && hasOwnWords(letter) ? formatSection(pageNotice, 'padding="16px 8px 4px"') : '',
    formatBand(letter, isPage),
    intro.length > 0 ? formatSection(own(intro), 'padding-top="24px"') : '',
    ...blurbs.map((blurb, index) =>
      formatRuledSection(formatBlurb(blurb, letter, isPage), index === 0 && intro.length === 0),
    ),
    letter.picture && picture ? formatPicture(picture, letter.picture) : '',
    closing.length > 0 ? formatRuledSection(own(closing)) : '',
    formatFoot(letter),
  ];
  return `<mjml lang="en-GB" dir="ltr">
<mj-head>
<mj-title>${escapeHtml(isPage && letter.isOwnHeading ? 'A newsletter, as a page' : heading)}</mj-title>
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

const linkStyle = `color:${mailColours.link.light};text-decoration:underline`;
/** A link in a row of links goes to the next line as a whole. */
const rowLinkStyle = `${linkStyle};display:inline-block`;
/** Links in words of the sender look like text and not like links of the hub. */
const ownLinkStyle = `color:${mailColours.ink.light};text-decoration:underline`;

const formatOwnHtml = (text: string, isPage: boolean) =>
  formatOwnText(text, { linkStyle: ownLinkStyle, inFull: isPage });

const formatParagraph = (text: string, isPage: boolean) =>
  `<p style="margin:0 0 12px">${formatOwnHtml(text, isPage)}</p>`;

const pageNotice = formatSoft(
  'This page shows a newsletter that somebody has put together from the catalogue. Words with a dashed line beside them are the sender’s own: neither the hub nor the catalogue has written or checked them.',
);

/** On our pages words of the sender have a dashed line and a mark; in a mail they are as they are. */
function formatOwn(content: string, isPage: boolean): string {
  if (!isPage) return `<div class="own">${content}</div>`;
  const { light } = mailColours.warning;
  return `<div class="own" style="border-left:3px dashed ${light};padding-left:12px">${formatMark(light)}${content}</div>`;
}

const formatMark = (colour: string) =>
  `<p class="mark" style="margin:0 0 4px;font-size:14px;color:${colour}">The sender’s own words:</p>`;

function formatBand({ heading, isOwnHeading, hubs }: Letter, isPage: boolean): string {
  const names = hubs.map(({ title }) => escapeHtml(title)).join(' · ');
  const [only, second] = hubs;
  const { band, text } = bandColours(second === undefined ? only?.colour : undefined);
  const isMarked = isPage && isOwnHeading;
  const frame = isMarked ? `;border-left:3px dashed ${text};padding-left:12px` : '';
  const mark = isMarked ? formatMark(text) : '';
  return `<mj-section css-class="band" background-color="${band}" padding="24px 8px"><mj-column>
<mj-text color="${text}" font-size="14px">${names}</mj-text>
<mj-text color="${text}"><div style="margin:6px 0 0;color:${text}${frame}">${mark}<h1 style="margin:0;font-size:27px;line-height:1.2;font-weight:600;color:${text}">${escapeHtml(heading)}</h1></div></mj-text>
</mj-column></mj-section>`;
}

function formatBlurb(blurb: Blurb, letter: Letter, isPage: boolean): string {
  const { heading, title, text, isReworded, facts, contact, links } = blurb;
  const page = links.find(({ kind }) => kind === 'PAGE')?.href;
  const name = escapeHtml(title);
  const about = formatAboutLine(blurb, letter);
  const ways = links.map(({ label, href }) => formatLink(href, escapeHtml(label), rowLinkStyle));
  const level = letter.blurbs.some((other) => other.heading !== undefined) ? 'h3' : 'h2';
  return [
    heading === undefined ? '' : formatSectionHeading(heading),
    `<${level} style="margin:0 0 4px;font-size:20px;line-height:1.3;font-weight:600">${page ? formatLink(page, name, linkStyle) : name}</${level}>`,
    about === '' ? '' : formatSoft(escapeHtml(about)),
    isReworded
      ? formatOwn(`<p style="margin:0 0 8px">${formatOwnHtml(text, isPage)}</p>`, isPage)
      : `<p style="margin:0 0 8px">${formatTextAsHtml(text, linkStyle)}</p>`,
    facts.length === 0 ? '' : `<p style="margin:0 0 8px">${facts.map(formatFact).join('<br>')}</p>`,
    contact === undefined ? '' : formatSoft(`Contact: ${formatTextAsHtml(contact, linkStyle)}`),
    ways.length > 0 ? `<p style="margin:0">${ways.join(separator)}</p>` : '',
  ].join('');
}

const formatSectionHeading = (heading: string) =>
  `<h2 style="margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:600">${escapeHtml(heading)}</h2>`;

const formatFact = ({ label, value }: Blurb['facts'][number]) =>
  `<b>${escapeHtml(label)}</b> ${formatTextAsHtml(value, linkStyle)}`;

/** A separator that Outlook does not collapse, and at which a line may break. */
const separator = '&emsp; ';

function formatSoft(content: string): string {
  return `<p class="soft" style="margin:0 0 8px;font-size:14px;color:${mailColours.soft.light}">${content}</p>`;
}

/** The width of the mail without its padding, in pixels. */
const maxPictureWidth = 552;

const formatPicture = (address: string, { alt, width }: LetterPicture) =>
  `<mj-section css-class="paper"><mj-column><mj-divider css-class="rule" /><mj-image src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" width="${Math.min(maxPictureWidth, Math.round(width / 2))}px" padding="0 24px" /></mj-column></mj-section>`;

function formatFoot({ hubs }: Letter): string {
  const contacts = hubs.map((hub) => {
    const links = formatContactLinks(hub, linkStyle);
    return `<p style="margin:0 0 8px">${escapeHtml(hub.title)}${links.length > 0 ? `<br>${links.join(separator)}` : ''}</p>`;
  });
  return formatRuledSection(
    `<p style="margin:0 0 4px"><b>Ask the hub</b></p>${contacts.join('')}<p style="margin:0 0 24px"></p>`,
  );
}
