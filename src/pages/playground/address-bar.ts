import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { allExamples } from './examples.js';
import { formatSharedQuery, longestLink, type SharedQuery } from './shared-query.js';

/**
 * Keeps the address true: it opens again what the open tab shows, if that is an example, with whatever variables, or a
 * shared query that nobody has changed. Also chooses the operation that a link names.
 */
export function AddressBar({ shared }: { readonly shared: SharedQuery | undefined }): null {
  const { tab, operations } = useGraphiQL(({ tabs, activeTabIndex, operations }) => ({
    tab: tabs[activeTabIndex],
    operations,
  }));
  const { setOperationName } = useGraphiQLActions();
  const [query, variables] = [tab?.query ?? '', tab?.variables ?? ''];
  const isShared = shared?.query === query && shared.variables === variables;
  const isExample = allExamples.some(({ document }) => document === query);
  const operationName = isShared ? shared.operationName : '';
  const isParsed = operations?.some(({ name }) => name?.value === shared?.operationName) ?? false;

  useEffect(() => {
    const search = isShared || isExample ? formatSharedQuery({ query, variables, operationName }, allExamples) : '';
    const isTooLong = location.origin.length + location.pathname.length + search.length > longestLink;
    history.replaceState(null, '', isTooLong ? location.pathname : `${location.pathname}${search}`);
  }, [query, variables, operationName, isShared, isExample]);

  // At once, for a query that is run before the editor has parsed it, and again then: GraphiQL takes the first operation.
  useEffect(() => {
    if (shared?.operationName) setOperationName(shared.operationName);
  }, [shared, setOperationName]);
  useEffect(() => {
    if (isParsed && shared) setOperationName(shared.operationName);
  }, [isParsed, shared, setOperationName]);
  return null;
}
