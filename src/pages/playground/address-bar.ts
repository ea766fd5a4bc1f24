import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { allExamples } from './examples.js';
import { formatSharedQuery, longestLink, type SharedQuery } from './shared-query.js';

/**
 * Keeps the address true: it opens again what the open tab shows, if that is an example, with whatever variables, or a
 * shared query that nobody has changed. Also chooses the operation that a link names.
 */
export function AddressBar({ shared }: { readonly shared: SharedQuery | undefined }): null {
  const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]);
  const { setOperationName } = useGraphiQLActions();
  const [query, variables] = [tab?.query ?? '', tab?.variables ?? ''];
  const isShared = shared?.query === query && shared.variables === variables;
  const isExample = allExamples.some(({ document }) => document === query);
  const operationName = isShared ? shared.operationName : '';

  useEffect(() => {
    const search = isShared || isExample ? formatSharedQuery({ query, variables, operationName }, allExamples) : '';
    const isTooLong = location.origin.length + location.pathname.length + search.length > longestLink;
    history.replaceState(null, '', isTooLong ? location.pathname : `${location.pathname}${search}`);
  }, [query, variables, operationName, isShared, isExample]);

  // Before GraphiQL makes its editor, which goes back to the name that there was then at each change of the query.
  useEffect(() => {
    if (shared?.operationName) setOperationName(shared.operationName);
  }, [shared, setOperationName]);
  return null;
}
