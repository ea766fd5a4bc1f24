import { registerEnumType } from 'type-graphql';
import type { EntryChangeKind } from '../../../catalogue/revision/commit.js';

export const ChangeKind = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  PUBLISHED: 'PUBLISHED',
  WITHDRAWN: 'WITHDRAWN',
  DELETED: 'DELETED',
} as const satisfies Readonly<Record<EntryChangeKind, EntryChangeKind>>;
export type ChangeKind = EntryChangeKind;

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What happened to an entry, as whoever asks could see it.',
  valuesConfig: {
    CREATED: { description: 'It is new.' },
    UPDATED: { description: 'Some of its fields changed.' },
    PUBLISHED: {
      description:
        'A programme that was prepared before, or withdrawn, went on offer; or what only such programmes refer to came into view with one.',
    },
    WITHDRAWN: {
      description:
        'A programme is no longer on offer, or nothing on offer refers to it any more. It is kept, and may be published again.',
    },
    DELETED: { description: 'It is gone.' },
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
  description: 'What the catalogue is made of. Whatever is inside a programme changes with the programme.',
  valuesConfig: {
    HUB: { description: 'A publisher of programmes.' },
    SOURCE: { description: 'A document that a hub published.' },
    SERIES: { description: 'The lasting idea behind programmes.' },
    EXTERNAL_THING: { description: 'Something outside the catalogue.' },
    PROGRAMME: { description: "One hub's offer in one academic year, with all that it contains." },
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
