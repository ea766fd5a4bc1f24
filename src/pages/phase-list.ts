import { phaseLabels } from '../domain/fields/labels.js';
import type { Phase } from '../generated/graphql.js';
import { englishList } from '../text/english-list.js';

/** "Primary and Secondary"; empty for no phase. */
export const phaseList = (phases: readonly Phase[]): string =>
  englishList(
    phases.map((phase) => phaseLabels[phase]),
    'and',
  );
