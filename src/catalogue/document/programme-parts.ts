import type { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import { Module } from '../../domain/parts/module.js';
import type { Pathway } from '../../domain/parts/pathway.js';
import type { Stage } from '../../domain/parts/stage.js';
import type { Programme } from '../../domain/programme.js';

/** The position of a part: its programme, its pathway if it is in one, and its number in the list, from 1. */
export interface PartPosition {
  readonly programme: Programme;
  readonly pathway: Pathway | undefined;
  readonly order: number;
}

/** The position of a part in a programme; undefined if it is not one of its parts. */
export function placeIn(programme: Programme, part: Pathway | Module | Stage): PartPosition | undefined {
  const among = (parts: readonly object[], pathway?: Pathway): PartPosition | undefined => {
    const index = parts.indexOf(part);
    return index < 0 ? undefined : { programme, pathway, order: index + 1 };
  };
  if (!(part instanceof Module)) return among(programme.pathways) ?? among(programme.stages);
  for (const pathway of programme.pathways) {
    const place = among(pathway.modules, pathway);
    if (place) return place;
  }
  return among(programme.modules);
}

/** All modules of a programme, with those of its pathways. */
export const modulesOf = ({ modules, pathways }: Programme): readonly Module[] =>
  pathways.length === 0 ? modules : [...modules, ...pathways.flatMap((pathway) => pathway.modules)];

export const isPublished = ({ status }: Pick<Programme, 'status'>) => status === undefined || status === 'PUBLISHED';

/** The roles and tests of a programme. They have no id by which their programme could be found. */
export function partsWithoutId({ participation, eligibilityRule }: Programme): readonly object[] {
  return [...(participation?.roles ?? []), ...(eligibilityRule ? tests(eligibilityRule) : [])];
}

function tests({ test, all, any, unless, not }: EligibilityRule): readonly object[] {
  const inside = [...all, ...any, unless, not].flatMap((rule) => (rule ? tests(rule) : []));
  return test ? [test, ...inside] : inside;
}
