import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aFolder } from '../support/a-folder.js';

/** A part of a mail, as Python's parser tells of it. */
export interface MailPart {
  readonly type: string;
  readonly parts?: readonly MailPart[];
  readonly text?: string;
  readonly links?: readonly (string | null)[];
  readonly images?: readonly { readonly src: string; readonly alt: string | null }[];
  readonly tags?: readonly string[];
  readonly lang?: string | null;
  readonly id?: string;
  readonly bytes?: number;
}

export interface ReadMail extends MailPart {
  readonly headers: Readonly<Record<string, string>>;
  readonly defects: readonly string[];
}

const reader = fileURLToPath(new URL('./read-mail.py', import.meta.url));

/** A mail as somebody else's program reads it: Python's `email`. */
export async function readMail(mail: Buffer): Promise<ReadMail> {
  const path = join(await aFolder(), 'newsletter.eml');
  await writeFile(path, mail);
  return readMailFile(path);
}

export function readMailFile(path: string): ReadMail {
  const { status, stdout, stderr } = spawnSync('python3', [reader, path], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`Python could not read the mail: ${stderr}`);
  return (JSON.parse(stdout) as readonly ReadMail[])[0] as ReadMail;
}

/** All parts that hold something, whatever they are nested in. */
export const leaves = (part: MailPart): readonly MailPart[] => part.parts?.flatMap(leaves) ?? [part];
