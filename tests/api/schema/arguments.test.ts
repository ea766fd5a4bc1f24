import { describe, expect, it } from '@jest/globals';
import { asking, refusals } from '../../support/asked.js';
import { realSnapshot } from '../../support/real-snapshot.js';

const snapshot = realSnapshot();
const forged = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('invalid arguments are refused with a permanent code', () => {
  it.each([
    ['programmes(first: -1) { totalCount }', 'PAGE_SIZE_INVALID'],
    ['programmes(first: 0) { totalCount }', 'PAGE_SIZE_INVALID'],
    ['programmes(first: 101) { totalCount }', 'PAGE_SIZE_INVALID'],
    ['programmes(first: 1000000000) { totalCount }', 'PAGE_SIZE_INVALID'],
    ['programmes(last: -5) { totalCount }', 'PAGE_SIZE_INVALID'],
    ['programmes(first: 2, last: 2) { totalCount }', 'PAGE_ARGUMENTS_CONFLICT'],
    ['programmes(after: "nonsense") { totalCount }', 'CURSOR_INVALID'],
    ['programmes(after: "") { totalCount }', 'CURSOR_INVALID'],
    [`programmes(after: "${forged(['listed', '2021/22', 'x'])}") { totalCount }`, 'CURSOR_INVALID'],
    [`programmes(after: "${forged(['listed', {}, [], 1, 'id'])}") { totalCount }`, 'CURSOR_INVALID'],
    [`programmes(after: "${forged(['TITLE ASC LAST', 'A', 'id'])}") { totalCount }`, 'CURSOR_INVALID'],
    [`programmes(before: "${'A'.repeat(5000)}") { totalCount }`, 'CURSOR_INVALID'],
    ['programmes(orderBy: [{ field: TITLE }, { field: TITLE, direction: DESC }]) { totalCount }', 'ORDER_REPEATED'],
    ['hubs(first: 0) { totalCount }', 'PAGE_SIZE_INVALID'],
    ['links(first: -1) { totalCount }', 'PAGE_SIZE_INVALID'],
    ['search(text: "number", first: 0) { totalCount }', 'PAGE_SIZE_INVALID'],
    [`search(text: "number", after: "${forged(['search', 'x', 1])}") { totalCount }`, 'CURSOR_INVALID'],
    [`nodes(ids: [${'"x",'.repeat(101)}]) { id }`, 'TOO_MANY_IDS'],
    [`selection(refs: [${'"x",'.repeat(101)}]) { missing { ref } }`, 'TOO_MANY_REFS'],
    ['selection(refs: ["x"], hub: "east-midlands") { missing { ref } }', 'HUB_UNKNOWN'],
    ['programmeGroups(by: []) { count }', 'GROUP_DIMENSIONS_INVALID'],
    ['programmeGroups(by: [PHASE, PHASE]) { count }', 'GROUP_DIMENSIONS_INVALID'],
    ['programmeGroups(by: [HUB, PHASE, SECTION, SERIES]) { count }', 'GROUP_DIMENSIONS_INVALID'],
    ['programme(slug: "mastering-number") { summary(maxLength: 0) }', 'LENGTH_INVALID'],
    ['programme(slug: "mastering-number") { summary(maxLength: -3) }', 'LENGTH_INVALID'],
    ['progression(from: []) { truncated }', 'NUMBER_INVALID'],
    ['progression(from: ["mastery-readiness"], maxDepth: -1) { truncated }', 'NUMBER_INVALID'],
    ['progression(from: ["primary-tfm-develpment"]) { truncated }', 'PROGRAMME_UNKNOWN'],
    ['routes(from: "mastery-readiness", to: "primary-tfm-sustaining", maxSteps: 0) { truncated }', 'NUMBER_INVALID'],
    ['routes(from: "mastery-readiness", to: "development work group") { truncated }', 'PROGRAMME_AMBIGUOUS'],
  ])('%s → %s', async (field, code) => {
    expect(await refusals(snapshot, `{ ${field} }`)).toEqual([code]);
  });

  it('treats an explicit null like a missing argument', async () => {
    const { data, errors } = await asking(
      snapshot,
      `{ programmes(first: null, after: null, filter: null, orderBy: null) { nodes { links(direction: null, minStrength: null) { id } } totalCount } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ programmes: { totalCount: 24, nodes: { length: 20 } } });
  });

  it('suggests a programme for a misspelt name', async () => {
    const { errors } = await asking(snapshot, '{ progression(from: ["primary-tfm-develpment"]) { truncated } }');
    expect(errors?.[0]?.message).toContain('Did you mean "primary-tfm-development"');
  });
});
