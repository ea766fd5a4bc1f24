import type { ComponentChildren, JSX } from 'preact';

export type NamedFact = readonly [name: string, value: ComponentChildren];

/** A list of names and values; what has no value is left out. */
export function Facts({ facts }: { readonly facts: readonly NamedFact[] }): JSX.Element | null {
  const known = facts.filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false);
  if (known.length === 0) return null;
  return (
    <dl class="facts-list">
      {known.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A list of texts; nothing for an empty one. */
export function Bullets({ items }: { readonly items: readonly ComponentChildren[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul class="bullets">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
