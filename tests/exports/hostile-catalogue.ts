import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import {
  aCatalogue,
  aHub,
  aLink,
  allOf,
  aModule,
  anExternalThing,
  anyOf,
  aPathway,
  aProgramme,
  aSeries,
  aStage,
  evidence,
  needs,
  snapshotOf,
} from '../support/builders.js';

/** Titles that every format has its own trouble with, and that the catalogue takes as they are. */
export const hostileTitles: readonly string[] = [
  '<script>alert("1")</script> & <b>bold</b> ]]> <!-- --> <?xml?>',
  '=CMD("calc")|A1 + "quoted", and; more',
  '+44 -1 @SUM(A1) \\N \\n \\" ends with \\',
  "'=already behind an apostrophe",
  '@mention &amp; &#39; &lt;entity&gt; #quot; #35; 100% %%{init}%% `code` $$x^2$$',
  '1. A list? *stars* _lines_ ~~gone~~ | pipe || end',
  '- dash --> arrow -.- {braces} [brackets] (parens) /* // */ "a" -> "b"',
  '‘Curly’ “quotes” – dash — … ½ é ﷽ עברית 👩🏽‍🏫 𝔐',
  'No\u00a0break, \ufffe nothing \uffff at all',
  '＝FULL("width") end subgraph graph style click default',
];

const topics = ['=topic "one" & <more>', 'topic\u00a0two'];

const slugOf = (index: number) => `hostile-${index + 1}`;

/** A small catalogue of two hubs and two years with every kind of end, several links between two ends, and such titles. */
export function hostileSnapshot(): Snapshot {
  const programmes = hostileTitles.map((title, index) =>
    aProgramme({
      slug: slugOf(index),
      title,
      aliases: [`Alias of ${title}`],
      codes: ['-21-07', '=NCP21-08'],
      audiences: [title],
      phases: ['PRIMARY', 'SECONDARY'],
      position: index + 1,
      pathways: index === 0 ? [aPathway({ id: 'pth-one', slug: 'one', title })] : [],
      stages: index === 0 ? [aStage({ id: 'stg-one', slug: 'one', title })] : [],
      modules:
        index < 5 ? [aModule({ topic: title }), aModule({ slug: 'shared', topic: topics[index % 2] ?? '' })] : [],
      evidence: index === 4 ? [evidence({ field: 'modules', paraphrase: title })] : [],
      links: linksOf(index, title),
      ...(index === 2 && { eligibilityRule: allOf(needs('hostile-1'), anyOf(needs('hostile-2'), needs('gone'))) }),
      ...(index === 3 && { eligibilityRule: needs('hostile-1', { timing: 'PREVIOUS_YEAR' }) }),
    }),
  );
  const away = aProgramme({
    slug: 'hostile-1',
    hub: 'hub-away',
    academicYear: '2022/23',
    eligibilityRule: needs('hostile-2', { strength: 'IMPLIED', evidence: [evidence(), evidence({ sentence: 2 })] }),
  });
  const named = ['gone', ...hostileTitles.map((_title, index) => slugOf(index))];
  return snapshotOf(
    aCatalogue({
      hubs: [aHub({ website: 'https://example.org/?a=1&b="2"'.replaceAll('"', '%22') }), aHub({ slug: 'away' })],
      series: named.map((slug) => aSeries({ slug, title: slug === 'gone' ? '=Gone & <away>' : slug })),
      externalThings: [anExternalThing({ title: hostileTitles[0] ?? '', kind: '=framework' })],
      programmes: [...programmes, away],
    }),
  );
}

function linksOf(index: number, title: string) {
  if (index === 1) {
    // Three at once between the same two ends.
    return [
      aLink('PROGRESSES_TO', 'ser-hostile-1', {
        id: 'lnk-a',
        evidence: [evidence({ paraphrase: title })],
        note: title,
      }),
      aLink('RUNS_ALONGSIDE', 'ser-hostile-1', { id: 'lnk-b', symmetric: true, strength: 'AMBIGUOUS' }),
      aLink('ALIGNED_WITH', 'ser-hostile-1', { id: 'lnk-c', strength: 'IMPLIED', obligation: 'MAY' }),
    ];
  }
  if (index !== 0) return [];
  return [
    aLink('PART_OF', 'ext-framework', { id: 'lnk-d', evidence: [evidence(), evidence({ sentence: 3 })] }),
    aLink('PARTNER_OF', 'hub-away', { id: 'lnk-e', from: 'pth-one', symmetric: true }),
    aLink('CONTINUES_AS', 'ser-gone', { id: 'lnk-f', from: 'stg-one' }),
  ];
}
