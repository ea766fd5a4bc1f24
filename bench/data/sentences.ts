import type { Random } from './random.js';
import { adjectives, capitalised, nouns, participle, placeName, plural, verbs, word } from './words.js';

// Plain sentences that mean little and read like those of a catalogue: the words and their frequencies are what counts.

type Phrase = (random: Random) => string;

const oneOf =
  (...phrases: readonly Phrase[]): Phrase =>
  (random) =>
    random.pick(phrases)(random);

const thing: Phrase = (random) => `${word(random, adjectives)} ${word(random, nouns)}`;
const things: Phrase = (random) => plural(random.chance(0.6) ? word(random, nouns) : thing(random));
const doing: Phrase = (random) => `${participle(word(random, verbs))} ${things(random)}`;
const school: Phrase = (random) => `${placeName(random)} ${random.pick(['School', 'Academy', 'College', 'Trust'])}`;

const people = oneOf(
  () => 'teachers',
  () => 'schools',
  () => 'subject leaders',
  (random) => `${word(random, adjectives)} ${plural(word(random, nouns))}`,
);
const does: Phrase = (random) => `${word(random, verbs)} the ${thing(random)}`;

const sentence = oneOf(
  (random) => `the ${word(random, nouns)} helps ${people(random)} to ${does(random)} and to ${does(random)}`,
  (random) =>
    `${people(random)} from ${placeName(random)} and ${placeName(random)} ${does(random)} in ${things(random)}`,
  (random) => `in the ${thing(random)}, they ${does(random)} by ${doing(random)}`,
  (random) => `${people(random)} ${does(random)}, with ${things(random)} for ${doing(random)}`,
  (random) =>
    `it is led by a ${thing(random)} of ${school(random)}, who will ${does(random)} with each of the ${things(random)}`,
  (random) => `what they learn about ${things(random)} is for the ${word(random, nouns)} and for ${doing(random)}`,
);

/** Some sentences, of about a dozen words each. */
export function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => `${capitalised(sentence(random))}.`).join(' ');
}

/** An aim, an audience, a purpose: half a sentence. */
export const aim = (random: Random): string => capitalised(`${does(random)} for ${things(random)}`);
export const audience = (random: Random): string => capitalised(`${people(random)} of ${thing(random)}`);
/** A topic in lower case, as modules have it. */
export const topic = (random: Random): string => `${word(random, adjectives)} ${word(random, nouns)}`;
