import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createPortal } from 'react-dom';
import { ask } from './ask.js';
import { ExampleLinks } from './example-links.js';
import { allExamples } from './examples.js';
import { UnknownExample } from './unknown-example.js';

const plugins = [explorerPlugin(), HISTORY_PLUGIN];

interface PlaygroundProps {
  /** The name of the example to open, if one was asked for. */
  readonly asked: string | null;
  /** The bar above, which the examples go into. */
  readonly bar: Element;
}

/**
 * GraphiQL with an example in each tab. Whoever was here before finds their own tabs again; the example asked for is
 * then opened beside them.
 */
export function Playground({ asked, bar }: PlaygroundProps) {
  const example = allExamples.find(({ name }) => name === asked);
  // GraphiQL shows the first tab where it has none stored, so the example asked for goes first.
  const tabs = example ? [example, ...allExamples.filter((other) => other !== example)] : allExamples;
  return (
    <GraphiQL
      fetcher={ask}
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
