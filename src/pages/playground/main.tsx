import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import '../bar.css';
import './playground.css';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { post } from '../service.js';
import { allExamples, ExampleLinks } from './examples.js';

const plugins = [explorerPlugin(), HISTORY_PLUGIN];
const longestName = 80;

interface PlaygroundProps {
  /** The name of the example to open, if one was asked for. */
  readonly asked: string | null;
  /** The bar above, which the examples go into. */
  readonly bar: Element;
}

/**
 * GraphiQL with an example in each tab. A user who comes back finds their own tabs again, and the requested example is
 * opened beside them.
 */
export function Playground({ asked, bar }: PlaygroundProps) {
  const example = allExamples.find(({ name }) => name === asked);
  // GraphiQL shows the first tab where it has none stored, so the example asked for goes first.
  const tabs = example ? [example, ...allExamples.filter((other) => other !== example)] : allExamples;
  return (
    <GraphiQL
      fetcher={send}
      plugins={plugins}
      defaultTabs={tabs.map(({ document }) => ({ query: document }))}
      {...(example && { initialQuery: example.document, initialVariables: '' })}
    >
      {createPortal(
        <>
          <ExampleLinks />
          {asked !== null && !example && <UnknownExample name={asked} />}
        </>,
        bar,
      )}
    </GraphiQL>
  );
}

/** Says that no example has the name that the address asks for. */
function UnknownExample({ name }: { readonly name: string }) {
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <p role="alert">
      There is no example called “{name.slice(0, longestName)}”. Choose one of those above.
      <button type="button" onClick={() => setRead(true)}>
        Close
      </button>
    </p>
  );
}

/** Sends a request of GraphiQL to the service. Throws where the answer isn't JSON. */
async function send(request: object, options?: { readonly headers?: Readonly<Record<string, string>> }) {
  // With this header the answer says in `extensions.cost` what it cost.
  const response = await post(request, { ...options?.headers, 'x-catalogue-cost': '1' });
  try {
    return await response.json();
  } catch (cause) {
    throw new Error(`The service answered ${response.status}, and not in JSON. Try again in a moment.`, { cause });
  }
}

const [bar, main] = ['bar', 'playground'].map((id) => document.getElementById(id));
if (!bar || !main) throw new Error('The page lacks its #bar or its #playground.');

const asked = new URLSearchParams(location.search).get('operation');
createRoot(main).render(<Playground asked={asked} bar={bar} />);
