import type { LinkKind, Strength } from '../domain/vocabulary.js';

/** What stands at an end of a line. */
export type Mark = 'arrow' | 'open' | 'chevrons' | 'barred' | 'diamond' | 'ring' | 'dot' | 'medal';

/** How a kind of link looks, besides its words: it can be told without colour by its marks and its double line. */
export interface KindStyle {
  readonly colour: string;
  readonly start?: Mark;
  readonly end?: Mark;
  readonly double?: boolean;
}

export const kindStyles: Readonly<Record<LinkKind, KindStyle>> = {
  PROGRESSES_TO: { colour: '#0b6157', end: 'arrow' },
  REQUIRES: { colour: '#1f3f8f', end: 'barred' },
  CONTINUES_AS: { colour: '#1c6b2f', end: 'chevrons' },
  RUNS_ALONGSIDE: { colour: '#74309b', end: 'arrow', double: true },
  ALTERNATES_WITH: { colour: '#9a4300', start: 'open', end: 'open' },
  PART_OF: { colour: '#4a5a6a', end: 'diamond' },
  ALIGNED_WITH: { colour: '#5f5a1b', end: 'ring' },
  PARTNER_OF: { colour: '#8c2f5f', start: 'dot', end: 'dot' },
  AWARDS: { colour: '#805300', end: 'medal' },
  REPLACED_BY: { colour: '#a3262c', end: 'open' },
  SHARES_MODULES: { colour: '#4a5a6a' },
};

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
