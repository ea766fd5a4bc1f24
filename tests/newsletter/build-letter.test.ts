import { describe, expect, it } from '@jest/globals';
import { isMissing } from '../../src/newsletter/letter.js';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../support/builders.js';
import { aLetter, namesIn } from './a-letter.js';

describe('letterOf', () => {
  it('has every pick in its place, found or not', async () => {
    const letter = await aLetter('refs=nobody,pd-lead,mastering-number,nowhere,nothing,NCETM School Development Lead');
    expect(namesIn(letter)).toEqual([
      'nobody',
      'NCETM Professional Development Lead and Accreditation Programmes for Early Years, Primary, Secondary and Post-16 (Advanced Level, Core Maths)',
      'The Mastering Number Programme',
      'nowhere',
      'nothing',
      'NCETM School Development Lead Programme',
    ]);
  });

  it('keeps a duplicate pick', async () => {
    expect(namesIn(await aLetter('refs=mastering-number,mastering-number'))).toHaveLength(2);
  });

  it('reports why a pick is missing, with suggestions', async () => {
    const programmes = [
      aProgramme({ slug: 'mastery-one', title: 'Mastery', position: 1 }),
      aProgramme({ slug: 'mastery-two', title: 'Mastery', position: 2 }),
    ];
    const { entries } = await aLetter('refs=Mastery,mastery-oen,xyzzy', {
      snapshot: snapshotOf(aCatalogue({ programmes })),
    });
    expect(entries.filter(isMissing).map(({ message }) => message)).toEqual([
      '“Mastery” can mean “Mastery” (mastery-one) or “Mastery” (mastery-two). Pick one of them by that name.',
      expect.stringMatching(/^Nothing in the catalogue goes by “mastery-oen”. Did you mean “Mastery” \(2021\/22\)/),
      'Nothing in the catalogue goes by “xyzzy”. Pick another.',
    ]);
  });

  it('has the requested heading, or else one made from its contents', async () => {
    expect(await aLetter('refs=pd-lead&heading=After half term')).toMatchObject({
      heading: 'After half term',
      subject: 'After half term',
    });
    expect(await aLetter('refs=pd-lead')).toMatchObject({
      heading: 'Work Groups and programmes 2021/22',
      subject: 'East Midlands East Maths Hub: Work Groups and programmes 2021/22',
    });
  });

  it('has a preview text from its introduction, or else from its contents', async () => {
    const { preheader } = await aLetter({ refs: 'pd-lead', intro: 'Dear all,\nhere it is.\n\nMore.' });
    expect(preheader).toBe('Dear all, here it is.');
    expect((await aLetter('refs=mastering-number,y5-8-continuity')).preheader).toBe(
      'The Mastering Number Programme · Y5 – 8 Continuity Work Group',
    );
  });

  it('names every hub of its programmes, or the home hub if it has no programmes', async () => {
    const snapshot = snapshotOf(
      aCatalogue({
        hubs: [aHub(), aHub({ slug: 'away' })],
        programmes: [aProgramme({ slug: 'one' }), aProgramme({ slug: 'two', hub: 'hub-away' })],
      }),
    );
    const hubs = async (refs: string) => (await aLetter({ refs }, { snapshot })).hubs.map(({ slug }) => slug);
    expect(await hubs('prg-two-away-2021,one')).toEqual(['away', 'home']);
    expect(await hubs('nothing')).toEqual(['home']);
  });
});
