import { checked } from '../../../src/store/check.js';
import { Snapshot } from '../../../src/store/snapshot.js';
import { realBytes } from '../../support/real-snapshot.js';

/** The catalogue that is published. */
export const realSnapshot = (): Snapshot => Snapshot.of(checked(realBytes()));
