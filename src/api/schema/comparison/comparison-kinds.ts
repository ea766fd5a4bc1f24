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
  description: 'What became of something from one state to another.',
  valuesConfig: {
    ADDED: { description: 'It is only in the later state.' },
    REMOVED: { description: 'It is only in the earlier state.' },
    CHANGED: { description: 'It is in both, and differs.' },
    SAME: { description: 'It is in both, and nothing that is compared differs.' },
  },
});
