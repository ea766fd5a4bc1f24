const quoteMark = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const space = 0x20;

/** Whether a JSON text, of which this is the value, has no key twice in an object: each key that stands there is held. */
export const repeatsNoKey = (text: string, value: unknown): boolean => keysIn(text) === keysOf(value);

/** How many keys stand in a JSON text: texts in quotes with a colon behind them. */
function keysIn(text: string): number {
  let keys = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    let end = start + 1;
    for (let code = text.charCodeAt(end); code !== quoteMark; code = text.charCodeAt(end))
      end += code === backslash ? 2 : 1;
    let next = end + 1;
    while (text.charCodeAt(next) <= space) next++;
    if (text.charCodeAt(next) === colon) keys++;
    start = text.indexOf('"', next);
  }
  return keys;
}

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) keys += keysOf(item);
    return keys;
  }
  for (const item of Object.values(value)) keys += 1 + keysOf(item);
  return keys;
}
