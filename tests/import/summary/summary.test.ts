import { describe, expect, it } from '@jest/globals';
import { missingIn } from '../../../src/domain/fields/stand-ins.js';
import { aCatalogue, aHub, aProgramme, aSeries } from '../../support/builders.js';
import { afterImport, planOf, problemsOf, stateOf } from '../planning.js';

const ul = '<ul style="list-style-type: none">';

// Ours, in the layout of summaries that hubs publish: a table a section, tags, bullets, and headings that are not phases.
const summary = [
  '',
  'Our Offer 2022/23',
  '',
  'www.riverside.example.org',
  '',
  'Riverside Maths Hub Our Offer 2022/23',
  '',
  'Primary schools:',
  '',
  'Work Group\tProject Summary',
  '<u>Bridges and Beams Work Groups</u>\tBuild things. Then talk about them &amp; measure them.',
  '<p><u>Counting Rooms</u></p>\t<p>It looks at three themes:</p> <ul><li>Rooms &ndash; small ones</li><li>Halls;</li><li>Yards.</li></ul> <p>All welcome.</p>',
  `<u>Shapes of Sound</u>\tThere are two kinds of pathways: ${ul}• Pathway One: Drums• Pathway Two: Strings. <p>Each lasts a term. Take both.</p>`,
  '',
  'Secondary and Post-16:',
  '',
  'Programme\tSummary',
  `<u>Y7 – 9 Walls:  how they stand</u>\tIt is about: ${ul} • why walls stand up at all and what it takes to keep them standing through a winter of rain • roofs`,
  `<u>Four Floors</u>\tIt has four themes: ${ul} • Tiles • Boards • Carpet`,
  '---\t--',
  'A line that belongs nowhere',
  '',
  'Leaders:',
  '',
  'ITT / SKTM:',
  '',
  'Work Group\tProject Summary',
  '<u>Specialist Knowledge for Building (SKB)</u>\tBased on core primary modules: • Bricks, Mortar, Sand.',
  '',
].join('\n');

const state = stateOf(
  aCatalogue({
    hubs: [
      aHub(),
      aHub({ slug: 'riverside', title: 'Riverside Maths Hub', website: 'https://www.riverside.example.org' }),
    ],
    series: [
      aSeries({ slug: 'bridges', title: 'Bridges and Beams' }),
      aSeries({ slug: 'skb', title: 'Knowledge for Building' }),
    ],
    programmes: [aProgramme({ slug: 'bridges', title: 'Bridges and beams work group', hub: 'hub-riverside' })],
  }),
);
const files = { 'summary.txt': summary };
const imported = afterImport(state, files);
const source = imported.document.sources.at(-1);
const programmes = imported.document.programmes.filter(({ academicYear }) => academicYear === '2022/23');
const called = (title: string) => programmes.find((programme) => programme.title === title);

describe('Importing a summary document', () => {
  it('creates drafts with exact titles, sections and headings, in the order of the document', () => {
    expect(
      programmes.map(({ title, section, sectionPath, position, status }) => [
        title,
        section,
        sectionPath.join(' / '),
        position,
        status,
      ]),
    ).toEqual([
      ['Bridges and Beams Work Groups', 'PRIMARY', 'Primary schools', 1, 'DRAFT'],
      ['Counting Rooms', 'PRIMARY', 'Primary schools', 2, 'DRAFT'],
      ['Shapes of Sound', 'PRIMARY', 'Primary schools', 3, 'DRAFT'],
      ['Y7 – 9 Walls: how they stand', 'OTHER', 'Secondary and Post-16', 4, 'DRAFT'],
      ['Four Floors', 'OTHER', 'Secondary and Post-16', 5, 'DRAFT'],
    ]);
  });

  it('creates a source of its hub and year, with the outline and the numbers of sentences', () => {
    expect(source).toMatchObject({
      title: 'Riverside Maths Hub Our Offer 2022/23',
      publisher: 'hub-riverside',
      academicYear: '2022/23',
    });
    expect(source?.outline.map(({ heading, item, sentences }) => [heading, item, sentences])).toEqual([
      ['Our Offer 2022/23', undefined, 2],
      ['Primary schools', undefined, 0],
      ['Primary schools', 'Bridges and Beams Work Groups', 2],
      ['Primary schools', 'Counting Rooms', 2],
      ['Primary schools', 'Shapes of Sound', 3],
      ['Secondary and Post-16', undefined, 0],
      ['Secondary and Post-16', 'Y7 – 9 Walls: how they stand', 1],
      ['Secondary and Post-16', 'Four Floors', 1],
      ['Leaders', undefined, 0],
      ['ITT / SKTM', undefined, 0],
      ['ITT / SKTM', 'Specialist Knowledge for Building (SKB)', 1],
    ]);
  });

  it('keeps the text of each item beside its draft, for the curator', () => {
    expect(called('Counting Rooms')?.sourceText).toBe(
      'It looks at three themes: • Rooms – small ones • Halls; • Yards. All welcome.',
    );
  });

  it('creates parts from lists whose kind is certain, with the sentence that introduces them', () => {
    expect(called('Counting Rooms')?.modules.map(({ title, kind }) => [title, kind])).toEqual([
      ['Rooms – small ones', 'THEME'],
      ['Halls', 'THEME'],
      ['Yards', 'THEME'],
    ]);
    expect(called('Shapes of Sound')?.pathways.map(({ title, slug }) => [title, slug])).toEqual([
      ['Pathway One: Drums', 'pathway-one-drums'],
      ['Pathway Two: Strings', 'pathway-two-strings'],
    ]);
    expect(called('Shapes of Sound')?.evidence.find(({ field }) => field === 'pathways')).toMatchObject({
      sentence: 1,
      item: 'Shapes of Sound',
    });
  });

  it('adds open questions about every other list, and about missing texts', () => {
    const questions = (title: string) => called(title)?.openQuestions.slice(1);
    expect(questions('Y7 – 9 Walls: how they stand')).toEqual([
      'Sentence 1 introduces a list: does it name pathways, modules, or something else?',
    ]);
    expect(questions('Four Floors')).toEqual([
      'Sentence 1 introduces a list: does it name pathways, modules, or something else?',
    ]);
    for (const { openQuestions } of programmes)
      expect(openQuestions[0]).toMatch(/^Lifted from "Riverside Maths Hub Our Offer 2022\/23" and not checked yet/);
  });

  it('copies none of its sentences into what can be published, and guesses nothing', () => {
    const text = JSON.stringify(imported.document, (key, value) => (key === 'sourceText' ? undefined : value));
    for (const sentence of ['Build things', 'All welcome', 'Take both', 'why walls stand', 'lasts a term', 'Tiles'])
      expect(text).not.toContain(sentence);
    for (const programme of programmes) {
      expect(programme).toMatchObject({
        phases: [],
        keyStages: [],
        audiences: [],
        aims: [],
        links: [],
        codes: [],
        participation: {},
      });
      expect(missingIn(programme)).toEqual(['summary', 'participation']);
    }
  });

  it('shows nothing to the public', () => {
    expect(imported.published.programmes).toEqual(state.published.programmes);
    expect(imported.mark.publishedRevision).toBe(state.mark.publishedRevision);
    expect(imported.published.node(source?.id ?? '')).toBeUndefined();
  });

  it('continues series and slugs, and reports unsure programmes', () => {
    expect(called('Bridges and Beams Work Groups')).toMatchObject({ slug: 'bridges', series: 'ser-bridges' });
    const { unsure, notes } = planOf(state, files);
    expect(unsure).toMatchObject([
      { name: 'Specialist Knowledge for Building (SKB)', place: { line: 28 }, suggestions: [{ slug: 'skb' }] },
    ]);
    expect(notes).toMatchObject([
      { place: { line: 21 }, message: expect.stringContaining('A line that belongs nowhere') },
    ]);
    const sure = afterImport(state, files, { series: new Map([['Specialist Knowledge for Building (SKB)', 'skb']]) });
    const skb = sure.document.programmes.find(({ series }) => series === 'ser-skb');
    expect(skb).toMatchObject({ section: 'ITT_SKTM', sectionPath: ['Leaders', 'ITT / SKTM'], modules: [] });
    expect(skb?.openQuestions.slice(1)).toEqual([
      'Sentence 1 introduces a list: does it name pathways, modules, or something else?',
      'Is "ITT / SKTM" a part of "Leaders", or does that heading have nothing under it?',
    ]);
  });

  it('changes nothing when it is imported again, even after a person edited the drafts', () => {
    expect(planOf(imported, files)).toMatchObject({ created: [], changed: [], changes: [] });
    const sheet = {
      'programmes.csv': [
        ['hub', 'academicYear', 'slug', 'title', 'summary', 'section'],
        ['riverside', '2022/23', 'bridges', 'Bridges', 'Ours.', 'Secondary'],
      ],
    };
    const written = afterImport(imported, sheet);
    expect(planOf(written, files, { removeGone: true, emptyClears: true }).changes).toEqual([]);
  });

  it('adds the programmes of a newer version of the document', () => {
    const newer = summary.replace('<u>Four Floors</u>', '<u>Five Ceilings</u>\tLook up.\n<u>Four Floors</u>');
    const { created, changed } = planOf(imported, { 'summary.txt': newer });
    expect(created.map(({ name }) => name)).toEqual(['series "five-ceilings"', 'programme "five-ceilings" of 2022/23']);
    expect(changed.map(({ name }) => name)).toEqual(['source "Riverside Maths Hub Our Offer 2022/23"']);
  });

  it.each([
    [
      'no table',
      'Our Offer 2022/23\nRiverside Maths Hub\nWe do many things.',
      'SUMMARY_NO_TABLE summary.txt: The document contains no table of programmes. Put each programme into a row of a table with the headings "Work Group" and "Project Summary": in Word (.docx), HTML or Markdown, or as a text with a tab or "|" between the title and the text. To enter titles only, write them into a sheet: "export sheets" makes one.',
    ],
    [
      'no year',
      summary.replaceAll('2022/23', ''),
      'YEAR_UNSAID summary.txt: The first lines name no academic year. Name the year: --year 2022/23.',
    ],
    [
      'two years',
      summary.replace('2022/23', '2021/22'),
      'YEAR_UNSAID summary.txt: The first lines name 2021/22 and 2022/23. Name the year: --year 2022/23.',
    ],
    [
      'no hub',
      summary.replace('www.riverside', 'www.lakeside').replace('Riverside', 'Lakeside'),
      'HUB_UNSAID summary.txt: The first lines name no hub of the catalogue. Name the hub: --hub SLUG.',
    ],
    [
      'two hubs',
      summary.replace('Our Offer 2022/23', 'home Maths Hub 2022/23'),
      'HUB_UNSAID summary.txt: The first lines name "home" and "riverside". Name the hub: --hub SLUG.',
    ],
  ])('is refused with %s', (_what, text, told) => {
    expect(problemsOf(state, { 'summary.txt': text })).toEqual([told]);
  });

  it.each([
    [{ year: '2019/20' }, 'The first lines name "2022/23", but --year is "2019/20". Leave --year out'],
    [{ hub: 'home' }, 'The first lines name "riverside", but --hub is "home". Leave --hub out'],
  ])('is refused if an option contradicts its first lines: %j', (options, told) => {
    expect(problemsOf(state, files, options)).toEqual([
      `COVER_CONTRADICTED summary.txt: ${told}, or correct the document.`,
    ]);
    expect(problemsOf(state, files, { year: '2022/23', hub: 'Riverside Maths Hub' })).toEqual([]);
  });

  it.each(['Riverside Maths Hub Our Offer 2022/23', 'Riverside Maths Hub\nOur Offer 2022/23'])(
    'finds the hub and the year where its title is right above its first table: %j',
    (title) => {
      const short = { 'summary.txt': `${title}\nWork Group\tProject Summary\nYards\tAll welcome.\n` };
      expect(problemsOf(state, short)).toEqual([]);
      expect(problemsOf(state, short, { year: '2019/20' })).toEqual([
        expect.stringMatching(/^COVER_CONTRADICTED .*name "2022\/23", but --year is "2019\/20"/),
      ]);
    },
  );

  it('uses the hub and year of the options if the document names none', () => {
    const text = summary
      .replaceAll('2022/23', '')
      .replace('www.riverside', 'www.lakeside')
      .replace('Riverside', 'Lakeside');
    const { problems, created } = planOf(state, { 'summary.txt': text }, { hub: 'riverside', year: '2022/23' });
    expect(problems).toEqual([]);
    expect(created[0]?.name).toBe('source "Our Offer"');
  });
});
