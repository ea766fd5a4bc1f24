import { randomBytes } from 'node:crypto';
import type { Instantiable } from '../../domain/fields/fields.js';

/** Makes a new id that starts with a prefix. */
export type NewId = (prefix: string) => string;

// Lower-case letters and digits that look different from each other: 60 bits in an id.
const letters = '23456789abcdefghjkmnpqrstuvwxyz0';

/** Makes random ids like "prg-k4x9qz2m7c0d". */
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

/** The prefix of new ids of a class. */
export const idPrefix = (type: Instantiable): string => prefixes[type.name] ?? 'new';
