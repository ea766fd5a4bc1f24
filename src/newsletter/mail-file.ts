import { hash } from 'node:crypto';
import type { Letter } from './letter.js';
import { renderMailHtml } from './mail-html.js';
import { formatPlainText } from './plain-text.js';

const pictureId = 'map@newsletter';

/**
 * A newsletter as an .eml file (RFC 5322) that mail tools open as a draft: its plain text and its HTML, and its picture
 * where it has one. It is from nobody and to nobody, so that the mail tool fills in who sends it.
 */
export async function buildMailFile(letter: Letter, now: Date): Promise<Buffer> {
  const { picture, subject } = letter;
  const [text, html] = [formatPlainText(letter), await renderMailHtml(letter, picture && `cid:${pictureId}`)];
  const name = hash('sha256', text + html).slice(0, 32);
  const { createTransport } = await import('nodemailer'); // Of use to those alone who take a newsletter as a file.
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({
    subject,
    text,
    html,
    date: now,
    baseBoundary: name, // Else it is random, and the same newsletter never the same file.
    messageId: `<${name}@newsletter.invalid>`, // The mail tool gives another when it is sent.
    headers: { 'X-Unsent': '1' },
    attachments: picture
      ? [
          {
            filename: 'map.png',
            content: picture.png,
            contentType: 'image/png',
            cid: pictureId,
            contentDisposition: 'inline',
          },
        ]
      : [],
  });
  return Buffer.isBuffer(message) ? message : Buffer.from(await new Response(message as never).arrayBuffer());
}
