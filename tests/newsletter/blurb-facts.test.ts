import { describe, expect, it } from '@jest/globals';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../support/builders.js';
import { aLetter } from './a-letter.js';

type Parts = Parameters<typeof aProgramme>[0];

const applyUrl = 'https://hub.example.org/apply';

/** What a blurb says on a day: its facts, and its links to forms. */
async function told(parts: Parts, on = '2022-03-14') {
  const programmes = [aProgramme(parts)];
  const snapshot = snapshotOf(aCatalogue({ hubs: [aHub()], programmes }));
  const { blurbs } = await aLetter({ refs: 'mastery', on }, { snapshot });
  const [blurb] = blurbs;
  return {
    facts: blurb?.facts.map(({ label, value }) => `${label} ${value}`),
    forms: blurb?.links.filter(({ kind }) => kind === 'APPLY').map(({ label, href }) => `${label} ${href}`),
  };
}

describe('the applications of a blurb', () => {
  it.each([
    ['2022-03-13', 'close on 14 March 2022', true],
    ['2022-03-14', 'close on 14 March 2022', true],
    ['2022-03-15', 'closed on 14 March 2022', false],
  ])('on %s %s', async (on, words, isOpen) => {
    const recruitment = { status: 'OPEN', closes: '2022-03-14', applyUrl } as const;
    expect(await told({ recruitment }, on)).toEqual({
      facts: [`Applications ${words}`],
      forms: isOpen ? [`Apply ${applyUrl}`] : [],
    });
  });

  it.each([
    ['a time', { closes: '2022-03-01T16:00:00Z' }, 'closed on 1 March 2022, 4 pm'],
    ['a month that has passed', { closes: '2022-02' }, 'closed in February 2022'],
    ['a month that has not passed', { closes: '2022-03' }, 'close in March 2022'],
    ['a term', { closes: '2021/22 summer' }, 'close in the summer term 2021/22'],
    ['an opening to come', { opens: '2022-04-01', closes: '2022-05' }, 'open on 1 April 2022 and close in May 2022'],
    ['an opening that has passed', { opens: '2022-01', status: 'OPEN' }, 'are open'],
    ['places that are taken', { status: 'FULL', closes: '2022-05' }, 'are closed: all places are taken'],
    ['recruitment that is over', { status: 'CLOSED' }, 'are closed'],
  ] as const)('say %s', async (_, recruitment, words) => {
    expect((await told({ recruitment })).facts).toEqual([`Applications ${words}`]);
  });

  it('name the day from which the form is open, and other ways than applying', async () => {
    expect((await told({ recruitment: { opens: '2022-04-01', applyUrl } })).forms).toEqual([
      `Apply, from 1 April 2022 ${applyUrl}`,
    ]);
    expect((await told({ recruitment: { status: 'REGISTER_INTEREST', applyUrl } })).forms).toEqual([
      `Register your interest ${applyUrl}`,
    ]);
    for (const status of ['FULL', 'CLOSED'] as const)
      expect((await told({ recruitment: { status, applyUrl } })).forms).toEqual([]);
  });
});

describe('the other facts of a blurb', () => {
  it('are the start, place, cost and places, as far as they are known', async () => {
    expect(
      await told({
        deliveries: [{ venue: 'The Arena', area: 'Derby', mode: 'BLENDED', starts: '2022-03-21' }],
        funding: { free: true, charges: [{ amount: 50, currency: 'GBP', condition: 'Late absence' }] },
        places: { count: { min: 20, max: 20, approximate: true }, per: 'group' },
      }),
    ).toEqual({
      facts: [
        'Starts: 21 March 2022',
        'Where: The Arena, Derby (blended)',
        'Cost: free of charge, except £50: Late absence',
        'Places: about 20 per group',
      ],
      forms: [],
    });
  });

  it('are none where nothing is known, and how it is held where no place is', async () => {
    expect((await told({})).facts).toEqual([]);
    expect((await told({ mode: 'ONLINE' })).facts).toEqual(['How: Online']);
    expect((await told({ funding: { free: false } })).facts).toEqual(['Cost: there is a charge']);
  });

  it('say that it has started, from the first meeting where the group has no start', async () => {
    const sessions = [{ date: '2022-03-01' }, { date: '2022-04-01' }];
    expect((await told({ deliveries: [{ title: 'A', sessions }] })).facts).toEqual(['Started: 1 March 2022']);
  });
});

describe('a blurb of several groups', () => {
  const derby = { area: 'Derby', starts: '2022-03-21', recruitment: { closes: '2022-03-13' } } as const;
  const online = { title: 'Online group', mode: 'ONLINE', recruitment: { closes: '2022-04' } } as const;

  it('says of each whether one can still apply, and links to the form of those only', async () => {
    expect(await told({ recruitment: { status: 'OPEN', applyUrl }, deliveries: [derby, online] })).toEqual({
      facts: [
        'Derby: starts 21 March 2022; applications closed on 13 March 2022',
        'Online group: online; applications close in April 2022',
      ],
      forms: [`Apply: Online group ${applyUrl}`],
    });
  });

  it('says once what is the same for all, and has no link after the last closing date', async () => {
    const recruitment = { closes: '2022-03-13', applyUrl };
    expect(await told({ recruitment, deliveries: [{ area: 'Derby' }, { ...online, recruitment: {} }] })).toEqual({
      facts: ['Applications closed on 13 March 2022', 'Online group: online'],
      forms: [],
    });
  });

  it('names the group of each form, and shows at most six, the open ones first', async () => {
    const closed = Array.from({ length: 7 }, (_, index) => ({ ...derby, area: `Area ${index}` }));
    const open = ['North', 'South'].map((area) => ({ area, recruitment: { applyUrl: `${applyUrl}/${area}` } }));
    const { facts, forms } = await told({
      deliveries: [...closed, ...open.map((one) => ({ ...one, mode: 'ONLINE' as const }))],
    });
    expect(facts?.map((line) => line.split(':')[0])).toEqual([
      'North',
      'South',
      'Area 0',
      'Area 1',
      'Area 2',
      'Area 3',
      'And more',
    ]);
    expect(facts?.at(-1)).toBe('And more: 3 other groups');
    expect(forms).toEqual([`Apply: North ${applyUrl}/North`, `Apply: South ${applyUrl}/South`]);
  });
});
