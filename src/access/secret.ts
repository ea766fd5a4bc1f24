import { hash } from 'node:crypto';

/** Every token starts so, for scanners that look for secrets where none should be. */
const prefix = 'mhc_';
const form = /^mhc_[A-Za-z0-9_-]{43}$/;

/** A new token, of 32 random bytes. */
export const secretOf = (random: (bytes: number) => Buffer): string => `${prefix}${random(32).toString('base64url')}`;

/** Whether a text could be a token at all. */
export const isSecret = (text: string): boolean => form.test(text);

/** What is kept of a token. It is random, so that nobody can guess it from this. */
export const digestOf = (secret: string): Buffer => hash('sha256', secret, 'buffer');
