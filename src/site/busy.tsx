import type { SitePage } from './frame/page.js';

/** The page that is shown in place of another one while the service has too much to do. */
export function busyPage(path: string, message: string, link: string): SitePage {
  return {
    path,
    title: 'Too busy at present',
    body: (
      <>
        <h1>The catalogue is busy</h1>
        <p class="lead">{message}</p>
        <p>
          <a href={link}>Open the page again</a>
        </p>
      </>
    ),
  };
}
