import { useSyncExternalStore } from 'react';

/** What the address of the desk says: which programmes are listed, or which one is open, in which view. */
const names = ['hub', 'year', 'section', 'status', 'show', 'text', 'programme', 'view'] as const;
export type DeskAddress = Readonly<Record<(typeof names)[number], string>>;

export function parseAddress(search: string): DeskAddress {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? ''])) as DeskAddress;
}

export function formatAddress(address: DeskAddress): string {
  const parameters = new URLSearchParams(names.flatMap((name) => (address[name] ? [[name, address[name]]] : [])));
  return parameters.size === 0 ? 'desk' : `desk?${parameters}`;
}

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
addEventListener('popstate', tell);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Changes the address. What somebody types replaces the last entry of the browser's history. */
export function go(change: Partial<DeskAddress>, { replace = false } = {}): void {
  const next = formatAddress({ ...parseAddress(location.search), ...change });
  if (replace) history.replaceState(null, '', next);
  else history.pushState(null, '', next);
  tell();
}

export function useAddress(): DeskAddress {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return parseAddress(search);
}
