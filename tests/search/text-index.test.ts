import { describe, expect, test } from '@jest/globals';
import { TextIndex } from '../../src/search/text-index.js';
import { aDocument, anIndex, found, weights } from './an-index.js';

// The titles of the 24 programmes of East Midlands East, 2021/22, by short ids.
const programmes = anIndex({
  readiness: 'Mastery Readiness Work Groups',
  development: 'Primary Teaching for Mastery Development Work Groups',
  embedding: 'Primary Teaching for Mastery Embedding Work Groups',
  sustaining: 'Primary Teaching for Mastery Sustaining Work Groups',
  number: { title: 'The Mastering Number Programme', summary: 'Children leave KS1 with fluency' },
  'secondary-development': 'Secondary Teaching for Mastery Development Work Groups',
  'secondary-year-support': 'Secondary Teaching for Mastery Embedding Year Support',
  'secondary-sustaining': 'Secondary Teaching for Mastery Embedding and Sustaining Work Groups',
  leadership: { title: 'Secondary Subject Leadership Work Group', summary: 'for heads of department' },
  'mat-leads': 'Secondary Maths MAT Leads: leading and developing mathematics teaching',
  coherence: 'Y7 – 11 Coherence Work Groups: approaches to key topics',
  continuity: { title: 'Y5 – 8 Continuity Work Group', codes: 'NCP21-08' },
  resit: 'Supporting Post-16 GCSE Re-sit Work Groups',
  'core-maths': 'Developing Core Maths Pedagogy Work Groups',
  'a-level': 'Developing A Level Pedagogy Work Groups',
  itt: 'Strengthening Partnerships with ITT providers Work Group',
  'sktm-early-years': {
    title: 'Specialist Knowledge for Teaching Mathematics (Early Years Teachers) Programme',
    modules: ['Number Patterns and Structures', 'Pattern, Shape, Space and Measures'],
  },
  'sktm-primary': {
    title: 'Specialist Knowledge for Teaching Mathematics (Primary Teachers) Programme',
    modules: ['Number sense', 'Fractions'],
  },
  'sktm-tas': {
    title: 'Specialist Knowledge for Teaching Mathematics (Primary Teaching Assistants) Programme',
    modules: ['Number sense (part 1)', 'Fractions'],
  },
  'sktm-primary-ect': 'Specialist Knowledge for Teaching of Mathematics (Primary Early Career Teachers)',
  'sktm-secondary-ect': {
    title: 'Specialist Knowledge for the Teaching of Mathematics (Secondary Early Career Teachers)',
    modules: 'designing effective learning and teaching in mathematics (geometry)',
  },
  'sktm-non-specialist': {
    title: 'Specialist Knowledge for Teaching Mathematics (Secondary Non-Specialist)',
    modules: ['Geometry'],
  },
  'pd-lead': 'NCETM Professional Development Lead and Accreditation Programmes',
  'school-lead': 'NCETM School Development Lead Programme',
});

describe('search() finds', () => {
  test.each([
    ['a title', 'mastering number', ['number']],
    ['an abbreviation for what is written out', 'hod', ['leadership']],
    ['what is written out for an abbreviation', 'initial teacher training', ['itt']],
    ['an abbreviation, not the words that begin so', 'MAT', ['mat-leads']],
    ['two abbreviations', 'SKTM ECT', ['sktm-primary-ect', 'sktm-secondary-ect']],
    ['an older name', 'newly qualified teachers, secondary', ['sktm-secondary-ect']],
    ['assistants', 'TAs', ['sktm-tas']],
    ['a phrase with other small words and numbers of things', 'heads of a department', ['leadership']],
    ['early years', 'EYFS', ['sktm-early-years']],
    ['a phase and an abbreviation', 'TfM secondary support', ['secondary-year-support']],
    ['a year group in a range', 'year 6', ['continuity']],
    ['a range in another spelling', 'y7-11', ['coherence']],
    ['year groups, not what begins with them', 'Y1', []],
    ['a key stage', 'key stage 1', ['number']],
    ['a code in any spelling', 'ncp 2108', ['continuity']],
    ['a code without its letters', '21-08', ['continuity']],
    ['the codes of a year', 'NCP21', ['continuity']],
    ['hyphens or none', 'resits', ['resit']],
    ['A levels', 'a-level', ['a-level']],
    ['a word by its beginning', 'cohe', ['coherence']],
    ['several words by their beginnings', 'sec lead', ['mat-leads', 'leadership']],
    ['a word as it is being typed', 'number sens', ['sktm-primary', 'sktm-tas']],
    ['a key stage in words', 'Key Stage One', ['number']],
    ['a year in words', 'year six', ['continuity']],
    ['a range of years in words', 'years nine to eleven', ['coherence']],
    ['two words with a typo each', 'mastry redines', ['readiness']],
    ['a word with soft hyphens', 'con\u00adti\u00adnu\u00adi\u200bty', ['continuity']],
    ['a swapped letter', 'coherecne', ['coherence']],
    ['two slips in a long word', 'accredtiaton', ['pd-lead']],
    [
      'titles before modules, and short ones before long',
      'number',
      ['number', 'sktm-primary', 'sktm-early-years', 'sktm-tas'],
    ],
  ])('%s: %s', (_, text, expected) => expect(found(programmes, text)).toEqual(expected));
});

describe('search() ranks', () => {
  const index = anIndex({
    prefixMatches: 'leadership',
    same: 'lead',
    typoMatches: 'laed',
    far: { summary: 'teachers, advocates and specialists who lead a department' },
  });

  test('the word itself before longer words that begin with it', () => {
    expect(found(index, 'lead')).toEqual(['same', 'prefixMatches', 'far']);
  });

  test('similar words only where neither the word nor a longer one is indexed', () => {
    expect(found(index, 'lezd')).toEqual(['same', 'far']);
    expect(found(index, 'lea')).toEqual(['prefixMatches', 'same', 'far']);
  });

  test('no similar word for a word of three letters', () => {
    expect(found(index, 'lxd')).toEqual([]);
  });

  test('the typed abbreviation before its synonyms', () => {
    expect(found(anIndex({ a: 'ECT', b: 'NQT', c: 'Early Career Teacher' }), 'nqt')).toEqual(['b', 'a', 'c']);
  });

  test('a match of a rare word before one of a common word', () => {
    const many = anIndex({ a: 'algebra groups', b: 'primary groups', c: 'primary schools', d: 'primary teachers' });
    expect(many.search('algebra schools primary').hits.map(({ id }) => id)).toEqual(['c']);
    expect(many.search('algebra teachers').hits.map(({ id }) => id)).toEqual(['a', 'd']);
  });
});

describe('search() ranks a phrase', () => {
  const index = anIndex({
    longer: { title: 'Specialist teachers of schools', codes: 'schools specialist' },
    apart: { title: 'Schools with special teachers' },
    listed: { title: 'Special, schools' },
    phrase: { summary: 'For teachers in primary, secondary and special schools, in groups of twelve that meet online' },
  });

  test('before its words apart, in a list, or as beginnings of longer words, even in a title', () => {
    expect(found(index, 'special schools')[0]).toBe('phrase');
    expect(index.search('special schools').total).toBe(4);
  });

  test('with other small words in between', () => {
    const inMail = anIndex({ a: 'Number. Sense', b: { summary: 'A sense of the number in daily life' } });
    expect(found(inMail, 'sense of number')).toEqual(['b', 'a']);
  });

  test('at the same score whether or not it is in a word list of its own', () => {
    const [one, other] = [anIndex({ a: 'deep number sense' }), anIndex({ a: 'number sense, deep' })];
    const score = (of: TextIndex) => of.search('number sense').hits[0]?.score;
    expect(score(one)).toBe(score(other));
  });

  test('no higher for a range of years, whose years are one name', () => {
    const years = anIndex({ a: 'Years 5 to 8', b: 'Year 6, Year 5, Year 8, Year 7' });
    const [a, b] = ['a', 'b'].map((id) => years.search('years 5 to 8').hits.find((hit) => hit.id === id)?.score);
    expect(a).toBe(b);
  });
});

describe('Where no document matches all words, search()', () => {
  const index = anIndex({ a: 'red green blue', b: 'red green', c: 'yellow', d: 'red' });

  test('finds those that match the most words', () => {
    expect(index.search('red green yellow')).toMatchObject({ total: 2, covered: 2, hits: [{ id: 'b' }, { id: 'a' }] });
  });

  test('ignores unknown words', () => {
    const { words, covered, total } = index.search('red xylophone');
    expect([covered, total]).toEqual([1, 3]);
    expect(words.map(({ text, matches }) => [text, matches.length])).toEqual([
      ['red', 1],
      ['xylophone', 0],
    ]);
  });

  test('applies the filter before it counts words', () => {
    const withoutAB = (ordinal: number) => !['a', 'b'].includes(index.idOf(ordinal));
    expect(index.search('red green', { allow: withoutAB })).toMatchObject({
      total: 1,
      covered: 1,
      hits: [{ id: 'd' }],
    });
  });
});

describe('A page of hits', () => {
  const index = anIndex({ c: 'same', a: 'same', b: 'same', d: 'same' });

  test('orders equal scores by id, or by tieBreak', () => {
    expect(index.search('same', { limit: 2 }).hits.map(({ id }) => id)).toEqual(['a', 'b']);
    const newestFirst = (a: number, b: number) => b - a;
    expect(index.search('same', { tieBreak: newestFirst }).hits.map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
  });

  test('continues after a hit and still counts all hits', () => {
    const [, last] = index.search('same', { limit: 2 }).hits;
    expect(last).toBeDefined();
    expect(index.search('same', { limit: 2, ...(last && { after: last }) })).toMatchObject({
      total: 4,
      hits: [{ id: 'c' }, { id: 'd' }],
    });
  });

  test('continues at the same place after documents were added or removed', () => {
    const [, last] = index.search('same', { limit: 2 }).hits;
    const after = last ?? { id: '', score: 0 };
    const edited = index.with([aDocument('e', 'same'), aDocument('x', 'other'), aDocument('0', 'same')], ['a']);
    expect(edited.search('same', { after }).hits.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
    expect(
      index
        .with([], ['b'])
        .search('same', { after })
        .hits.map(({ id }) => id),
    ).toEqual(['c', 'd']);
  });

  test('is empty for limit 0', () => {
    expect(index.search('same', { limit: 0 })).toMatchObject({ total: 4, hits: [] });
  });
});

describe('with() makes a version that', () => {
  const before = anIndex({ a: 'algebra', b: 'geometry' });
  const after = before.with([aDocument('a', 'fractions'), aDocument('c', 'geometry')], ['b', 'unknown']);

  test('holds changed documents and not removed ones', () => {
    expect([found(after, 'algebra'), found(after, 'fractions'), found(after, 'geometry')]).toEqual([[], ['a'], ['c']]);
    expect([after.size, after.ordinalOf('b')]).toEqual([2, undefined]);
  });

  test('leaves the earlier version unchanged', () => {
    expect([found(before, 'algebra'), found(before, 'fractions'), found(before, 'geometry')]).toEqual([
      ['a'],
      [],
      ['b'],
    ]);
    expect([before.size, before.ordinalOf('c')]).toEqual([2, undefined]);
  });

  test('keeps ordinals, even of a document that is removed and added again', () => {
    const again = after.with([aDocument('b', 'geometry')]);
    expect(again.ordinalOf('b')).toBe(before.ordinalOf('b'));
    expect(again.idOf(again.ordinalOf('c') ?? -1)).toBe('c');
  });

  test('answers the same for an unchanged document, and adds an id that is removed and added at once', () => {
    expect(found(before.with([aDocument('a', 'algebra')]), 'algebra')).toEqual(['a']);
    expect(found(before.with([aDocument('a', 'statistics')], ['a']), 'statistics')).toEqual(['a']);
  });
});

describe('An index of thousands', () => {
  const documents = Array.from({ length: 3_000 }, (_, i) => aDocument(`d${i}`, `common word${i} group${i % 7}`));
  const index = TextIndex.of([...documents, aDocument('z', 'alphabetical')], weights).with([aDocument('d0', 'alpha')]);

  test('keeps the score of the first matching term, however far apart the documents are', () => {
    const [first, second] = index.search('alpha').hits;
    expect([first?.id, second?.id]).toEqual(['d0', 'z']);
    expect(second?.score).toBeLessThan(first?.score ?? 0);
  });

  test('gives ordinals in the order of the documents', () => {
    expect([index.ordinalOf('d17'), index.idOf(17)]).toEqual([17, 'd17']);
  });

  test('finds one, some and all of them', () => {
    expect(found(index, 'word2999')).toEqual(['d2999']);
    expect(index.search('common group3').total).toBe(429);
    expect(index.search('common')).toMatchObject({ total: 2_999, hits: { length: 20 } });
  });

  test('takes edits at its start, in its middle and at its end', () => {
    const changed = ['d0', 'd1500', 'd2999', 'new'].map((id) => aDocument(id, 'rare'));
    const edited = index.with(changed, ['d1', 'd1501', 'd2998']);
    expect(found(edited, 'rare')).toEqual(['d0', 'd1500', 'd2999', 'new']);
    expect([edited.search('common').total, edited.size, edited.ordinals]).toEqual([2_994, 2_999, 3_002]);
    expect(index.search('common').total).toBe(2_999);
  });
});

describe('For any query text, search()', () => {
  test.each(['', '   ', '?!…—', '🧮🧮', '(.*)+$', '\\', 'the of and', '\ud800', '\0'])(
    'finds nothing for %j',
    (text) => {
      expect(programmes.search(text)).toMatchObject({ total: 0, hits: [], covered: 0 });
      expect(programmes.suggestions(text)).toEqual([]);
    },
  );

  test('reads only the first 32 words of the first 1,000 characters', () => {
    const words = Array.from({ length: 100 }, (_, i) => `w${i}x`);
    expect(programmes.search(words.join(' ')).words).toHaveLength(32);
    expect(programmes.search(`${' '.repeat(1_000)}mastery`).total).toBe(0);
  });

  test.each(['a', 'y1-', 'a level ', '1 ', "'", '\u0301', 'ncp2', '🧮', 'teaching for mastery '])(
    'reads no more than 1,000 of a million characters of %j',
    (part) => {
      const text = part.repeat(1_000_000 / part.length);
      expect(programmes.search(text)).toEqual(programmes.search(text.slice(0, 1_000)));
    },
  );

  test('treats names of object properties as ordinary words', () => {
    expect(found(anIndex({ a: 'constructor __proto__ toString' }), '__proto__ constructor')).toEqual(['a']);
  });
});
