import { useSyncExternalStore } from 'react';

/**
 * The address behind the `#`: "#/search?text=number" has the parts ["search"] and the parameter "text". Programmes are in it by
 * their ids, which are permanent; a slug means another programme in another hub or year.
 */
interface Route {
  readonly parts: readonly string[];
  readonly parameters: URLSearchParams;
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [path = '', search = ''] = hash.slice(1).split('?');
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  return { parts, parameters: new URLSearchParams(search) };
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** The address of a page, for a link. Parameters without a value are left out. */
export function address(
  parts: readonly string[],
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) search.set(name, value);
  const path = parts.map((part) => `/${encodeURIComponent(part)}`).join('') || '/';
  return `#${path}${search.size > 0 ? `?${search}` : ''}`;
}
