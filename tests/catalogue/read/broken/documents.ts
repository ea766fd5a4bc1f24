import type { CatalogueDocument } from '../../../../src/domain/catalogue-document.js';
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
  aStage,
  aTest,
  evidence,
  type Stored,
} from '../../../support/builders.js';

const plain = (document: Stored<CatalogueDocument>) =>
  JSON.parse(JSON.stringify(document)) as Stored<CatalogueDocument>;

const duration = {
  years: { min: 1, max: 2 },
  days: { min: 3, max: 4 },
  hours: { min: 5, max: 6 },
  strength: 'STATED',
} as const;
const components = [
  {
    kind: 'WORKSHOP',
    title: 'Launch',
    count: { min: 5, max: 6, approximate: true },
    per: 'term',
    duration,
    purpose: 'Meeting',
  },
] as const;
const choice = { min: 1, max: 1, chosenBy: 'hub', note: 'One of them.' };
const aFullModule = (id: string) =>
  aModule({ id, slug: id, topic: 'number', part: 1, optional: false, duration, codes: ['NCP 1'] });
const recruitment = {
  status: 'OPEN',
  statusAsOf: then(1),
  opens: '2021-02',
  closes: then(3),
  applyUrl: 'https://www.example.org/apply',
  priorities: ['Schools nearby'],
  note: 'Soon.',
} as const;
const money = (purpose: string) => ({
  amount: 500,
  currency: 'GBP',
  per: 'school',
  purpose,
  condition: 'Late absence',
  participationYear: 1,
});
const oneTest = (id: string) => ({
  id,
  test: aTest('COMPLETED', {
    programme: 'ser-first',
    timing: 'PREVIOUS_YEAR',
    obligation: 'EXPECTED',
    values: ['a value'],
    range: { min: 1, max: 2 },
    evidence: [evidence({ field: 'text' })],
  }),
});

function then(month: number): string {
  return `2021-0${month}-01T09:30:00Z`;
}

/** Every class with every property. What other things name, and what nothing names, stand side by side. */
export const oneOfEverything = plain(
  aCatalogue({
    hubs: [
      aHub(),
      aHub({
        slug: 'spare',
        colour: '#0b5563',
        website: 'https://www.example.org',
        email: 'maths@example.org',
        socialHandle: '@maths',
        offers: [{ academicYear: '2021/22', complete: true }],
        evidence: [evidence({ field: 'email' })],
      }),
    ],
    sources: [
      aSource({
        outline: [
          { heading: 'Primary schools', sentences: 3 },
          { heading: 'Primary schools', item: 'Mastery', sentences: 2 },
        ],
      }),
      aSource({
        id: 'src-spare',
        academicYear: '2021/22',
        publishedOn: '2021-06-01',
        readOn: '2021-07-01',
        url: 'https://www.example.org/groups',
        outline: [{ heading: 'Nothing', item: 'Nobody', sentences: 1 }],
      }),
    ],
    series: [
      aSeries({ slug: 'first' }),
      aSeries({ slug: 'whole' }),
      aSeries({
        slug: 'spare',
        aliases: ['another name'],
        formerCodes: [{ code: 'NCP19-01', title: 'Its old name', academicYear: '2019/20' }],
        links: [aLink('CONTINUES_AS', 'ser-whole', { evidence: [evidence()] })],
        family: 'A family',
      }),
    ],
    externalThings: [anExternalThing({ url: 'https://www.example.org/framework' })],
    programmes: [
      aProgramme({ slug: 'first', status: 'DRAFT', carriedFrom: '2020/21' }),
      aProgramme({
        slug: 'whole',
        aliases: ['another name'],
        codes: ['NCP21-07'],
        sectionPath: ['Primary schools'],
        position: 1,
        phases: ['PRIMARY'],
        keyStages: ['KS1'],
        yearGroups: ['Y1'],
        audiences: ['Teachers'],
        teaser: 'In short.',
        sourceText: 'What the document says.',
        aims: ['To learn'],
        pathways: [
          aPathway({ id: 'pth-named' }),
          aPathway({
            id: 'pth-spare',
            slug: 'spare',
            codes: ['NCP 2'],
            duration,
            components,
            modules: [aFullModule('mod-inner')],
            moduleChoice: choice,
          }),
        ],
        modules: [aModule({ id: 'mod-named' }), aFullModule('mod-spare')],
        moduleChoice: choice,
        components,
        stages: [aStage({ id: 'stg-spare', description: 'What happens.' })],
        strands: ['Early Years'],
        participation: {
          unit: 'SCHOOL',
          participants: [
            { role: 'teacher', count: { min: 2, max: 2 }, per: 'school', obligation: 'EXPECTED', note: 'Any.' },
          ],
          schoolsPerGroup: { min: 6, max: 7 },
          roles: [{ name: 'lead', does: 'Leads.', designatedIn: 'ser-first' }],
          commitments: ['To come'],
          frequency: [{ minutes: { min: 10, max: 20 }, times: { min: 1, max: 1 }, per: 'day', purpose: 'Year 3' }],
          release: [{ days: { min: 1, max: 2, approximate: true }, participationYear: 1, purpose: 'Meetings' }],
        },
        duration,
        partners: [{ name: 'A university', kind: 'university', hub: 'hub-home' }],
        awards: [{ title: 'An award', by: 'The university', optional: true, paid: false, condition: 'Work.' }],
        eligibilityRule: {
          id: 'rul-whole',
          atLeast: 1,
          any: [
            oneTest('rul-any'),
            { id: 'rul-inner', all: [oneTest('rul-all')] },
            { id: 'rul-other', not: oneTest('rul-not') },
          ],
          unless: oneTest('rul-unless'),
        },
        url: 'https://www.example.org/whole',
        contacts: [{ name: 'Jo', role: 'The lead', email: 'jo@example.org', url: 'https://www.example.org/jo' }],
        reach: 'LOCAL',
        places: { count: { max: 20 }, per: 'group' },
        documents: [{ title: 'Flyer', url: 'https://www.example.org/flyer' }],
        recruitment,
        deliveries: [
          {
            title: 'A cohort',
            codes: ['NCP 3'],
            area: 'Here',
            venue: 'A school',
            mode: 'ONLINE',
            lead: 'Somebody',
            starts: '2021/22 autumn',
            sessions: [
              {
                date: '2022-04',
                startsAt: '2022-04-01T09:30:00Z',
                endsAt: '2022-04-01T11:30:00Z',
                venue: 'The hall',
                module: 'mod-named',
                mode: 'BLENDED',
                note: 'Tea.',
              },
            ],
            recruitment,
            note: 'Early in the term.',
          },
        ],
        funding: {
          free: false,
          grants: [money('release')],
          charges: [money('food')],
          inKind: ['Books'],
          note: 'No more.',
        },
        links: [...(['PREVIOUS_YEAR', 'SAME_YEAR', 'FOLLOWING_YEAR'] as const), undefined].map((timing) =>
          aLink(timing ? 'ALIGNED_WITH' : 'PART_OF', 'ext-framework', {
            from: 'pth-named',
            timing: timing ?? 'SAME_YEAR',
            obligation: 'MAY',
            group: timing && 'grp-whole',
            evidence: [evidence({ item: 'Mastery', field: 'timing' })],
            note: 'Somehow.',
          }),
        ),
        linkGroups: [{ id: 'grp-whole', rule: 'AT_LEAST', atLeast: 1 }],
        evidence: [evidence({ item: 'Mastery', sentence: 2, field: 'aims' })],
        openQuestions: ['Why?'],
      }),
    ],
  }),
);

/** One of each class, with nothing but what has to be there. */
export const theLeast = plain(
  aCatalogue({
    hubs: [aHub({ offers: [{ academicYear: '2021/22' }] })],
    series: [aSeries({ slug: 'least', formerCodes: [{ code: 'NCP 1' }] })],
    externalThings: [anExternalThing()],
    programmes: [
      aProgramme({
        slug: 'least',
        pathways: 1,
        modules: 1,
        moduleChoice: { min: 1, chosenBy: 'hub' },
        components: [{ kind: 'WORKSHOP' }],
        stages: 1,
        participation: {
          participants: [{ role: 'teacher' }],
          frequency: [{ per: 'day' }],
          release: [{ days: { min: 1 } }],
          roles: [{ name: 'lead', does: 'Leads.' }],
        },
        duration: { hours: { min: 1 }, strength: 'STATED' },
        partners: [{ name: 'A university', kind: 'university' }],
        awards: [{ title: 'An award' }],
        eligibilityRule: { id: 'rul-least', test: aTest('CRITERIA') },
        recruitment: {},
        places: { count: { min: 1 } },
        documents: [{ title: 'Flyer', url: 'https://www.example.org/flyer' }],
        deliveries: [{ sessions: [{}] }],
        funding: { grants: [{ amount: 1, currency: 'GBP' }] },
        links: [aLink('ALIGNED_WITH', 'ext-framework')],
        evidence: [{ source: 'src-summary', section: 'Primary schools', strength: 'STATED', paraphrase: 'So.' }],
      }),
    ],
  }),
);
