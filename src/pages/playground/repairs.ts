import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Repairs what GraphiQL tells screen readers. */
export function Repairs(): null {
  useGraphiQL(({ tabs, activeTabIndex }) => ({ tabs, activeTabIndex }));
  useEffect(makeTabsButtons);
  useEffect(() => {
    const observer = new MutationObserver(nameFields);
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

/** The explorer has fields without a name: the values of arguments, and what to add to the query. */
function nameFields(): void {
  for (const field of document.querySelectorAll(
    '.graphiql-plugin :is(input, select):not([aria-label], [placeholder])',
  )) {
    const [argument] = field.closest('div')?.textContent?.split(':') ?? [];
    field.setAttribute('aria-label', field.localName === 'select' ? 'What to add' : argument?.trim() || 'Value');
  }
}
