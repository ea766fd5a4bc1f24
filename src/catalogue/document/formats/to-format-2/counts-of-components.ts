import type { Values } from '../../entry-change.js';
import { changeAt, type FormatStep } from '../format-step.js';

/** The number of components becomes a range: 3 is 3 to 3. Programmes and their pathways have components. */
export const countsOfComponents: FormatStep = (entry, list) =>
  list === 'programmes' ? changeAt(changeAt(entry, 'components', rangeCount), 'pathways', rangeCounts) : entry;

const rangeCounts = (pathway: Values): Values => changeAt(pathway, 'components', rangeCount);

const rangeCount = (component: Values): Values => {
  const { count } = component;
  return typeof count === 'number' ? { ...component, count: { min: count, max: count } } : component;
};
