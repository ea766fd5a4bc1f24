import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkOrThrow } from '../../src/catalogue/read/check.js';
import { revive } from '../../src/catalogue/read/revive.js';
import { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import { countRows, discrepancies } from '../support/ledger.js';
import { realBytes } from '../support/real-snapshot.js';

const ledger = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
const catalogue = checkOrThrow(realBytes());

describe('the coverage ledger', () => {
  test('agrees with the evidence of the catalogue in both directions, and with the outline of the source', () => {
    expect(discrepancies(ledger, catalogue)).toEqual([]);
  });

  test('has a row for each of 7 headings and 24 titles, and for each of 76 sentences', () => {
    const outline = catalogue.sources.flatMap((source) => source.outline);
    expect(outline.filter(({ item }) => item === undefined)).toHaveLength(7);
    expect(outline.filter(({ item }) => item !== undefined)).toHaveLength(24);
    expect(outline.reduce((sum, { sentences }) => sum + sentences, 0)).toBe(76);
    expect(countRows(ledger)).toBe(7 + 24 + 76);
  });
});

type Draft<T> = T extends object ? { -readonly [Key in keyof T]: Draft<T[Key]> } : T;

/** The real catalogue with a change, unchecked. An absent list is absent in a draft, whatever its type says. */
function changed(change: (draft: Draft<CatalogueDocument>) => void): CatalogueDocument {
  const draft = JSON.parse(Buffer.from(realBytes()).toString('utf8')) as Draft<CatalogueDocument>;
  change(draft);
  const { instance } = revive(CatalogueDocument, draft);
  if (!instance) throw new Error('The change made the document shapeless.');
  return instance;
}

function one<T>(things: readonly T[] | undefined, wanted: (thing: T) => boolean): T {
  const thing = things?.find(wanted);
  if (thing === undefined) throw new Error('There is no such thing in the catalogue.');
  return thing;
}

const programme = (draft: Draft<CatalogueDocument>, slug: string) =>
  one(draft.programmes, (offer) => offer.slug === slug);
const evidence = (draft: Draft<CatalogueDocument>, slug: string, field: string) =>
  one(programme(draft, slug).evidence, (found) => found.field === field);

/** The real ledger with one text in it replaced, which has to be there. */
function rewritten(text: string | RegExp, other: string): string {
  const result = ledger.replace(text, other);
  if (result === ledger) throw new Error(`The ledger does not have ${text}.`);
  return result;
}

const number = 'Primary schools / The Mastering Number Programme';
const continuity = 'Secondary schools / Y5 – 8 Continuity Work Group';
const year = 'Secondary schools / Secondary Teaching for Mastery Embedding Year Support';

describe('in a ledger', () => {
  const sentence3 = /\| 3 \| Key knowledge in Reception.*\n/;

  test.each<[string, string, string[]]>([
    ['a row that was dropped', rewritten(sentence3, ''), [`${number}, 3: no row.`]],
    [
      'an entry that was dropped',
      rewritten(/### Y5 – 8[\s\S]*?(?=\n## )/, ''),
      ['–', 1, 2, 3].map((row) => `${continuity}, ${row}: no row.`),
    ],
    [
      'a title that is not the published one',
      rewritten('### The Mastering Number Programme', '### Mastering Number'),
      ['–', 1, 2, 3, 4, 5].flatMap((row) => [
        `${number}, ${row}: no row.`,
        `Primary schools / Mastering Number, ${row}: a row for what the source does not have.`,
      ]),
    ],
    [
      'a row beyond the last sentence',
      rewritten(sentence3, '$&| 6 | A sixth sentence. | `aims` |\n'),
      [`${number}, 6: a row for what the source does not have.`],
    ],
    ['a row that stands twice', rewritten(sentence3, '$&$&'), [`${number}, 3: two rows.`]],
    [
      'a target without evidence',
      rewritten('`keyStages`, `modules`, `moduleChoice`', '`keyStages`, `modules`, `moduleChoice`, `aims`'),
      [`${continuity}, 3: no evidence for aims.`],
    ],
    [
      'a target that is missing',
      rewritten('`keyStages`, `modules`, `moduleChoice`', '`keyStages`, `modules`'),
      [`${continuity}, 3: the row lacks moduleChoice.`],
    ],
    [
      'a link with another end',
      rewritten(
        '`link: RUNS_ALONGSIDE secondary-tfm-embedding-and-sustaining`',
        '`link: RUNS_ALONGSIDE y7-11-coherence`',
      ),
      [
        `${year}, 4: no evidence for link: RUNS_ALONGSIDE y7-11-coherence.`,
        `${year}, 4: the row lacks link: RUNS_ALONGSIDE secondary-tfm-embedding-and-sustaining.`,
      ],
    ],
    [
      'nothing where something was taken, though with a reason',
      rewritten('`keyStages`, `modules`, `moduleChoice`', 'nothing: it is about resources.'),
      ['keyStages', 'modules', 'moduleChoice'].map((target) => `${continuity}, 3: the row lacks ${target}.`),
    ],
    [
      'rows in another order',
      rewritten(/(\| 2 \| In time.*\n)(\| 3 \|.*\n)/, '$2$1'),
      ['The rows do not follow the order of the source.'],
    ],
    ['another source', ledger.replaceAll('2021/22', '2022/23'), ['The ledger names no source of the catalogue.']],
  ])('%s is found', (_, text, found) => {
    expect([...discrepancies(text, catalogue)].sort()).toEqual([...found].sort());
  });

  test('a cell that names no targets and gives no reason is reported', () => {
    const text = rewritten('`keyStages`, `modules`, `moduleChoice`', 'nothing');
    expect(discrepancies(text, catalogue)).toEqual([
      expect.stringMatching(/^Not a row: \| 3 \| Resources .* nothing \|$/),
      `${continuity}, 3: no row.`,
    ]);
  });
});

describe('in a catalogue', () => {
  test('evidence for the wrong sentence is reported at both sentences', () => {
    const moved = changed((draft) => {
      evidence(draft, 'mastering-number', 'participation.frequency').sentence = 4;
    });
    expect(discrepancies(ledger, moved)).toEqual([
      `${number}, 4: the row lacks participation.frequency.`,
      `${number}, 5: no evidence for participation.frequency.`,
    ]);
  });

  test('evidence for a sentence after the last one is reported', () => {
    const moved = changed((draft) => {
      evidence(draft, 'mastering-number', 'participation.frequency').sentence = 6;
    });
    expect(discrepancies(ledger, moved)).toEqual([
      `${number}, 5: no evidence for participation.frequency.`,
      `${number}, 6: evidence for participation.frequency points where the source has nothing.`,
    ]);
  });

  test('evidence that is missing, or supports another field, is reported', () => {
    const dropped = changed((draft) => {
      const { evidence: all } = programme(draft, 'y5-8-continuity');
      all.splice(all.indexOf(evidence(draft, 'y5-8-continuity', 'modules')), 1);
      evidence(draft, 'y5-8-continuity', 'moduleChoice').field = 'aims';
    });
    expect(discrepancies(ledger, dropped)).toEqual([
      `${continuity}, 3: no evidence for modules.`,
      `${continuity}, 3: no evidence for moduleChoice.`,
      `${continuity}, 3: the row lacks aims.`,
    ]);
  });

  test('a link of another kind, and a test of another programme, are reported', () => {
    const twisted = changed((draft) => {
      const support = programme(draft, 'secondary-tfm-embedding-year-support');
      one(support.links, ({ kind }) => kind === 'RUNS_ALONGSIDE').kind = 'PART_OF';
      const asked = one(support.eligibilityRule?.all, ({ test: found }) => found?.kind === 'COMPLETED').test;
      Object.assign(asked ?? {}, { programme: programme(draft, 'secondary-subject-leadership').series });
    });
    const group = 'secondary-tfm-embedding-and-sustaining';
    expect(discrepancies(ledger, twisted)).toEqual([
      `${year}, 1: no evidence for eligibilityRule: COMPLETED secondary-tfm-development.`,
      `${year}, 1: the row lacks eligibilityRule: COMPLETED secondary-subject-leadership.`,
      `${year}, 4: no evidence for link: RUNS_ALONGSIDE ${group}.`,
      `${year}, 4: the row lacks link: PART_OF ${group}.`,
    ]);
  });

  test('an outline with another number of sentences is reported', () => {
    const longer = changed((draft) => {
      const outline = draft.sources.flatMap((source) => source.outline);
      one(outline, ({ item }) => item === 'The Mastering Number Programme').sentences = 6;
    });
    expect(discrepancies(ledger, longer)).toEqual([`${number}, 6: no row.`]);
  });
});
