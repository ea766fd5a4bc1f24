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
    ? ' (an empty participation, {}, or "not said" in a sheet, if the source does not say it)'
    : '';
  const add = `Add ${missing.length === 1 ? 'it' : 'them'}${notSaid}`;
  const message = `The programme lacks ${englishList(missing, 'and')}, without which it cannot be published. ${add}, or leave it a draft without publishAt.`;
  return report(located, { code: 'NOT_READY', message });
});

/** What nobody has confirmed of a published or scheduled programme. The API asks for a confirmation; a file may have it. */
export const publishedIsConfirmed = defineEntryLaw([Programme], (located) =>
  unconfirmed(located.thing).flatMap(({ field, fault, remedy }) =>
    report(located, { code: 'NOT_READY', message: `${fault} ${remedy}.` }, field),
  ),
);
