import { describe, expect, it } from '@jest/globals';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../support/builders.js';
import { aLetter } from './a-letter.js';

const hub = aHub({ website: 'https://hub.example.org', email: 'ask@hub.example.org' });

/** The blurb of one programme. */
async function blurb(parts: Parameters<typeof aProgramme>[0], { catalogue }: { catalogue?: null } = {}) {
  const snapshot = snapshotOf(aCatalogue({ hubs: [hub], programmes: [aProgramme({ title: 'A & B', ...parts })] }));
  const { blurbs } = await aLetter('refs=mastery', { snapshot, ...(catalogue === null && { catalogue }) });
  return blurbs[0];
}

/** Its links, as "label: address". */
const links = async (...given: Parameters<typeof blurb>) =>
  (await blurb(...given))?.links.map(({ label, href }) => `${label}: ${href}`);

const inCatalogue = 'How it fits in: https://catalogue.example.org/map?hub=home&year=2021/22&programme=mastery';

describe('the links of a blurb', () => {
  it('lead to the page of the programme, or else to its page in the catalogue', async () => {
    const page = 'https://hub.example.org/mastery';
    expect(await links({ url: page })).toEqual([`More about it: ${page}`, inCatalogue]);
    expect(await links({})).toEqual([
      'More about it: https://catalogue.example.org/programmes/home/2021-22/mastery',
      inCatalogue,
    ]);
  });

  it('never lead to a catalogue that readers cannot reach', async () => {
    expect(await links({}, { catalogue: null })).toEqual([]);
  });
});

describe('the contacts of a blurb', () => {
  it('are all told, except one that is only the address of the hub', async () => {
    const jo = { name: 'Jo', role: 'Work Group Lead', email: 'jo@hub.example.org' };
    const contact = async (...contacts: readonly Partial<typeof jo>[]) => (await blurb({ contacts }))?.contact;
    expect(await contact(jo, { name: 'Al' })).toBe('Jo (Work Group Lead), jo@hub.example.org; Al');
    expect(await contact({ email: 'office@hub.example.org' })).toBe('office@hub.example.org');
    expect(await contact({ email: 'ask@hub.example.org' })).toBeUndefined();
    expect(await contact()).toBeUndefined();
  });
});
