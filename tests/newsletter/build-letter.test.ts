import { describe, expect, it } from '@jest/globals';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../support/builders.js';
import { aLetter, namesIn } from './a-letter.js';

describe('letterOf', () => {
  it('has the picks that were found in their order, and tells where the others were', async () => {
    const letter = await aLetter('refs=nobody,pd-lead,mastering-number,nowhere,NCETM School Development Lead');
    expect(letter.blurbs.map(({ position, slug }) => [position, slug])).toEqual([
      [2, 'pd-lead'],
      [3, 'mastering-number'],
      [5, 'school-development-lead'],
    ]);
    expect(letter.missing.map(({ position, ref }) => [position, ref])).toEqual([
      [1, 'nobody'],
      [4, 'nowhere'],
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
    const { missing } = await aLetter('refs=Mastery,mastery-oen,xyzzy', {
      snapshot: snapshotOf(aCatalogue({ programmes })),
    });
    expect(missing.map(({ message }) => message)).toEqual([
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

  it('has its first two titles as preview text', async () => {
    const letter = await aLetter({ refs: 'mastering-number,y5-8-continuity,pd-lead', intro: 'Dear all,' });
    expect(letter.preheader).toBe('The Mastering Number Programme · Y5 – 8 Continuity Work Group');
    expect((await aLetter('refs=nobody&heading=Hello')).preheader).toBe('Hello');
  });

  it('shows the text of the hub for newsletters, or else whole sentences of the summary', async () => {
    const summary = 'It is about number. Led by Dr. Jo Smith of St. Mary. It takes a year.';
    const programmes = [
      aProgramme({ slug: 'one', summary, position: 1 }),
      aProgramme({ slug: 'two', summary, teaser: 'Number for all!', position: 2 }),
    ];
    const snapshot = snapshotOf(aCatalogue({ programmes }));
    const texts = async (more: object) =>
      (await aLetter({ refs: 'one,two', ...more }, { snapshot })).blurbs.map(({ text }) => text);
    expect(await texts({})).toEqual([summary, 'Number for all!']);
    expect(await texts({ maxLength: '60' })).toEqual([
      'It is about number. Led by Dr. Jo Smith of St. Mary.',
      'Number for all!',
    ]);
    expect(await texts({ maxLength: '5' })).toEqual(['It is about number.', 'Number for all!']);
    expect(await texts({ reword: 'one:My words.' })).toEqual(['My words.', 'Number for all!']);
  });

  it('has the headings of sections on request, each above the run of its programmes', async () => {
    const refs = 'mastering-number,mastery-readiness,y5-8-continuity,core-maths-pedagogy';
    const headings = async (search: string) => (await aLetter(search)).blurbs.map(({ heading }) => heading);
    expect(await headings(`refs=${refs}`)).toEqual([undefined, undefined, undefined, undefined]);
    expect(await headings(`refs=${refs}&sectionHeadings=1`)).toEqual(['Primary', undefined, 'Secondary', 'Post-16']);
  });

  it('says why a requested map is left out', async () => {
    expect((await aLetter('refs=mastering-number&map=1')).notes).toEqual([
      'The map is left out, because the catalogue has no link between these programmes.',
    ]);
    expect((await aLetter('refs=mastering-number')).notes).toEqual([]);
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
