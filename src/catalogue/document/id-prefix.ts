import type { Instantiable } from '../../domain/fields/fields.js';

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
