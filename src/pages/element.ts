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

export function button(
  text: string,
  onClick: () => void,
  properties: Readonly<Record<string, unknown>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...properties }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** An option of a select: its value, and the text that people read. */
export type Option = readonly [value: string, text: string];

export const optionElements = (options: readonly Option[]): readonly HTMLOptionElement[] =>
  options.map(([value, text]) => element('option', { value }, text));

interface SelectProperties {
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}

/** A select with its label. */
export function select(label: string, { options, value, onChange, disabled = false }: SelectProperties): Node {
  const made = element('select', { disabled }, ...optionElements(options));
  made.value = value;
  made.addEventListener('change', () => onChange(made.value));
  return field(label, made);
}

/** A control with its label above it. `classes` are further classes of the label. */
export const field = (label: string, control: Node, classes = ''): HTMLLabelElement =>
  element('label', { className: `field ${classes}`.trim() }, element('span', {}, label), control);

/** Controls that belong together. */
export const group = (name: string, ...children: readonly Child[]): HTMLElement =>
  element('div', { className: 'group', role: 'group', 'aria-label': name }, ...children);

/** The element of the page's own HTML that has this id. */
export function byId(id: string): HTMLElement {
  const named = document.getElementById(id);
  if (!named) throw new Error(`The page lacks its #${id}.`);
  return named;
}
