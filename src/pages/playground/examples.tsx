import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type MouseEvent, useEffect, useRef } from 'react';
import newsletter from '../../../schema/operations/newsletter.graphql?raw';
import phaseMenu from '../../../schema/operations/phase-menu.graphql?raw';
import programmePage from '../../../schema/operations/programme-page.graphql?raw';
import relationships from '../../../schema/operations/relationships.graphql?raw';
import routes from '../../../schema/operations/routes.graphql?raw';
import search from '../../../schema/operations/search.graphql?raw';
import whatComesNext from '../../../schema/operations/what-comes-next.graphql?raw';

/** A document that one of our own clients runs, to start from. */
interface Example {
  /** Its file name in `schema/operations`, and what `?operation=` in the address opens. */
  readonly name: string;
  readonly title: string;
  readonly document: string;
}

/** The examples, by the audience that each is for. */
const examples: ReadonlyMap<string, readonly Example[]> = new Map([
  [
    'Front-end teams',
    [
      { name: 'programme-page', title: 'A programme page', document: programmePage },
      { name: 'phase-menu', title: 'A phase menu', document: phaseMenu },
      { name: 'search', title: 'A search box', document: search },
    ],
  ],
  ['Schools and teachers', [{ name: 'what-comes-next', title: 'What comes next', document: whatComesNext }]],
  ['Newsletter', [{ name: 'newsletter', title: 'Five groups', document: newsletter }]],
  [
    'Analysts',
    [
      { name: 'relationships', title: 'Relationships', document: relationships },
      { name: 'routes', title: 'Routes', document: routes },
    ],
  ],
]);

export const allExamples: readonly Example[] = [...examples.values()].flat();

/**
 * The examples as links. A plain click opens one in a tab here: the tab that still holds it as it is, or a new one, so
 * that nothing a user wrote is ever replaced. The address names the example for as long as its tab shows it unchanged.
 */
export function ExampleLinks() {
  const { tabs, activeTabIndex, queryEditor } = useGraphiQL(({ tabs, activeTabIndex, queryEditor }) => ({
    tabs,
    activeTabIndex,
    queryEditor,
  }));
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const shown = allExamples.find(({ document }) => document === tabs[activeTabIndex]?.query);
  const current = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    history.replaceState(null, '', shown ? addressOf(shown) : location.pathname);
    // On a phone the links are wider than the screen.
    current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [shown]);

  function open(event: MouseEvent, { document }: Example) {
    // Before the editor is loaded, the link loads the page again.
    if (!queryEditor || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const tab = tabs.findIndex(({ query }) => query === document);
    if (tab >= 0) return changeTab(tab);
    addTab();
    queryEditor.setValue(document);
    updateActiveTabValues({ query: document });
  }

  return (
    <nav aria-label="Examples">
      {[...examples].map(([audience, itsExamples]) => (
        <div key={audience}>
          <h2>{audience}</h2>
          <ul>
            {itsExamples.map((example) => (
              <li key={example.name}>
                <a
                  href={addressOf(example)}
                  {...(example === shown && { 'aria-current': true, ref: current })}
                  onClick={(event) => open(event, example)}
                >
                  {example.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

const addressOf = ({ name }: Example) => `${location.pathname}?operation=${name}`;
