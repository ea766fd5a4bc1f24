import type { FieldChange } from '../../src/catalogue/document/field-changes.js';

type Json = Record<string, unknown>;

/** An entry as clients know it, and its changes. */
export interface Told {
  readonly kind: string;
  readonly nodeId: string;
  readonly fields: readonly FieldChange[];
}

/** Applies reported changes to entries by id, using only the format that docs/history.md describes. */
export function replayed(entries: ReadonlyMap<string, Json>, told: readonly Told[]): ReadonlyMap<string, Json> {
  const now = new Map([...entries].map(([id, entry]) => [id, structuredClone(entry)]));
  for (const { kind, nodeId, fields } of told) {
    const entry = now.get(nodeId) ?? {};
    for (const { path, after } of fields) if (path !== 'homeHub') set(entry, path, after);
    if (kind === 'DELETED' || kind === 'WITHDRAWN') now.delete(nodeId);
    else now.set(nodeId, entry);
  }
  return now;
}

const step = /^\.?([A-Za-z]+)|^\[([\w-]*)\]/;

function set(holder: Json, path: string, text: string | null): void {
  const [first = '', name] = step.exec(path) ?? [];
  const rest = path.slice(first.length);
  const key = name ?? '';
  if (rest === '') put(holder, key, value(key, text));
  else if (rest === '[].id') holder[key] = inOrder(holder[key] as Json[], JSON.parse(text ?? '[]') as string[]);
  else if (rest.startsWith('[')) setItem(holder, key, rest, text);
  else set(holder[key] as Json, rest, text);
}

function setItem(holder: Json, list: string, path: string, text: string | null): void {
  const [first = '', , key = ''] = step.exec(path) ?? [];
  const rest = path.slice(first.length);
  const items = (holder[list] ?? []) as Json[];
  const index = items.findIndex(({ id }) => id === key);
  const item = items[index] ?? (/^\d+$/.test(key) ? items[Number(key)] : undefined);
  if (rest !== '') set(item as Json, rest, text);
  else if (text === null)
    put(
      holder,
      list,
      items.filter(({ id }) => id !== key),
    );
  else put(holder, list, [...items, JSON.parse(text) as Json]);
}

function put(holder: Json, key: string, value: unknown): void {
  if (value === null || (Array.isArray(value) && value.length === 0)) delete holder[key];
  else holder[key] = value;
}

const inOrder = (items: readonly Json[], ids: readonly string[]) =>
  ids.map((id) => items.find((item) => item['id'] === id));

// Changes report text unquoted, so only the schema can distinguish a number or a Boolean from a text that looks like one.
const notText = /^(min|max|count|part|position|optional|symmetric|sentences?)$/;

function value(name: string, text: string | null): unknown {
  if (text === null) return null;
  return notText.test(name) || /^[[{]/.test(text) ? JSON.parse(text) : text;
}
