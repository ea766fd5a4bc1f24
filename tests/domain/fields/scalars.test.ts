import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, isScalarType, isSpecifiedScalarType, parseValue } from 'graphql';
import { AcademicYear, scalarPage } from '../../../src/domain/fields/scalars.js';

const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error as { readonly message: string; readonly locations?: readonly object[] };
  }
  throw new Error('It was accepted.');
};
const remedy = 'Write an academic year as two consecutive years, like "2021/22".';

describe('An academic year that is none', () => {
  test.each([
    ['2021', `${remedy} Got 2021. Did you mean "2021/22"?`],
    ['21/22', `${remedy} Got 21/22. Did you mean "2021/22"?`],
    ['2021-22', `${remedy} Got 2021-22. Did you mean "2021/22"?`],
    ['2021/2022', `${remedy} Got 2021/2022. Did you mean "2021/22"?`],
    ['2021/23', `${remedy} Got 2021/23.`],
    ['1850/51', `${remedy} Got 1850/51.`],
    [2021, `${remedy} Got 2021.`],
    [{ from: 2021 }, `${remedy} Got an object or list.`],
  ])('in a variable, %j, gets an example', (value, message) => {
    expect(refusal(() => AcademicYear.parseValue(value)).message).toBe(message);
  });

  test.each([
    ['"2021"', `${remedy} Got "2021". Did you mean "2021/22"?`],
    ['2021', `${remedy} Got 2021. Did you mean "2021/22"?`],
  ])('in a query, %s, has its place', (literal, message) => {
    const { message: told, locations } = refusal(() => AcademicYear.parseLiteral(parseValue(literal), null));
    expect([told, locations]).toEqual([message, [{ line: 1, column: 1 }]]);
  });
});

test('every scalar of the schema names its specification, and our page has one for each of our own', () => {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  const scalars = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  const urls = scalars.map((type) => (isScalarType(type) ? (type.specifiedByURL ?? '') : ''));
  const page = readFileSync(scalarPage, 'utf8');
  const anchors = [...page.matchAll(/^## (\w+)/gm)].map(([, name = '']) => `${scalarPage}#${name.toLowerCase()}`);
  expect(urls.length).toBeGreaterThan(4);
  for (const url of urls) expect(anchors.includes(url) || url.startsWith('https://www.rfc-editor.org/rfc/')).toBe(true);
});
