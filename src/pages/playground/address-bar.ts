import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { addressOfExample, useShownExample } from './examples.js';
import { formatSharedQuery, type SharedQuery } from './shared-query.js';

/**
 * Keeps the address true: it opens again the example or the shared query that the open tab shows, as long as nobody has
 * changed it. Also chooses the operation that a link names.
 */
export function AddressBar({ shared }: { readonly shared: SharedQuery | undefined }): null {
  const { tab, operations } = useGraphiQL(({ tabs, activeTabIndex, operations }) => ({
    tab: tabs[activeTabIndex],
    operations,
  }));
  const { setOperationName } = useGraphiQLActions();
  const example = useShownExample();
  const isShared = shared?.query === tab?.query && (shared?.variables ?? '') === (tab?.variables ?? '');
  const isParsed = operations?.some(({ name }) => name?.value === shared?.operationName) ?? false;

  useEffect(() => {
    const address = isShared && shared ? formatSharedQuery(shared) : example && addressOfExample(example);
    history.replaceState(null, '', address ?? location.pathname);
  }, [shared, isShared, example]);

  // Only once the editor has parsed the query: until then GraphiQL would take the first operation.
  useEffect(() => {
    if (isParsed && shared) setOperationName(shared.operationName);
  }, [isParsed, shared, setOperationName]);
  return null;
}
