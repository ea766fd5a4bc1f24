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
import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { byId } from '../element.js';
import { removeLoadingText, reportFailure } from '../start-page.js';
import { AddressBar } from './address-bar.js';
import { docsPlugin } from './docs-panel.js';
import type { ServedProgramme } from './example-list.js';
import { allExamples, examplesPlugin, ServedContext, variablesOf } from './examples.js';
import { Repairs } from './repairs.js';
import { ResultHint } from './result-hint.js';
import { send } from './send.js';
import { fetchServed } from './served-programmes.js';
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
  /** The programmes of the catalogue; undefined where they are not known. */
  readonly served: readonly ServedProgramme[] | undefined;
}

/** GraphiQL with the examples in a panel. Who comes back finds the own tabs again, and what the address asks for. */
export function Playground({ asked, linked, served }: PlaygroundProps) {
  const [shared, setShared] = useState(linked);
  useEffect(removeLoadingText, []);
  return (
    <ServedContext value={served ?? []}>
      <GraphiQL
        fetcher={send}
        {...(ownStorage && { storage: ownStorage })}
        plugins={plugins}
        referencePlugin={docsPlugin}
        {...(!linked && !hasStoredTabs() && { visiblePlugin: examplesPlugin })}
        defaultTabs={[linked ?? firstTab(served ?? [])]}
        {...(linked && { initialQuery: linked.query, initialVariables: linked.variables })}
      >
        <GraphiQL.Logo>
          <ShareButton onShare={setShared} />
        </GraphiQL.Logo>
        <DocExplorerStore>
          <AddressBar shared={shared} />
          <Repairs />
          <ResultHint />
          {asked !== null && !linked && (
            <Notice>
              There is no example called “{asked.slice(0, longestName)}”. Choose one in the panel “Examples”.
            </Notice>
          )}
          {served?.length === 0 && (
            <Notice>
              This catalogue has no published programmes yet, so most examples find nothing. Publish one at the{' '}
              <a href="desk">desk</a> first.
            </Notice>
          )}
        </DocExplorerStore>
      </GraphiQL>
    </ServedContext>
  );
}

function firstTab(served: readonly ServedProgramme[]) {
  const [first] = allExamples;
  return { query: first?.document ?? '', variables: first ? variablesOf(first, served) : '' };
}

/** Something to know about the page, until somebody closes it. */
function Notice({ children }: { readonly children: ReactNode }) {
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  return (
    <div className="notice" role="alert">
      <p>{children}</p>
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
void fetchServed().then((served) => {
  const examples = allExamples.map((example) => ({ ...example, variables: variablesOf(example, served ?? []) }));
  root.render(<Playground asked={asked} linked={parseSharedQuery(location.search, examples)} served={served} />);
});
