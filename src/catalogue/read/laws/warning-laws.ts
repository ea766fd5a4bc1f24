import { phaseLabels } from '../../../domain/fields/labels.js';
import { type Fault, quote } from '../../../domain/fields/rules.js';
import type { KeyStage, Phase } from '../../../domain/fields/vocabulary.js';
import { Delivery } from '../../../domain/parts/delivery.js';
import { Module } from '../../../domain/parts/module.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Programme } from '../../../domain/programme.js';
import { groupsIn } from '../../../eligibility/profile/years.js';
import { englishList } from '../../../text/english-list.js';
import { defineEntryLaw, report } from './law.js';

// What breaks these laws looks wrong, but may be right. So it is never refused.

const usualCode = /^NCP\d\d-\d\d[A-Za-z]?$/;

/** A code has the form of the national programme: NCP with the year, a number, and sometimes a letter. */
export const codesAreUsual = defineEntryLaw<Programme | Pathway | Module | Delivery>(
  [Programme, Pathway, Module, Delivery],
  (located) =>
    located.thing.codes.flatMap((code, index) => {
      if (usualCode.test(code)) return [];
      const message = `${quote(code)} differs from the usual codes, such as "NCP21-07" or "NCP17-06a". Correct it if it is misspelt.`;
      return report(located, { code: 'CODE_UNUSUAL', message }, 'codes', index);
    }),
);

const phasesOf: Readonly<Record<KeyStage, readonly Phase[]>> = {
  EYFS: ['EARLY_YEARS', 'PRIMARY'], // Primary schools have a Reception class.
  KS1: ['PRIMARY'],
  KS2: ['PRIMARY'],
  KS3: ['SECONDARY'],
  KS4: ['SECONDARY'],
  KS5: ['POST_16'],
};

/** The key stages and year groups of a programme belong to its phases. Without phases, they contradict nothing. */
export const pupilsAreOfThePhases = defineEntryLaw([Programme], (located) => {
  const { phases, keyStages, yearGroups } = located.thing;
  if (phases.length === 0) return [];
  const taught = phases.flatMap(groupsIn);
  const contradiction = (value: string): Fault => ({
    code: 'PHASES_CONTRADICTED',
    message: `${value} does not belong to the phases of the programme (${englishList(phases.map((phase) => phaseLabels[phase]))}). Correct the phases, or remove it.`,
  });
  return [
    ...keyStages.flatMap((stage, index) =>
      phasesOf[stage].some((phase) => phases.includes(phase))
        ? []
        : report(located, contradiction(stage), 'keyStages', index),
    ),
    ...yearGroups.flatMap((group, index) =>
      taught.includes(group) ? [] : report(located, contradiction(group), 'yearGroups', index),
    ),
  ];
});
