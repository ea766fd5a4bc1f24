import { changeAt, type FormatStep } from '../format-step.js';

/** The number of components is a range: 3 becomes 3 to 3. Components are in programmes and in their pathways. */
export const countsOfComponents: FormatStep = (entry, list) =>
  list === 'programmes' ? changeAt(rangedCounts(entry), 'pathways', rangedCounts) : entry;

const rangedCounts = <T extends Parameters<typeof changeAt>[0]>(owner: T): T =>
  changeAt(owner, 'components', (component) => {
    const { count } = component;
    return typeof count === 'number' ? { ...component, count: { min: count, max: count } } : component;
  });
