import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Repairs what GraphiQL tells screen readers. */
export function Repairs(): null {
  useGraphiQL(({ tabs, activeTabIndex }) => ({ tabs, activeTabIndex }));
  useEffect(makeTabsButtons);
  useEffect(() => {
    const observer = new MutationObserver(nameSelects);
    for (const panel of document.querySelectorAll('.graphiql-plugin')) {
      observer.observe(panel, { childList: true, subtree: true });
    }
    return () => observer.disconnect();
  }, []);
  return null;
}

/**
 * Makes the tabs a list of buttons. GraphiQL gives the role of a tab to an element that contains two buttons, which hides
 * the buttons from some screen readers.
 */
function makeTabsButtons(): void {
  const list = document.querySelector('.graphiql-tabs');
  list?.setAttribute('role', 'list');
  for (const item of list?.querySelectorAll('.graphiql-tab') ?? []) {
    item.setAttribute('role', 'listitem');
    item.removeAttribute('aria-selected');
    const isOpen = item.classList.contains('graphiql-tab-active');
    item.querySelector('button')?.setAttribute('aria-current', String(isOpen));
  }
}

/** The explorer has a select without a name, to add a query, a mutation or a fragment. */
function nameSelects(): void {
  for (const select of document.querySelectorAll('.graphiql-plugin select')) {
    select.setAttribute('aria-label', 'What to add');
  }
}
