import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { examplesPlugin } from './examples.js';
import { togglePanel } from './panels.js';

/** Says in the empty result pane what to do first. */
export function ResultHint() {
  const { tab, isFetching, fetchError, isReady, visiblePlugin } = useGraphiQL((state) => ({
    tab: state.tabs[state.activeTabIndex],
    isFetching: state.isFetching,
    fetchError: state.fetchError,
    isReady: state.responseEditor !== undefined,
    visiblePlugin: state.visiblePlugin,
  }));
  const { run } = useGraphiQLActions();
  const [pane, setPane] = useState<Element | null>(null);
  useEffect(() => setPane(document.querySelector('.graphiql-response')), []);
  if (!pane || !isReady || isFetching || fetchError || tab?.response) return null;
  return createPortal(
    <div className="result-hint">
      {tab?.query ? (
        <>
          <p>The answer appears here. Run the query with this button, or with Ctrl + Enter while you write.</p>
          <button type="button" onClick={run}>
            Run the query
          </button>
        </>
      ) : (
        <p>Write a query on the left, or choose an example. The answer appears here.</p>
      )}
      {visiblePlugin !== examplesPlugin && (
        <button type="button" onClick={() => togglePanel(examplesPlugin)}>
          Choose an example
        </button>
      )}
    </div>,
    pane,
  );
}
