import { expect, test } from '@jest/globals';
import { isPlaceholderText } from '../../src/text/placeholder.js';

test.each([
  'TBC',
  'tbc.',
  'To be confirmed',
  'N/A',
  '?',
  '…',
  'To be written.',
  'Still to be written!',
  'Summary to follow',
  'The summary is not yet written.',
  'More details to follow.',
  'Coming soon…',
  'TODO',
  'Lorem ipsum dolor sit amet, consectetur.',
  'To be written. It is on the page of the hub.',
])('%j is a placeholder', (text) => {
  expect(isPlaceholderText(text)).toBe(true);
});

test.each([
  'What it is.',
  'To be confident in algebra, pupils need it.',
  'Coming soon to primary schools: number sense.',
  'Unknown quantities in Year 6.',
  'A Work Group about what is not written down.',
])('%j is no placeholder', (text) => {
  expect(isPlaceholderText(text)).toBe(false);
});
