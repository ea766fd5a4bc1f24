import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { formatSteps } from '../../../../src/catalogue/document/formats/all-steps.js';
import { CatalogueDocument } from '../../../../src/domain/catalogue-document.js';
import { documentFormat } from '../../../../src/domain/document-format.js';
import { storedShape } from '../../../support/stored-shape.js';

// The stored shape of each format is committed. It changes only together with the format and a step.

const file = fileURLToPath(new URL(`../../../fixtures/formats/format-${documentFormat}.shape.txt`, import.meta.url));

const advice = `What is stored has another shape than tests/fixtures/formats/format-${documentFormat}.shape.txt says.
- If format ${documentFormat} is in a release: raise documentFormat, and add the list of its steps to src/catalogue/document/formats/all-steps.ts.
- Add a step for what entries of the format before have in another shape. A new property that may be absent needs none.
- Then write the new shape: WRITE_STORED_SHAPE=1 npm test -- tests/catalogue/document/formats/stored-shape.test.ts
See "Changing what is stored" in docs/architecture.md.`;

test('The stored shape is the committed one of this format', async () => {
  const shape = storedShape(CatalogueDocument);
  if (process.env['WRITE_STORED_SHAPE']) await writeFile(file, shape);
  const committed = await readFile(file, 'utf8').catch(() => '');
  const [now, then] = [shape, committed].map((text) => text.split('\n'));
  const added = now?.filter((line) => !then?.includes(line));
  const gone = then?.filter((line) => !now?.includes(line));
  if (shape !== committed) throw new Error(`${advice}\nAdded: ${added?.join('\n')}\nGone: ${gone?.join('\n')}`);
});

test('There is a list of steps to each format', () => {
  expect(formatSteps).toHaveLength(documentFormat - 1);
});
