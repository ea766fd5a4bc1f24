import type { ProblemCode } from '../../../../src/domain/fields/problem-codes.js';
import { oneOfEverything, theLeast } from './documents.js';
import { isObject, oneOfEach, type PlaceOf, places } from './places.js';

// What stands in the documents, by what the catalogue means it to be.

const keys = {
  ids: 'id hub source publisher series to from group programme designatedIn module homeHub'.split(' '),
  dates: 'updatedAt statusAsOf opens closes starts startsAt endsAt date publishedOn readOn'.split(' '),
  urls: 'url website applyUrl'.split(' '),
  choices: 'kind section phases keyStages yearGroups unit strength timing obligation rule status mode reach'.split(' '),
};
const freeText = /^externalThings\.kind$|partners\.kind$|evidence\.section$/;

/** The code for a text that cannot be the value of a place; `asText` where the place holds any text. */
export function codeOf({ names, key }: PlaceOf, asText: ProblemCode): ProblemCode {
  if (freeText.test(names)) return asText;
  if (keys.ids.includes(key)) return 'ID_MALFORMED';
  if (keys.dates.includes(key)) return 'DATE_MALFORMED';
  if (keys.urls.includes(key)) return 'URL_MALFORMED';
  if (keys.choices.includes(key)) return 'CHOICE_UNKNOWN';
  if (key === 'slug') return 'SLUG_MALFORMED';
  if (key === 'academicYear' || key === 'carriedFrom') return 'YEAR_MALFORMED';
  if (key === 'colour') return 'COLOUR_MALFORMED';
  return key === 'email' ? 'EMAIL_MALFORMED' : asText;
}

export const isReference = ({ key, value }: PlaceOf) =>
  key !== 'id' && keys.ids.includes(key) && typeof value === 'string';

/** Ids that something else names: without them, what names them is broken too. */
const namedIn = (document: unknown) =>
  new Set(places(document).flatMap((place) => (isReference(place) ? [place.value] : [])));
const alone = (document: unknown) => {
  const named = namedIn(document);
  return oneOfEach(places(document)).filter(({ key, value }) => !(key === 'id' && named.has(value)));
};

/** One of each property of each class, where a fault is one fault. */
export const properties = alone(oneOfEverything).filter(({ pointer }) => pointer !== '');
export const scalars = properties.filter(({ value }) => typeof value !== 'object');
export const texts = scalars.filter(({ value }) => typeof value === 'string');
export const lists = properties.filter(({ value, names }) => Array.isArray(value) && names.includes('.'));

/** Lists that can be emptied without breaking what refers into them, or what needs them. */
export const spareLists = lists.filter(({ key }) => !/^(modules|outline|pathways|linkGroups|any|all)$/.test(key));

/** One of each object: the last of each list, or what a key holds. */
export const objects = [...new Map(places(oneOfEverything).map((place) => [place.names, place])).values()].filter(
  ({ value }) => isObject(value),
);

/** What is derived where it is left out. */
const isDerived = ({ key, inClass }: PlaceOf) =>
  /^(?:listed|symmetric|strength)$/.test(key) || /(?:eligibilityRule|any|all|not|unless)\.id$/.test(inClass);

/** In the least document: what the catalogue asks for, and not what only makes its ranges and rules whole. */
const isAskedFor = (place: PlaceOf) => {
  const { pointer, value, key, inClass } = place;
  if (isDerived(place)) return false;
  if (pointer === '' || Array.isArray(value) || /^(?:count|days|hours)\.min$/.test(inClass)) return false;
  return !isObject(value) || /^(?:participation|count|days)$/.test(key);
};

/** What only a draft may lack. */
const isMissable = ({ inClass }: PlaceOf) => /^programmes\.(?:section|summary|participation)$/.test(inClass);

/** What has to be there. */
export const required = alone(theLeast).filter((place) => isAskedFor(place) && !isMissable(place));
/** What has to be there in what is published. */
export const missable = alone(theLeast).filter(isMissable);
const asked = new Set(
  places(theLeast).flatMap((place) => (isAskedFor(place) && !isMissable(place) ? [place.inClass] : [])),
);
export const isRequired = ({ inClass }: PlaceOf) => asked.has(inClass) || /^linkGroups\.(id|rule)$/.test(inClass);
