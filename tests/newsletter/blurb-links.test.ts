import { describe, expect, it } from '@jest/globals';
import { isBlurb } from '../../src/newsletter/letter.js';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../support/builders.js';
import { aLetter } from './a-letter.js';

const hub = aHub({ website: 'https://hub.example.org', email: 'ask@hub.example.org' });

/** The links of a blurb of a programme, as "label: address". */
async function links(
  parts: Parameters<typeof aProgramme>[0],
  { of = hub, catalogue }: { of?: typeof hub; catalogue?: null } = {},
) {
  const snapshot = snapshotOf(aCatalogue({ hubs: [of], programmes: [aProgramme({ title: 'A & B', ...parts })] }));
  const { entries } = await aLetter('refs=mastery', { snapshot, ...(catalogue === null && { catalogue }) });
  return entries.filter(isBlurb).flatMap((blurb) => blurb.links.map(({ label, href }) => `${label}: ${href}`));
}

const inCatalogue = 'How it fits in: https://catalogue.example.org/map?hub=home&year=2021/22&programme=mastery';
const ask = 'Ask the hub: mailto:ask@hub.example.org?subject=A%20%26%20B';
const site = 'The hub’s website: https://hub.example.org';

describe('the links of a blurb', () => {
  it('lead to the page of the programme, if it has one', async () => {
    const page = 'https://hub.example.org/mastery';
    expect(await links({ url: page })).toEqual([`More about it: ${page}`, ask, inCatalogue]);
  });

  it('lead to the hub if the programme has no page', async () => {
    expect(await links({})).toEqual([ask, site, inCatalogue]);
  });

  it('lead to the application page unless recruitment is full or closed', async () => {
    const applyUrl = 'https://hub.example.org/apply';
    const [first] = await links({ recruitment: { applyUrl } });
    expect(first).toBe(`Apply: ${applyUrl}`);
    expect((await links({ recruitment: { applyUrl, status: 'REGISTER_INTEREST' } }))[0]).toBe(
      `Register your interest: ${applyUrl}`,
    );
    for (const status of ['FULL', 'CLOSED'] as const) {
      expect(await links({ recruitment: { applyUrl, status } })).toEqual([ask, site, inCatalogue]);
    }
  });

  it('lead to the contact of the programme, if the contact has an e-mail address', async () => {
    const jo = { name: 'Jo', role: 'Work Group Lead', email: 'jo@hub.example.org' };
    expect((await links({ contacts: [{ name: 'Al' }, jo] }))[0]).toBe(
      'Ask the hub: mailto:jo@hub.example.org?subject=A%20%26%20B',
    );
    expect((await links({ contacts: [{ name: 'Jo at the office' }] }))[0]).toBe(ask);
  });

  it('lead to the page of a contact if no contact has an e-mail address', async () => {
    const contacts = [{ name: 'Al' }, { name: 'Jo', url: 'https://hub.example.org/ask' }];
    expect((await links({ contacts }))[0]).toBe('Ask the hub: https://hub.example.org/ask');
  });

  it('leave the contacts as text, without the address of the link', async () => {
    const jo = { name: 'Jo', role: 'Work Group Lead', email: 'jo@hub.example.org' };
    const al = { name: 'Al', email: 'al@hub.example.org' };
    const office = { email: 'office@hub.example.org' };
    const text = async (...contacts: readonly Partial<typeof jo>[]) => {
      const snapshot = snapshotOf(aCatalogue({ hubs: [hub], programmes: [aProgramme({ contacts })] }));
      const { entries } = await aLetter('refs=mastery', { snapshot });
      return entries.filter(isBlurb).map(({ contact }) => contact);
    };
    expect(await text(jo, al)).toEqual(['Jo (Work Group Lead); Al, al@hub.example.org']);
    expect(await text(office)).toEqual([undefined]);
    expect(await text()).toEqual([undefined]);
  });

  it('are absent if nothing is known, and never lead to a catalogue that readers cannot reach', async () => {
    expect(await links({}, { of: aHub(), catalogue: null })).toEqual([]);
    expect(await links({}, { catalogue: null })).toEqual([ask, site]);
  });
});
