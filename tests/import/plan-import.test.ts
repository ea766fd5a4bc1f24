import { describe, expect, it } from '@jest/globals';
import type { CatalogueState } from '../../src/catalogue/revision/catalogue-state.js';
import { documentFormat } from '../../src/domain/document-format.js';
import {
  aCatalogue,
  aHub,
  aLink,
  aModule,
  anExternalThing,
  aPathway,
  aProgramme,
  aSeries,
  aSource,
  evidence,
} from '../support/builders.js';
import { afterImport, planOf, problemsOf, sheetsOf, stateOf } from './planning.js';

const state = stateOf(
  aCatalogue({
    hubs: [aHub(), aHub({ slug: 'other' })],
    series: [
      aSeries({ slug: 'number', title: 'Mastering Number' }),
      aSeries({ slug: 'sktm-ect', title: 'SKTM Early Career Teachers', aliases: ['SKTM ECT'] }),
      aSeries({ slug: 'readiness' }),
    ],
    externalThings: [anExternalThing()],
    programmes: [
      aProgramme({
        slug: 'number',
        title: 'The Mastering Number Programme',
        codes: ['NCP21-07'],
        audiences: ['Teachers of Reception', 'Teachers of Years 1 and 2'],
        contacts: [{ name: 'The office' }],
        modules: [aModule({ id: 'mod-counting', slug: 'counting' }), aModule({ id: 'mod-adding', slug: 'adding' })],
        evidence: [evidence({ field: 'title' })],
      }),
      aProgramme({ slug: 'readiness', pathways: [aPathway({ id: 'pth-one', slug: 'one', title: 'Pathway One' })] }),
      aProgramme({ slug: 'sktm-ect', title: 'SKTM (Early Career Teachers)', hub: 'hub-other' }),
    ],
  }),
);

/** The sheet of programmes of the home hub in 2021/22, with some columns. */
const programmes = (headings: string, ...rows: readonly (readonly string[])[]) => ({
  'programmes.csv': [headings.split(' '), ...rows],
});

const fieldsOf = (files: Parameters<typeof planOf>[1], options: Parameters<typeof planOf>[2] = { year: '2021/22' }) =>
  planOf(state, files, options).changed.flatMap(({ name, fields }) =>
    fields.map(({ field, before, after }) => `${name}: ${field}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`),
  );

describe('A row is matched with a programme of its hub and year', () => {
  it.each([
    ['by its slug', 'slug', 'number'],
    ['by its title in another spelling', 'title', 'the mastering-number programmes'],
    ['by a code in another spelling', 'codes', 'ncp 2107'],
    ['by a name of its series', 'title', 'MASTERING NUMBER'],
    ['by its id', 'id', 'prg-number-home-2021'],
  ])('%s', (_way, column, name) => {
    const { changed, created, problems } = planOf(state, programmes(`${column} contacts`, [name, 'name: Jo']), {
      year: '2021/22',
    });
    expect([problems, created, changed.map(({ id }) => id)]).toEqual([[], [], ['prg-number-home-2021']]);
  });

  it('by its series, even if its title has changed', () => {
    expect(fieldsOf(programmes('title series', ['Number for all', 'number']))).toEqual([
      'programme "number" of 2021/22: title: "The Mastering Number Programme" → "Number for all"',
    ]);
  });

  it('in the hub that it names by any name', () => {
    const { changed } = planOf(
      state,
      programmes('hub academicYear slug contacts', ['Other Maths Hub', '2021/22', 'sktm-ect', 'name: Jo']),
    );
    expect(changed.map(({ id }) => id)).toEqual(['prg-sktm-ect-other-2021']);
  });
});

describe('A row of a hub with several groups of a series', () => {
  const group = (slug: string, parts: Parameters<typeof aProgramme>[0] = {}) =>
    aProgramme({ slug, title: 'Leading teams', series: 'ser-teams', ...parts });
  const two = stateOf(aCatalogue({ programmes: [group('teams-a'), group('teams-b')] }));
  const one = stateOf(aCatalogue({ programmes: [group('teams-a')] }));
  const rows = (headings: string, ...cells: readonly (readonly string[])[]) =>
    programmes(
      `${headings} title section summary series`,
      ...cells.map((row) => [...row, 'Leading teams', 'Primary', 'What.', 'teams']),
    );
  const told = (state: CatalogueState, files: ReturnType<typeof rows>) => {
    const { created, changed, unsure, problems } = planOf(state, files, { year: '2021/22' });
    return {
      problems: problems.map(({ code }) => code),
      created: created.map(({ name }) => name),
      changed: changed.map(({ id }) => id),
      unsure,
    };
  };

  it('means the group with its slug', () => {
    expect(told(two, rows('slug', ['teams-b']))).toMatchObject({ created: [], changed: ['prg-teams-b-home-2021'] });
  });

  it('is refused with the candidates if it has no slug', () => {
    const { unsure, ...rest } = told(two, programmes('title series contacts', ['Leading teams', 'teams', 'name: Jo']));
    expect(rest).toEqual({ problems: [], created: [], changed: [] });
    expect(unsure).toMatchObject([{ suggestions: [{ slug: 'teams-a' }, { slug: 'teams-b' }] }]);
  });

  it('with a slug of its own is another group, beside a row for the first', () => {
    expect(told(one, rows('slug', ['teams-a'], ['teams-c']))).toMatchObject({
      problems: [],
      created: ['programme "teams-c" of 2021/22'],
      changed: ['prg-teams-a-home-2021'],
    });
  });

  it('is the same as another row of its title if one of them has no slug', () => {
    expect(told(one, rows('slug', ['teams-c'], ['']))).toMatchObject({ problems: ['ROW_TWICE'] });
  });
});

describe('A row of a new year', () => {
  const row = (title: string, series = ''): readonly string[] => [title, 'Primary', 'What it is.', series];
  const next = (...rows: readonly (readonly string[])[]) => programmes('title section summary series', ...rows);
  const plan = (files: ReturnType<typeof next>, options = {}) => planOf(state, files, { year: '2022/23', ...options });

  it.each([
    ['its title of the year before', 'The Mastering Number programme'],
    ['the title of the series', 'Mastering number'],
    ['the title of the other hub', 'SKTM Early Career Teachers'],
    ['an alias', 'sktm ect'],
  ])('continues the series, and keeps the slug, that is found by %s', (_way, title) => {
    const { created, unsure, problems } = plan(next(row(title)));
    const slug = title.toLowerCase().includes('number') ? 'number' : 'sktm-ect';
    expect([problems, unsure]).toEqual([[], []]);
    expect(created).toMatchObject([
      { name: `programme "${slug}" of 2022/23`, series: slug, beginsSeries: false, isDraft: true },
    ]);
  });

  it('is unsure if there is only a similar series, and suggests it', () => {
    const { created, unsure, changes } = plan(next(row('Mastering Numbers at Key Stage 2')));
    expect([created, changes]).toEqual([[], []]);
    expect(unsure).toMatchObject([
      { name: 'Mastering Numbers at Key Stage 2', suggestions: [{ slug: 'number' }], place: { row: 2 } },
    ]);
  });

  it.each([
    ['the column says which', row('Mastering Numbers at Key Stage 2', 'mastering number'), {}, 'number'],
    [
      'the column says a new one',
      row('Mastering Numbers at Key Stage 2', 'new'),
      {},
      'mastering-numbers-at-key-stage-2',
    ],
    [
      'an option says which',
      row('Mastering Numbers at Key Stage 2'),
      { series: new Map([['mastering numbers at key stage 2', 'number']]) },
      'number',
    ],
    [
      'an option lets series begin',
      row('Mastering Numbers at Key Stage 2'),
      { newSeries: true },
      'mastering-numbers-at-key-stage-2',
    ],
  ])('is sure if %s', (_way, given, options, series) => {
    const { created, unsure } = plan(next(given), options);
    expect(unsure).toEqual([]);
    expect(created.find(({ series: of }) => of !== undefined)).toMatchObject({
      series,
      beginsSeries: series !== 'number',
    });
  });

  it('starts one series for all hubs if there is no similar one', () => {
    const files = programmes(
      'hub title section summary',
      ['home', 'Chess for all', 'Primary', 'Chess.'],
      ['other', 'Chess for All', 'Primary', 'Chess.'],
    );
    const { created, problems } = planOf(state, files, { year: '2022/23' });
    expect(problems).toEqual([]);
    expect(created.map(({ name }) => name)).toEqual([
      'series "chess-for-all"',
      'programme "chess-for-all" of 2022/23',
      'programme "chess-for-all" of 2022/23',
    ]);
  });

  it('is published only if its status says so', () => {
    const files = programmes('title section summary status', [...row('Mastering number').slice(0, 3), 'published']);
    expect(planOf(state, files, { year: '2022/23' }).created).toMatchObject([{ isDraft: false }]);
  });
});

describe('Importing the same files again', () => {
  const files = {
    ...programmes(
      'academicYear title section summary series components codes',
      [
        '2022/23',
        'Chess for all',
        'Primary',
        'Chess; and more.',
        'new',
        'kind: Workshop, count: 6; kind: School visit, count: 1',
        '=A1',
      ],
      ['2022/23', 'Mastering Number', 'Primary', 'Numbers.', '', '', 'NCP22-07'],
    ),
    'modules.csv': [
      ['academicYear', 'programme', 'pathway', 'title', 'kind'],
      ['2022/23', 'Chess for all', '', 'Openings', 'Theme'],
      ['2022/23', 'Chess for all', '', 'Endings', 'Theme'],
      ['2022/23', 'Mastering Number', 'Pathway A', 'Five frames', 'Core module'],
    ],
    'pathways.csv': [
      ['academicYear', 'programme', 'title'],
      ['2022/23', 'mastering number', 'Pathway A'],
    ],
    'deliveries.csv': [
      ['academicYear', 'programme', 'title', 'sessions'],
      ['2022/23', 'chess-for-all', 'Group A', 'date: 2022-10-01; date: 2022-11-01, mode: Online'],
    ],
    'links.csv': [
      ['academicYear', 'programme', 'from', 'kind', 'to', 'symmetric', 'strength'],
      ['2022/23', 'number', 'Pathway A', 'Aligned with', 'A framework', 'no', 'stated'],
    ],
  };

  it('changes nothing', () => {
    const imported = afterImport(state, files);
    expect(imported.document.programmes).toHaveLength(5);
    expect(planOf(imported, files)).toMatchObject({ problems: [], unsure: [], created: [], changed: [], changes: [] });
  });

  it('keeps every stated value', () => {
    const { programmes: all } = afterImport(state, files).document;
    const chess = all.find(({ slug }) => slug === 'chess-for-all');
    expect(chess).toMatchObject({
      summary: 'Chess; and more.',
      codes: ['=A1'],
      components: [
        { kind: 'WORKSHOP', count: { min: 6, max: 6 } },
        { kind: 'SCHOOL_VISIT', count: { min: 1, max: 1 } },
      ],
      modules: [{ slug: 'openings', title: 'Openings' }, { slug: 'endings' }],
      deliveries: [{ title: 'Group A', sessions: [{ date: '2022-10-01' }, { date: '2022-11-01', mode: 'ONLINE' }] }],
    });
    const number = all.find(({ academicYear, slug }) => academicYear === '2022/23' && slug === 'number');
    expect(number).toMatchObject({
      pathways: [{ slug: 'pathway-a', modules: [{ kind: 'CORE_MODULE' }] }],
      links: [{ to: 'ext-framework', from: number?.pathways[0]?.id }],
    });
  });
});

describe('A value that a file does not state', () => {
  it('stays if its column is absent', () => {
    expect(fieldsOf(programmes('slug contacts', ['number', 'name: Jo']))).toEqual([
      'programme "number" of 2021/22: contacts: [{"name":"The office"}] → [{"name":"Jo"}]',
    ]);
  });

  it('stays if its cell is empty, which the plan mentions', () => {
    const plan = planOf(state, programmes('slug contacts audiences url', ['number', '', '', '']), { year: '2021/22' });
    expect(plan.changes).toEqual([]);
    expect(plan.kept.map(({ place }) => place.column)).toEqual(['contacts', 'audiences']);
  });

  it('is cleared with emptyClears, unless it is required', () => {
    const files = programmes('slug title contacts audiences', ['number', '', '', '']);
    expect(fieldsOf(files, { year: '2021/22', emptyClears: true })).toEqual([
      'programme "number" of 2021/22: audiences: ["Teachers of Reception","Teachers of Years 1 and 2"] → undefined',
      'programme "number" of 2021/22: contacts: [{"name":"The office"}] → undefined',
    ]);
  });

  it('stays if it is a programme or part, which the plan mentions', () => {
    const files = {
      ...programmes('slug', ['number']),
      'modules.csv': [
        ['programme', 'slug'],
        ['number', 'adding'],
      ],
    };
    const { gone, changes } = planOf(state, files, { year: '2021/22' });
    expect(changes).toEqual([]);
    expect(gone).toEqual([
      { name: 'programme "readiness" of 2021/22', becomes: 'kept' },
      { name: 'modules "counting" of programme "number" of 2021/22', becomes: 'kept' },
    ]);
  });

  it('is withdrawn or removed with removeGone', () => {
    const files = {
      ...programmes('slug', ['number']),
      'modules.csv': [
        ['programme', 'slug'],
        ['number', 'adding'],
      ],
    };
    const { document } = afterImport(state, files, { year: '2021/22', removeGone: true });
    expect(document.programmes.map(({ slug, status }) => [slug, status])).toEqual([
      ['number', undefined],
      ['readiness', 'WITHDRAWN'],
      ['sktm-ect', undefined],
    ]);
    expect(document.programmes[0]?.modules.map(({ slug }) => slug)).toEqual(['adding']);
  });

  it('is not withdrawn while a row is unsure, which may be that programme', () => {
    const files = programmes(
      'title section summary',
      ['Mastery readyness', 'Primary', 'What.'],
      ['Mastering number', 'Primary', 'What.'],
    );
    const { gone, unsure } = planOf(state, files, { year: '2021/22', removeGone: true });
    expect(unsure.length + gone.length).toBeGreaterThan(0);
    expect(gone.every(({ becomes }) => becomes === 'kept')).toBe(true);
  });

  it('is not missing if the files only have parts', () => {
    expect(
      planOf(
        state,
        {
          'modules.csv': [
            ['programme', 'slug'],
            ['number', 'adding'],
          ],
        },
        { year: '2021/22' },
      ).gone,
    ).toEqual([{ name: 'modules "counting" of programme "number" of 2021/22', becomes: 'kept' }]);
  });
});

describe('Parts of a programme', () => {
  const modules = (...rows: readonly (readonly string[])[]) => ({
    'modules.csv': [['programme', 'slug', 'title', 'kind'], ...rows],
  });

  it('keep their places if only some are stated, and new ones follow', () => {
    const { document } = afterImport(
      state,
      modules(['number', 'adding', 'Adding up', 'theme'], ['number', '', 'Taking away', 'theme']),
      { year: '2021/22' },
    );
    expect(document.programmes[0]?.modules.map(({ id, title }) => [id.slice(0, 4) === 'mod-', title])).toEqual([
      [true, 'counting'],
      [true, 'Adding up'],
      [true, 'Taking away'],
    ]);
    expect(document.programmes[0]?.modules.map(({ id }) => id).slice(0, 2)).toEqual(['mod-counting', 'mod-adding']);
  });

  it('get the order of the file if all are stated', () => {
    expect(fieldsOf(modules(['number', 'adding', '', ''], ['number', 'counting', '', '']))).toEqual([
      'programme "number" of 2021/22: modules (order): ["counting","adding"] → ["adding","counting"]',
    ]);
  });

  it('are reported if their pathway does not exist', () => {
    const files = {
      'modules.csv': [
        ['programme', 'pathway', 'title', 'kind'],
        ['readiness', 'Pathway Two', 'Counting', 'theme'],
      ],
    };
    expect(problemsOf(state, files, { year: '2021/22' })).toEqual([
      'NAME_NOT_FOUND modules.csv, row 2, column "pathway": "Pathway Two" is not a pathway of this programme. Write one of these: "one".',
    ]);
  });

  it('are not removed if something links to them', () => {
    const linked = stateOf(
      aCatalogue({
        series: [aSeries({ slug: 'a' }), aSeries({ slug: 'b' })],
        programmes: [
          aProgramme({
            slug: 'a',
            pathways: [aPathway({ id: 'pth-a', slug: 'a' }), aPathway({ id: 'pth-b', slug: 'b' })],
          }),
          aProgramme({ slug: 'b', links: [aLink('PROGRESSES_TO', 'pth-b', { id: 'lnk-b' })] }),
        ],
      }),
    );
    const files = {
      'pathways.csv': [
        ['academicYear', 'programme', 'slug'],
        ['2021/22', 'a', 'a'],
      ],
    };
    expect(planOf(linked, files).problems).toEqual([]);
    expect(problemsOf(linked, files, { removeGone: true })[0]).toMatch(
      /^LINK_UNKNOWN_TARGET in the catalogue: .*"pth-b"/,
    );
  });
});

describe('JSON', () => {
  it('may be a list of programmes with hubs and series by any name, in which null clears a value', () => {
    const files = {
      'some.json': JSON.stringify([
        { hub: 'Home Maths Hub', academicYear: '2021/22', slug: 'number', contacts: null, series: 'Mastering Number' },
      ]),
    };
    expect(fieldsOf(files)).toEqual(['programme "number" of 2021/22: contacts: [{"name":"The office"}] → undefined']);
  });

  it('has its problems reported with pointers', () => {
    const files = {
      'some.json': JSON.stringify([
        {
          academicYear: '2021/22',
          slug: 'number',
          participation: { unit: 'SCHOL' },
          modules: [{ slug: 'counting', knd: 1 }],
        },
      ]),
    };
    expect(problemsOf(state, files)).toEqual([
      expect.stringMatching(/^KEY_UNKNOWN some.json, at \/0\/modules\/0\/knd: The key "knd" is not known here/),
      expect.stringMatching(/^CHOICE_UNKNOWN some.json, at \/0\/participation\/unit: "SCHOL" is not one of/),
    ]);
  });

  it('has its problems reported with line numbers in NDJSON', () => {
    const files = {
      'some.ndjson': '{"academicYear":"2021/22","slug":"number"}\n\n{"academicYear":"2021/22","slug":}\n',
    };
    expect(problemsOf(state, files)).toEqual([
      expect.stringMatching(/^JSON_SYNTAX some.ndjson, line 3: The text is not JSON/),
    ]);
  });

  it.each([
    [
      'a number',
      '1',
      'FILE_KIND_UNKNOWN some.json: The file contains 1 without programmes. Give a whole catalogue document, or a list of programmes in [ ].',
    ],
    [
      'a list of texts',
      '["a"]',
      'OBJECT_EXPECTED some.json, at /0: "a" was found where an object is expected. Write an object in { }.',
    ],
    [
      'a document with a list that is none',
      '{"programmes":{}}',
      'LIST_EXPECTED some.json, at /programmes: an object was found where a list is expected. Put it in [ ].',
    ],
    [
      'a document of a later format',
      '{"format":99,"programmes":[]}',
      `FORMAT_UNSUPPORTED some.json, at /format: The document has format 99, but this version reads the formats 1 to ${documentFormat}. Import it with the version that wrote it.`,
    ],
  ])('is refused if it is not a catalogue: %s', (_what, text, told) => {
    expect(problemsOf(state, { 'some.json': text })).toEqual([told]);
  });

  it('of another catalogue is matched by names, and its ids are replaced by ours', () => {
    const theirs = stateOf(
      aCatalogue({
        hubs: [aHub({ id: 'hub-x', slug: 'home', title: 'home Maths Hub' })],
        sources: [aSource({ id: 'src-x', publisher: 'hub-x', title: 'Theirs' })],
        series: [
          aSeries({ slug: 'number', id: 'ser-x', title: 'Mastering Number' }),
          aSeries({ slug: 'readiness', id: 'ser-y' }),
        ],
        programmes: [
          aProgramme({
            id: 'prg-x',
            slug: 'number',
            hub: 'hub-x',
            series: 'ser-x',
            title: 'The Mastering Number Programme',
            modules: [aModule({ id: 'mod-x', slug: 'counting' })],
            links: [aLink('PROGRESSES_TO', 'ser-y', { id: 'lnk-x' })],
          }),
        ],
        homeHub: 'hub-x',
      }),
    );
    const files = { 'theirs.json': JSON.stringify(theirs.document) };
    const { document } = afterImport(state, files);
    expect(planOf(state, files).created.map(({ id }) => id)).toEqual(['src-x']);
    expect(document.programmes[0]).toMatchObject({
      id: 'prg-number-home-2021',
      links: [{ id: 'lnk-x', to: 'ser-readiness' }],
    });
    expect(document.programmes[0]?.modules.map(({ id }) => id)).toEqual(['mod-counting', 'mod-adding']);
  });
});

it('planImport() finds things by name that are only in the files', () => {
  const files = {
    'series.csv': [
      ['slug', 'title'],
      ['chess', 'Chess'],
    ],
    'external-things.csv': [
      ['title', 'kind'],
      ['Chess federation', 'federation'],
    ],
    'hubs.csv': [
      ['slug', 'title', 'kind'],
      ['third', 'Third Maths Hub', 'hub'],
    ],
    ...programmes('hub academicYear title section summary series', [
      'third maths hub',
      '2022/23',
      'Chess',
      'other',
      'Chess.',
      'chess',
    ]),
    'links.csv': [
      ['hub', 'academicYear', 'programme', 'kind', 'to', 'symmetric', 'strength'],
      ['third', '2022/23', 'Chess', 'Partner of', 'chess federation', 'yes', 'stated'],
    ],
  };
  const { problems, created } = planOf(state, files);
  expect(problems).toEqual([]);
  expect(created.map(({ name }) => name)).toEqual([
    'series "chess"',
    'external thing "Chess federation"',
    'hub "third"',
    'programme "chess" of 2022/23',
  ]);
});

it('exported sheets refer to other things by slugs and titles', () => {
  const { document } = afterImport(state, {
    'links.csv': [
      ['academicYear', 'programme', 'kind', 'to', 'symmetric', 'strength'],
      ['2021/22', 'number', 'PROGRESSES_TO', 'readiness', 'no', 'STATED'],
    ],
  });
  expect(sheetsOf(document)['links.csv']).toContain('"home","2021/22","number","PROGRESSES_TO","","readiness"');
});
