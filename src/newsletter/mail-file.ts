import { hash } from 'node:crypto';
import type { Letter } from './letter.js';
import { renderMailHtml } from './mail-html.js';
import { formatPlainText } from './plain-text.js';

const pictureId = 'map@newsletter';

/**
 * A newsletter as an .eml file (RFC 5322) that mail tools open as a draft: its plain text and its HTML, and its picture
 * where it has one. It has no sender and no recipients; the mail program fills in the sender.
 */
export async function buildMailFile(letter: Letter, now: Date): Promise<Buffer> {
  const { picture, subject } = letter;
  const [text, html] = [
    formatPlainText(letter),
    await renderMailHtml(letter, { picture: picture && `cid:${pictureId}` }),
  ];
  const name = hash('sha256', text + html).slice(0, 32);
  const { createTransport } = await import('nodemailer'); // Loaded on first use, because only this format needs it.
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({
    subject,
    text,
    html,
    date: now,
    baseBoundary: name, // Otherwise it is random, and the same newsletter would differ each time.
    messageId: `<${name}@newsletter.invalid>`, // The mail program replaces it when the mail is sent.
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
