import { expect, test } from '@jest/globals';
import { CellNames } from '../../src/sheets/names.js';

const scope = { kinds: ['source'] } as const;

test.each([
  ['the title of one source', 'Prospectus', 'Prospectus'],
  ['the id, where the title is read as no value', 'TBC', 'src-1'],
  ['the id, where the title is read as no value', '-', 'src-1'],
])('a cell names a source by %s', (_what, title, name) => {
  const names = new CellNames([{ kind: 'source', id: 'src-1', title }]);
  expect(names.nameOf('src-1', scope)).toBe(name);
  expect(names.find(name, scope)).toMatchObject([{ id: 'src-1' }]);
});

test('a cell names a source by its id where another has the same title', () => {
  const names = new CellNames(['src-1', 'src-2'].map((id) => ({ kind: 'source', id, title: 'Prospectus' })));
  expect(names.nameOf('src-2', scope)).toBe('src-2');
});
