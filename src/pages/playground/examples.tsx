import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { createContext, type MouseEvent, useContext } from 'react';
import { type Example, exampleGroups, type ServedProgramme } from './example-list.js';
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

/** The programmes of the catalogue that is served; empty if it has none, or while they are not known. */
export const ServedContext = createContext<readonly ServedProgramme[]>([]);

/** The variables of an example as JSON: none where the catalogue has a programme that the examples name by themselves. */
export function variablesOf({ fill }: Example, [first, ...others]: readonly ServedProgramme[]): string {
  const isNamed = [first, ...others].some((each) =>
    allExamples.some(({ document }) => document.includes(`"${each?.slug}"`)),
  );
  return !first || !fill || isNamed ? '' : JSON.stringify(fill([first, ...others]), null, 2);
}

const addressOfExample = ({ name }: Example): string => `${location.pathname}?operation=${name}`;

interface TabContent {
  readonly query: string | null;
  readonly variables?: string | null;
}

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
  const served = useContext(ServedContext);
  const isUnchanged = (tab: TabContent | undefined, example: OpenExample) =>
    tab?.query === example.document && (tab.variables ?? '') === variablesOf(example, served);
  return (example) => {
    const holder = tabs.findIndex((tab) => isUnchanged(tab, example));
    if (holder >= 0) return changeTab(holder);
    const tab = tabs[activeTabIndex];
    if (tab?.query && !allExamples.some((each) => isUnchanged(tab, each))) addTab();
    const variables = variablesOf(example, served);
    queryEditor?.setValue(example.document);
    variableEditor?.setValue(variables);
    responseEditor?.setValue('');
    updateActiveTabValues({ query: example.document, variables, response: '' });
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
