import type { Strength } from '../../domain/fields/vocabulary.js';

/** How sure we are of a link: by its stroke. */
export const strokes: Readonly<Record<Strength, { readonly width: number; readonly dashes: string | undefined }>> = {
  STATED: { width: 2.25, dashes: undefined },
  IMPLIED: { width: 2.25, dashes: '8 5' },
  AMBIGUOUS: { width: 2.75, dashes: '0.1 6' },
};

export const strengthWords: Readonly<Record<Strength, string>> = {
  STATED: 'stated by the source',
  IMPLIED: 'implied, or hedged',
  AMBIGUOUS: 'can be read either way',
};
