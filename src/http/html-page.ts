import type { FastifyReply } from 'fastify';
import { policies } from './content-policies.js';

export function sendPage(reply: FastifyReply, html: string, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policies.htmlPage)
    .send(html);
}

/** A whole page around a body. `title`, `body` and `head` (additions to the head) are HTML, escaped already. */
export function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">${head}
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #51606f; --paper: #fbfaf7; --card: #ffffff; --line: #dcd8ce; --accent: #0b5563; --mark: #e6f0f0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9edf0; --soft: #a9b6c1; --paper: #14191e; --card: #1b2229; --line: #323c46; --accent: #7fd0d8; --mark: #1f333a; } }
* { box-sizing: border-box; }
body { margin: 0; border-top: 0.3rem solid var(--accent); background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", sans-serif; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: clamp(2rem, 6vw, 3.5rem); }
h1 { font-size: clamp(2rem, 5vw, 3rem); line-height: 1.1; letter-spacing: -0.02em; margin: 0 0 0.75rem; }
h2 { font-size: 1.25rem; margin: 2.75rem 0 0.75rem; }
h3 { font-size: 1.0625rem; margin: 0 0 0.25rem; }
p { margin: 0 0 1rem; max-width: 44rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.lead { font-size: 1.25rem; color: var(--soft); }
.go { display: inline-block; padding: 0.55rem 1.1rem; border-radius: 0.5rem; background: var(--accent); color: var(--paper); font-weight: 600; text-decoration: none; }
.go:hover { text-decoration: underline; }
.facts { display: flex; flex-wrap: wrap; gap: 1.25rem 2.5rem; margin: 2rem 0; padding: 0; list-style: none; }
.facts b { display: block; font-size: 2rem; line-height: 1.1; font-weight: 650; }
.facts span { color: var(--soft); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; padding: 0; margin: 0; list-style: none; }
.cards > li { background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; padding: 1.1rem 1.2rem; }
.cards p { margin: 0 0 0.6rem; color: var(--soft); font-size: 1rem; }
.sections { columns: 22rem 2; column-gap: 3rem; }
.sections section { break-inside: avoid; padding-bottom: 1.5rem; }
.sections ul { margin: 0; padding-left: 1.1rem; }
.sections li { margin-bottom: 0.3rem; line-height: 1.45; }
.sections h3 { margin-bottom: 0.4rem; color: var(--accent); }
pre { margin: 0 0 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; padding: 1rem 1.2rem; overflow-x: auto; font: 0.9375rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
code { font: 0.9375em ui-monospace, "SF Mono", Menlo, Consolas, monospace; background: var(--mark); padding: 0.1em 0.3em; border-radius: 0.25em; overflow-wrap: anywhere; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
footer { margin-top: 3rem; padding-bottom: 3rem; color: var(--soft); font-size: 0.9375rem; }
`;
