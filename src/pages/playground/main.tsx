import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import '../bar.css';
import '../start-page.css';
import './playground.css';
import './panels.css';
import { DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { byId } from '../element.js';
import { removeLoadingText, reportFailure } from '../start-page.js';
import { AddressBar } from './address-bar.js';
import { docsPlugin } from './docs-panel.js';
import { allExamples, examplesPlugin } from './examples.js';
import { Repairs } from './repairs.js';
import { ResultHint } from './result-hint.js';
import { send } from './send.js';
import { ShareButton } from './share.js';
import { parseSharedQuery, type SharedQuery } from './shared-query.js';
import { hasStoredTabs, ownStorage } from './storage.js';

const plugins = [examplesPlugin, explorerPlugin(), HISTORY_PLUGIN];
const longestName = 80;

interface PlaygroundProps {
  /** The name of the example to open, if one was asked for. */
  readonly asked: string | null;
  /** The query that the address opens, if it names one. */
  readonly linked: SharedQuery | undefined;
}

/** GraphiQL with the examples in a panel. Who comes back finds the own tabs again, and what the address asks for. */
export function Playground({ asked, linked }: PlaygroundProps) {
  const [shared, setShared] = useState(linked);
  useEffect(removeLoadingText, []);
  return (
    <GraphiQL
      fetcher={send}
      {...(ownStorage && { storage: ownStorage })}
      plugins={plugins}
      referencePlugin={docsPlugin}
      {...(!linked && !hasStoredTabs() && { visiblePlugin: examplesPlugin })}
      defaultTabs={[{ query: linked?.query ?? allExamples[0]?.document ?? '', variables: linked?.variables ?? '' }]}
      {...(linked && { initialQuery: linked.query, initialVariables: linked.variables })}
    >
      <GraphiQL.Logo>
        <ShareButton onShare={setShared} />
      </GraphiQL.Logo>
      <DocExplorerStore>
        <AddressBar shared={shared} />
        <Repairs />
        <ResultHint />
        {asked !== null && !linked && <UnknownExample name={asked} />}
      </DocExplorerStore>
    </GraphiQL>
  );
}

/** Says that no example has the name that the address asks for. */
function UnknownExample({ name }: { readonly name: string }) {
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  return (
    <div className="notice" role="alert">
      <p>There is no example called “{name.slice(0, longestName)}”. Choose one in the panel “Examples”.</p>
      <button type="button" onClick={() => setRead(true)}>
        Close
      </button>
    </div>
  );
}

// A part of the editor that can't be loaded. Without it, GraphiQL would wait for ever.
addEventListener('vite:preloadError', ({ payload }) => reportFailure(payload));

const asked = new URLSearchParams(location.search).get('operation');
const root = createRoot(byId('playground'), { onUncaughtError: reportFailure });
root.render(<Playground asked={asked} linked={parseSharedQuery(location.search, allExamples)} />);
