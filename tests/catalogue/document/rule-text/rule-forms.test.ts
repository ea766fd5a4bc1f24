import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readRule } from '../../../../src/catalogue/document/rule-text/read-rule.js';
import { RuleNames } from '../../../../src/catalogue/document/rule-text/rule-names.js';
import { conditionForms, endForms, groupForms } from '../../../../src/domain/fields/rule-forms.js';

const titles = ['Mastery Readiness', 'Mastering Number', 'Secondary Subject Leadership'];
const names = new RuleNames(titles.map((title) => ({ id: title, title })));
const page = readFileSync(new URL('../../../../docs/rules.md', import.meta.url), 'utf8');

test.each([...conditionForms, ...groupForms, ...endForms])('the example of "$written" is a rule', ({ example }) => {
  expect(readRule(example, names)).not.toHaveProperty('fault');
});

test.each(conditionForms)('docs/rules.md has the condition "$written"', ({ written, example }) => {
  expect(example.startsWith(written)).toBe(true);
  expect(page).toContain(`\`${written.trim()}`);
});
