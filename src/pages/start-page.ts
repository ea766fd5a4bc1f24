import { element } from './element.js';
import { messageOf } from './service.js';

// The HTML of a page says in its #unstarted that it is loading and what to do if that text stays, so that a page is never
// blank: not while its script loads, nor if the script can't be loaded or throws.

/** Starts a page, and says so in the page if that fails, or if anything fails later that the page doesn't expect. */
export async function startPage(start: () => Promise<void>): Promise<void> {
  addEventListener('error', ({ error }) => error && reportFailure(error)); // Warnings of the browser have no `error`.
  addEventListener('unhandledrejection', ({ reason }) => reportFailure(reason));
  await start();
  removeLoadingText();
}

export const removeLoadingText = (): void => document.getElementById('unstarted')?.remove();

/** Says in the page that it has failed, once. */
export function reportFailure(error: unknown): void {
  removeLoadingText();
  document.getElementById('failure')?.remove();
  const sentence = `An error occurred in this page: ${messageOf(error).replace(/[.\s]*$/, '')}. Reload the page. If that does not help, tell whoever runs this service.`;
  document.querySelector('main')?.prepend(element('p', { id: 'failure', role: 'alert' }, sentence));
}
