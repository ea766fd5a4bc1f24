import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Copies every entry of data/catalogue.json into data/several-hubs.json, which has readings of other hubs and years too.
// With --check, it only reports whether the copies are the same.

const path = (name) => fileURLToPath(new URL(`../data/${name}`, import.meta.url));
const read = (name) => JSON.parse(readFileSync(path(name), 'utf8'));

const collections = ['hubs', 'sources', 'series', 'externalThings', 'programmes'];

/** Readings may add properties to the hubs and series that they share with the first catalogue, and items to their lists. */
const sharedCollections = ['hubs', 'series'];

const original = read('catalogue.json');
const joined = read('several-hubs.json');
const originalSources = original.sources.map(({ id }) => id);

/** Whether an item of a list is a copy, perhaps an old one: an offer, evidence, or a text. */
const isCopyOf = (item, list) =>
  typeof item === 'string'
    ? list.includes(item)
    : originalSources.includes(item.source) ||
      (item.academicYear !== undefined && list.some(({ academicYear }) => academicYear === item.academicYear));

const joinLists = (list, previous = []) => [...list, ...previous.filter((item) => !isCopyOf(item, list))];

function joinEntry(entry, previous) {
  const values = Object.entries(entry).map(([key, value]) => [
    key,
    Array.isArray(value) ? joinLists(value, previous[key]) : value,
  ]);
  return { ...previous, ...Object.fromEntries(values) };
}

function joinCollection(name) {
  const previous = new Map(joined[name].map((entry) => [entry.id, entry]));
  const copies = original[name].map((entry) =>
    sharedCollections.includes(name) ? joinEntry(entry, previous.get(entry.id)) : entry,
  );
  for (const { id } of copies) previous.delete(id);
  return [...copies, ...previous.values()];
}

const parts = Object.fromEntries(collections.map((name) => [name, joinCollection(name)]));
const text = `${JSON.stringify({ ...joined, format: original.format, ...parts }, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(path('several-hubs.json'), text);
} else if (text !== readFileSync(path('several-hubs.json'), 'utf8')) {
  console.error('data/several-hubs.json has an old copy of data/catalogue.json. Run "npm run join" and commit it.');
  process.exitCode = 1;
}
