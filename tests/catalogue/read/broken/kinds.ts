import type { Broken } from './broken.js';
import { badUtf8, byteOrderMark, cutOff, notJson } from './of-the-file.js';
import { keyTwice, listOrObject, longList, machineryKey, misspeltKey, nothing, wrongType } from './of-the-shape.js';
import { circleOfRequirements, dangling, duplicateId } from './of-the-whole.js';
import { emptyText, enormousText, malformed, uncleanText } from './of-values.js';

/** The kinds of fault, each with its broken catalogues. */
export const kinds: Readonly<Record<string, readonly Broken[]>> = {
  'cut off': cutOff,
  'a byte order mark': byteOrderMark,
  'bytes that are no UTF-8': badUtf8,
  'text that is no JSON': notJson,
  'a value of the wrong type': wrongType,
  'a misspelt key': misspeltKey,
  'a key that stands twice': keyTwice,
  'a key of the machinery': machineryKey,
  'null, or nothing, where a value belongs': nothing,
  'a list where an object belongs, or the reverse': listOrObject,
  'a list with too many items': longList,
  'an empty text': emptyText,
  'an enormous text': enormousText,
  'an unclean text': uncleanText,
  'a malformed value': malformed,
  'an id that stands twice': duplicateId,
  'a reference that dangles': dangling,
  'a circle of requirements': circleOfRequirements,
};
