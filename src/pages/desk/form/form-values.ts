import type { DeskFormFragment, ProgrammePatch } from '../../../generated/graphql.js';
import type { InputField, InputTypes } from './input-types.js';

/** What the form edits: the value of each field of `ProgrammePatch`, in the shape of the input types. */
export interface FormValues {
  readonly [field: string]: unknown;
}

interface JsonObject {
  readonly [key: string]: unknown;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a programme that the form edits. Its hub, year and place in the list are changed elsewhere. */
export const editedFields = (types: InputTypes): readonly InputField[] =>
  (types.inputs['ProgrammeInput'] ?? []).filter(({ name }) => !notInForm.includes(name));

const notInForm = ['hub', 'academicYear', 'position', 'publishAt', 'withdrawAt', 'carriedFrom'];

/** A programme as the API answers it → the values that `updateProgramme` would take to leave it as it is. */
export function valuesOf(programme: DeskFormFragment, types: InputTypes): FormValues {
  const { id, modules, eligibilityRule } = programme;
  // What a programme states itself: other links are read from its rule, or computed.
  const links = programme.links.filter(
    ({ kind, derivedFrom, id: linkId }) => !derivedFrom && kind !== 'REQUIRES' && !linkId.includes('~'),
  );
  const groups = links.flatMap(({ group }) => (group ? [[group.id, group] as const] : []));
  const stated: JsonObject = {
    ...programme,
    links: links.map((link) => ({ ...link, from: link.from.id === id ? null : link.from, to: lastingEnd(link.to) })),
    linkGroups: [...new Map(groups).values()],
    eligibilityRule: eligibilityRule && { line: eligibilityRule.line },
    modules: modules.filter(({ pathway }) => !pathway),
  };
  // What the API answers for a field that is not filled in, such as the section "Other", was stated by nobody.
  return Object.fromEntries(
    editedFields(types).map((field) => [
      field.name,
      programme.missing.includes(field.name) ? null : inputValue(stated[field.name], field, types),
    ]),
  );
}

type LinkTo = DeskFormFragment['links'][number]['to'];

/** A link names the series of a programme, which is the same in every year. */
const lastingEnd = (end: LinkTo) => (end.__typename === 'Programme' ? end.series : end);

function inputValue(value: unknown, field: InputField, types: InputTypes): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => inputValue(item, { ...field, isList: false }, types));
  // An exact number is stored without this key.
  if (field.name === 'approximate' && value === false) return null;
  if (!isObject(value)) return value;
  if (field.kind === 'SCALAR') return value['id'] ?? value['value'] ?? null;
  const fields = types.inputs[field.type] ?? [];
  return Object.fromEntries(fields.map((each) => [each.name, inputValue(value[each.name], each, types)]));
}

/** A value without anything that says nothing: undefined if nothing is left. */
export function compact(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(compact).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, each]) => {
    const kept = compact(each);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Whether a field may be stored without any value in it, as `{}`: somebody states that the source does not say it. */
export const mayBeEmpty = (name: string): boolean => name === 'participation';

/** What is stored for a value of the form: null where the field is not filled in. */
export const storedValue = (name: string, value: unknown): unknown =>
  compact(value) ?? (mayBeEmpty(name) && isObject(value) ? {} : null);

/** The names of the fields that differ. */
export const changedFields = (before: FormValues, after: FormValues): readonly string[] =>
  Object.keys(after).filter(
    (name) => JSON.stringify(storedValue(name, before[name])) !== JSON.stringify(storedValue(name, after[name])),
  );

/** The patch that makes the changes: null where a value was removed. */
export function patchOf(before: FormValues, after: FormValues): ProgrammePatch {
  const changed = changedFields(before, after).map((name) => [name, storedValue(name, withSlugs(after[name]))]);
  return Object.fromEntries(changed) as ProgrammePatch;
}

/** New modules, pathways and stages get the name in addresses that their title suggests. */
function withSlugs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSlugs);
  if (!isObject(value)) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withSlugs(each)]));
  const { slug, title } = inside;
  return 'slug' in inside && !slug && typeof title === 'string' ? { ...inside, slug: slugOf(title) } : inside;
}

export const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’]|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The titles of everything that a programme refers to, by id. */
export function namesIn(value: unknown, names = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const item of value) namesIn(item, names);
  if (!isObject(value)) return names;
  const { id, title } = value;
  if (typeof id === 'string' && typeof title === 'string') names.set(id, title);
  for (const each of Object.values(value)) namesIn(each, names);
  return names;
}
