import { posix } from 'node:path';
import type { RendererObject, Tokens } from 'marked';
import { escapeHtml } from '../../text/escape.js';

/** Finds the address of a file of the project, such as "docs/guard.md"; undefined if no page shows it. */
export type FindAddress = (file: string) => string | undefined;

/**
 * Markdown of a file of the project as HTML. Links to other files lead to their pages, or become plain text where there
 * is none. HTML inside the Markdown is shown as text.
 */
export async function renderMarkdown(markdown: string, file: string, findAddress: FindAddress): Promise<string> {
  const { Marked } = await import('marked');
  const resolve = (href: string) => resolveLink(href, file, findAddress);
  const marked = new Marked({ async: false, renderer: rendererFor(resolve) });
  return marked.parse(markdown, { async: false });
}

/** Where a link leads; undefined for a file without a page, and for any scheme that isn't one of the web or of mail. */
function resolveLink(href: string, file: string, findAddress: FindAddress): string | undefined {
  if (/^(?:https?:\/\/|mailto:|#)/.test(href)) return href;
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(href)) return undefined;
  const [path = '', fragment] = href.split('#');
  const address = findAddress(posix.join(posix.dirname(file), path));
  return address !== undefined && fragment !== undefined ? `${address}#${fragment}` : address;
}

function rendererFor(resolve: (href: string) => string | undefined): RendererObject {
  return {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
    link({ href, tokens }: Tokens.Link) {
      const text = this.parser.parseInline(tokens);
      const address = resolve(href);
      return address === undefined ? text : `<a href="${escapeHtml(address)}">${text}</a>`;
    },
    image({ href, text }: Tokens.Image) {
      const address = resolve(href);
      return address === undefined ? escapeHtml(text) : `<img src="${escapeHtml(address)}" alt="${escapeHtml(text)}">`;
    },
    heading({ tokens, depth, text }: Tokens.Heading) {
      return `<h${depth} id="${escapeHtml(anchorOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    // Wide code and tables scroll inside the page, also by keyboard.
    code: ({ text }: Tokens.Code) =>
      `<pre tabindex="0" role="region" aria-label="Code"><code>${escapeHtml(text)}</code></pre>\n`,
    table(token: Tokens.Table) {
      const row = (cells: readonly Tokens.TableCell[], tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
      const body = token.rows.map((cells) => row(cells, 'td')).join('\n');
      return `<div class="wide" tabindex="0" role="region" aria-label="Table"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
    },
  };
}

/** The anchor that GitHub gives to a heading, so that links from one document into another work in both places. */
const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
