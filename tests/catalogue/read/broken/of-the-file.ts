import { bytesOf } from '../../../support/builders.js';
import { realBytes } from '../../../support/real-snapshot.js';
import { type Broken, document, file } from './broken.js';
import { oneOfEverything } from './documents.js';
import { withValue } from './places.js';

// Faults of the bytes, before there is any document.

const real = realBytes();
const realText = real.toString();
const smallBytes = bytesOf(oneOfEverything);
const smallText = Buffer.from(smallBytes).toString();

const lengths = (of: number, count: number) =>
  Array.from({ length: count }, (_, index) => Math.floor((of * (index + 1)) / (count + 1)));

export const cutOff: readonly Broken[] = [
  file('cut to nothing', Buffer.of(), 'FILE_EMPTY'),
  file('cut to white space', Buffer.from(' \n\t\r\n'), 'FILE_EMPTY'),
  file('cut before the last brace', Buffer.from(realText.slice(0, realText.lastIndexOf('}'))), 'JSON_SYNTAX'),
  ...lengths(realText.length, 20).map((length) =>
    file(`the real one, cut at ${length}`, Buffer.from(realText.slice(0, length)), 'JSON_SYNTAX'),
  ),
  ...lengths(smallText.length, 10).map((length) =>
    file(`a small one, cut at ${length}`, Buffer.from(smallText.slice(0, length)), 'JSON_SYNTAX'),
  ),
];

const mark = Buffer.of(0xef, 0xbb, 0xbf);
const marked = (bytes: Uint8Array) => Buffer.concat([mark, bytes]);
const wide = Buffer.from(realText, 'utf16le');

export const byteOrderMark: readonly Broken[] = [
  file('before the real one', marked(real), 'FILE_BYTE_ORDER_MARK'),
  file('before a small one', marked(smallBytes), 'FILE_BYTE_ORDER_MARK'),
  file('before nothing', mark, 'FILE_BYTE_ORDER_MARK'),
  file('before one that is cut', marked(real.subarray(0, 500)), 'FILE_BYTE_ORDER_MARK'),
  file('twice', marked(marked(smallBytes)), 'FILE_BYTE_ORDER_MARK'),
  file('after white space', Buffer.concat([Buffer.from('\n'), mark, smallBytes]), 'JSON_SYNTAX'),
  file('at the end', Buffer.concat([smallBytes, mark]), 'JSON_SYNTAX'),
  file('of UTF-16, the little end first', Buffer.concat([Buffer.of(0xff, 0xfe), wide]), 'FILE_NOT_UTF8'),
  file(
    'of UTF-16, the big end first',
    Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(wide).swap16()]),
    'FILE_NOT_UTF8',
  ),
  document('inside a text', withValue(oneOfEverything, '/hubs/1/title', '\ufeffHub'), [
    'TEXT_UNCLEAN',
    '/hubs/1/title',
  ]),
];

const badSequences: Readonly<Record<string, readonly number[]>> = {
  'a byte that only continues': [0x80],
  'a byte that never stands in UTF-8': [0xff],
  'a letter of Latin-1': [0xe9, 0x20],
  'a slash in two bytes': [0xc0, 0xaf],
  'half of a surrogate pair': [0xed, 0xa0, 0x80],
  'a sequence cut short': [0xe2, 0x82, 0x20],
  'a character beyond the last': [0xf5, 0x80, 0x80, 0x80],
};

const inserted = (offset: number, sequence: readonly number[]) =>
  Buffer.concat([real.subarray(0, offset), Buffer.from(sequence), real.subarray(offset)]);

export const badUtf8: readonly Broken[] = Object.entries(badSequences).flatMap(([name, sequence]) => [
  file(`${name}, at the start`, inserted(0, sequence), 'FILE_NOT_UTF8'),
  file(`${name}, inside`, inserted(realText.indexOf('"title"') + 2, sequence), 'FILE_NOT_UTF8'),
  file(`${name}, at the end`, inserted(real.length, sequence), 'FILE_NOT_UTF8'),
]);

const texts: Readonly<Record<string, string>> = {
  'a comma after the last': smallText.replace(/}$/, ',}'),
  'a comment': `// The catalogue\n${smallText}`,
  'single quotes': smallText.replaceAll('"', "'"),
  'a bare key': smallText.replace('"format"', 'format'),
  'a value that is no number': smallText.replace('"revision":1', '"revision":NaN'),
  'a number with a zero before it': smallText.replace('"revision":1', '"revision":01'),
  'a line break in a text': smallText.replace('home Maths Hub', 'home\nMaths Hub'),
  'two documents': `${smallText}\n${smallText}`,
  'the marks of a merge': `<<<<<<< HEAD\n${smallText}\n=======\n${smallText}\n>>>>>>> theirs\n`,
  'a page of HTML': '<!doctype html><title>502 Bad Gateway</title>',
  'a word': 'catalogue',
};

const otherThings = { 'a list': [], null: null, 'a text': 'x', 'a number': 7, true: true };
const many = 100_000;

export const notJson: readonly Broken[] = [
  ...Object.entries(texts).map(([name, text]) => file(name, Buffer.from(text), 'JSON_SYNTAX')),
  ...Object.entries(otherThings).map(([name, thing]) => file(`${name} alone`, bytesOf(thing), 'OBJECT_EXPECTED')),
  file('very many lists in each other', Buffer.from('['.repeat(many) + ']'.repeat(many)), 'NESTED_TOO_DEEPLY'),
];
