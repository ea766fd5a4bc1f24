import { ModuleChoice } from '../../../domain/parts/module-choice.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Programme } from '../../../domain/programme.js';
import type { EntryLaw } from './law.js';

/** No more modules are chosen than there are, and the fewest are not more than the most. */
export const choicesArePossible: EntryLaw<ModuleChoice> = {
  scope: 'entry',
  of: [ModuleChoice],
  problems(placed, soundness) {
    const { thing, owner } = placed;
    const { min, max = min } = thing;
    if (!soundness.isSound(owner)) return [];
    const listed = owner instanceof Programme || owner instanceof Pathway ? owner.modules.length : 0;
    if (min <= max && max <= listed) return [];
    const message = `It asks for ${min} to ${max} of ${listed} modules. Correct the numbers, or list the modules.`;
    return [{ code: 'MODULE_CHOICE_IMPOSSIBLE', pointer: placed.pointer, message }];
  },
};
