import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { quote } from '../../../domain/fields/rules.js';
import type { Programme } from '../../../domain/programme.js';
import type { Scope } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { meant, suggestionsFor } from './find-programme.js';

/** The one programme that a ref means. Throws a refusal that names what may have been meant. */
export function theProgramme(ref: string, scope: Scope, snapshot: Snapshot): Programme {
  const { programme, ambiguous } = meant(ref, scope, snapshot);
  if (programme) return programme;
  if (ambiguous.length > 0) {
    const names = ambiguous.map(({ slug }) => `"${slug}"`).join(', ');
    throw refusal('PROGRAMME_AMBIGUOUS', `${quote(ref)} can mean ${names}. Say which by its slug.`);
  }
  const near = suggestionsFor(ref, scope, snapshot).map(({ slug }) => `"${slug}"`);
  const where = scope.year === undefined ? scope.hub.title : `${scope.hub.title} in ${scope.year}`;
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Look it up with search.';
  throw refusal('PROGRAMME_UNKNOWN', `${quote(ref)} is no programme of ${where}. ${hint}`);
}
