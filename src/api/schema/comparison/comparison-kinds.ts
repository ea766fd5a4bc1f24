import { registerEnumType } from 'type-graphql';
import type { ComparisonKind as Kind } from '../../../catalogue/compare/part-changes.js';

export const ComparisonKind = {
  ADDED: 'ADDED',
  REMOVED: 'REMOVED',
  CHANGED: 'CHANGED',
  SAME: 'SAME',
} as const satisfies Readonly<Record<Kind, Kind>>;
export type ComparisonKind = Kind;

registerEnumType(ComparisonKind, {
  name: 'ComparisonKind',
  description: 'How something differs between two states.',
  valuesConfig: {
    ADDED: { description: 'Present only in the later state.' },
    REMOVED: { description: 'Present only in the earlier state.' },
    CHANGED: { description: 'Present in both states, with differences.' },
    SAME: { description: 'Present in both states, without differences in what is compared.' },
  },
});
