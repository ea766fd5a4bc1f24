type Child = Node | string | null | undefined | false;

/** An HTML element with properties set on it (`aria-…` and `data-…` as attributes) and children in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, unknown>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes('-')) made.setAttribute(key, String(value));
    else Reflect.set(made, key, value);
  }
  made.append(
    ...children.filter((child): child is Node | string => child instanceof Node || typeof child === 'string'),
  );
  return made;
}

/** The element of the page that has an id. The page's own HTML has it. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page lacks its #${id}.`);
  return found;
}
