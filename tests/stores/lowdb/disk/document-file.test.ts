import { expect, test } from '@jest/globals';
import { hasJournalRevision, withJournalRevision } from '../../../../src/stores/lowdb/disk/document-file.js';

const named = (text: string) => Buffer.from(withJournalRevision(Buffer.from(text), 7)).toString();

test.each([
  ['{"format":2,"revision":7}', '{"format":2,"revision":7,"journalRevision": 7}'],
  ['{"format":2,"revision":7e0,"hubs":[]}', '{"format":2,"journalRevision": 7,"revision":7e0,"hubs":[]}'],
  [
    '{\n  "$schema": "s",\n  "format": 2,\n  "updatedAt": "then",\n  "hubs": []\n}\n',
    '{\n  "$schema": "s",\n  "format": 2,\n  "updatedAt": "then",\n  "journalRevision": 7,\n  "hubs": []\n}\n',
  ],
  ['\n{ "hubs": ["é"], "format": 2 }', '\n{"journalRevision": 7, "hubs": ["é"], "format": 2 }'],
])('withJournalRevision() adds the property and leaves the rest as it is written: %j', (before, after) => {
  expect(named(before)).toBe(after);
  expect(JSON.parse(after)).toEqual({ ...JSON.parse(before), journalRevision: 7 });
});

test.each([
  ['{"journalRevision":7}', true],
  ['{ "title": "journalRevision", "journalRevision"\n : 7 }', true],
  ['{ "title": "journalRevision", "aliases": ["journalRevision"] }', false],
  ['{ "title": "\\"journalRevision\\": 7" }', false],
])('hasJournalRevision() is not misled by a text or a layout: %j', (text, has) => {
  expect(hasJournalRevision(Buffer.from(text))).toBe(has);
});
