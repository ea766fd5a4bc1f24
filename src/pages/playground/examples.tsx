import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { MouseEvent } from 'react';
import { type Example, exampleGroups } from './example-list.js';
import { isNarrow, togglePanel } from './panels.js';

const operations: Readonly<Record<string, string>> = import.meta.glob('../../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

interface OpenExample extends Example {
  readonly document: string;
}

const withDocument = (example: Example): OpenExample => ({
  ...example,
  document: operations[`../../../schema/operations/${example.name}.graphql`] ?? '',
});

export const allExamples: readonly OpenExample[] = exampleGroups.flatMap(([, examples]) => examples.map(withDocument));

const addressOfExample = ({ name }: Example): string => `${location.pathname}?operation=${name}`;

/** The example that the open tab shows unchanged, if any. */
function useShownExample(): OpenExample | undefined {
  const query = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query);
  return allExamples.find(({ document }) => document === query);
}

/**
 * Opens an example: in the tab that still holds it as it is, or in place of another unchanged example, or in a new tab,
 * so that nothing a user wrote is ever replaced.
 */
function useOpenExample(): (example: OpenExample) => void {
  const { tabs, activeTabIndex, queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => state);
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  return ({ document }) => {
    const holder = tabs.findIndex(({ query, variables }) => query === document && !variables);
    if (holder >= 0) return changeTab(holder);
    const { query, variables } = tabs[activeTabIndex] ?? {};
    if (query && (variables || !allExamples.some((example) => example.document === query))) addTab();
    queryEditor?.setValue(document);
    variableEditor?.setValue('');
    responseEditor?.setValue('');
    updateActiveTabValues({ query: document, variables: '', response: '' });
  };
}

function ExamplesPanel() {
  const shown = useShownExample();
  const isReady = useGraphiQL(({ queryEditor }) => queryEditor !== undefined);
  const openExample = useOpenExample();

  function onClick(event: MouseEvent, example: OpenExample) {
    // Before the editor is loaded, the link loads the page again.
    if (!isReady || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openExample(example);
    if (isNarrow()) togglePanel(examplesPlugin); // On a phone the panel covers the query.
  }

  return (
    <nav aria-label="Examples" className="panel-list">
      <h2>Examples</h2>
      <p>Choose one, then run it. Each is a query that works as it is.</p>
      {exampleGroups.map(([audience, examples]) => (
        <section key={audience}>
          <h3>{audience}</h3>
          <ul>
            {examples.map(withDocument).map((example) => (
              <li key={example.name}>
                <a
                  href={addressOfExample(example)}
                  aria-current={example.name === shown?.name}
                  onClick={(event) => onClick(event, example)}
                >
                  {example.title}
                </a>
                <span>{example.about}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

const ExamplesIcon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M9 6h12M9 12h12M9 18h12M3.5 6h1M3.5 12h1M3.5 18h1" strokeLinecap="round" />
  </svg>
);

export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPanel };
