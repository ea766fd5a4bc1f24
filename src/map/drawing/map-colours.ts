import type { Phase } from '../../domain/fields/vocabulary.js';
import { zones } from '../contents/zones.js';

/** The light theme. The backgrounds are light, for contrast with every text and to save ink on paper. */
export const colours = {
  paper: '#ffffff',
  ink: '#18232f',
  soft: '#4d5b69',
  card: '#ffffff',
  /** The background of a highlighted card. */
  lit: '#fff6d6',
  cardEdge: '#8a98a6',
  outside: '#ffffff',
  outsideEdge: '#a3afba',
  part: '#f1f4f7',
} as const;

export interface Tint {
  /** The phase, or NONE. The style sheet of the page uses it as a class name. */
  readonly name: string;
  readonly ground: string;
  readonly ink: string;
}

/** For several phases, or none. */
export const neutral: Tint = { name: 'NONE', ground: '#f0f1f2', ink: '#414c57' };

const tints: Readonly<Record<Phase, Tint>> = {
  EARLY_YEARS: { name: 'EARLY_YEARS', ground: '#fdeedd', ink: '#8a4300' },
  PRIMARY: { name: 'PRIMARY', ground: '#e2f2ea', ink: '#11603f' },
  SECONDARY: { name: 'SECONDARY', ground: '#e3ecf9', ink: '#1d4689' },
  POST_16: { name: 'POST_16', ground: '#f0e8f7', ink: '#5d3190' },
};

/** The colours of a band: one, or the two ends of a gradient if it is a strip between two phases. */
export function bandTints(zone: number): readonly Tint[] {
  const phases = zones[zone]?.phases ?? [];
  return phases.length === 1 || phases.length === 2 ? phases.map((phase) => tints[phase]) : [neutral];
}
