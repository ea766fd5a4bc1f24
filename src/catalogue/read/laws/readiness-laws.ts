import { missingIn } from '../../../domain/fields/stand-ins.js';
import { Programme } from '../../../domain/programme.js';
import { englishList } from '../../../text/english-list.js';
import { unconfirmed } from '../../document/readiness.js';
import { defineEntryLaw, report } from './law.js';

/** Only a draft that is not scheduled may lack what a published programme has. */
export const onlyDraftsAreIncomplete = defineEntryLaw([Programme], (located) => {
  const { status, publishAt } = located.thing;
  const missing = missingIn(located.thing);
  if (missing.length === 0 || (status === 'DRAFT' && publishAt === undefined)) return [];
  const notSaid = missing.includes('participation')
    ? ' An empty participation, {}, states that the source does not say it.'
    : '';
  const message = `The programme lacks ${englishList(missing, 'and')}, without which it cannot be published. Add ${missing.length === 1 ? 'it' : 'them'}, or leave it a draft without publishAt.${notSaid}`;
  return report(located, { code: 'NOT_READY', message });
});

/** What nobody has confirmed of a published or scheduled programme. The API asks for a confirmation; a file may have it. */
export const publishedIsConfirmed = defineEntryLaw([Programme], (located) =>
  unconfirmed(located.thing).flatMap(({ field, fault, remedy }) =>
    report(located, { code: 'NOT_READY', message: `${fault} ${remedy}.` }, field),
  ),
);
