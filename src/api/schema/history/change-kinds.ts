import { registerEnumType } from 'type-graphql';
import type { ShownKind } from '../../../catalogue/revision/commit.js';

export const ChangeKind = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  PUBLISHED: 'PUBLISHED',
  WITHDRAWN: 'WITHDRAWN',
  DELETED: 'DELETED',
} as const satisfies Readonly<Record<ShownKind, ShownKind>>;
export type ChangeKind = ShownKind;

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What happened to an entry, as far as the client may see it.',
  valuesConfig: {
    CREATED: { description: 'The entry was created.' },
    UPDATED: { description: 'Fields of the entry were changed.' },
    PUBLISHED: {
      description:
        'A draft or withdrawn programme was published; or an entry became public because a published programme refers to it.',
    },
    WITHDRAWN: {
      description:
        'A programme was withdrawn, or an entry is no longer public because no published programme refers to it. It is kept and may be published again.',
    },
    DELETED: { description: 'The entry was deleted.' },
  },
});

export const EntryType = {
  HUB: 'HUB',
  SOURCE: 'SOURCE',
  SERIES: 'SERIES',
  EXTERNAL_THING: 'EXTERNAL_THING',
  PROGRAMME: 'PROGRAMME',
} as const;
export type EntryType = keyof typeof EntryType;

registerEnumType(EntryType, {
  name: 'EntryType',
  description:
    'The types of entry in the catalogue. A part of a programme, such as a module, is not an entry of its own: it changes with the programme.',
  valuesConfig: {
    HUB: { description: 'A publisher of programmes.' },
    SOURCE: { description: 'A document that a hub published.' },
    SERIES: { description: 'A series: the same programme over several years and hubs.' },
    EXTERNAL_THING: { description: 'Something outside the catalogue, such as a framework.' },
    PROGRAMME: { description: 'What one hub offers in one academic year, with all its parts.' },
  },
});

/** The type of the entries of each list. */
export const typeIn = {
  hubs: 'HUB',
  sources: 'SOURCE',
  series: 'SERIES',
  externalThings: 'EXTERNAL_THING',
  programmes: 'PROGRAMME',
} as const;
