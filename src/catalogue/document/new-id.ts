import { randomBytes } from 'node:crypto';
import type { Instantiable } from '../../domain/fields/fields.js';

/** Makes the id of something new, from what ids of its kind start with. */
export type NewId = (prefix: string) => string;

// Lower-case letters and digits that nobody mistakes for each other: 60 bits in an id.
const letters = '23456789abcdefghjkmnpqrstuvwxyz0';

/** Makes ids like "prg-k4x9qz2m7c0d", so many that none comes twice. */
export const randomId: NewId = (prefix) =>
  `${prefix}-${[...randomBytes(12)].map((byte) => letters[byte & 31]).join('')}`;

const prefixes: Readonly<Record<string, string>> = {
  Hub: 'hub',
  Source: 'src',
  Series: 'ser',
  ExternalThing: 'ext',
  Programme: 'prg',
  Pathway: 'pth',
  Module: 'mod',
  Stage: 'stg',
  Link: 'lnk',
  LinkGroup: 'grp',
  EligibilityRule: 'rul',
};

/** What new ids of a class start with. */
export const idPrefix = (type: Instantiable): string => prefixes[type.name] ?? 'new';
