import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { describeExport, type ExportContents, type ExportFormat } from '../contents/contents.js';
import { describeLink, drawnEnds } from '../fields/link-fields.js';
import { typeOf } from '../fields/node-fields.js';

const limits =
  'For a picture: titles, kinds, and strength as the line (solid: stated; dotted: implied; dotted with a question mark: ' +
  'ambiguous). A requirement is drawn from what is required to what requires it. No ids: n1, n2 and so on are the rows of ' +
  'nodes.csv, and the lines between them are the rows of links.csv. No evidence, timing or groups: the label of a line says ' +
  'that it is one of several alternatives, but not which ones. By default, Mermaid draws at most 500 lines and 50,000 ' +
  'characters: filter by hub and year.';

export const linksMmd: ExportFormat = {
  name: 'links.mmd',
  mediaType: 'text/vnd.mermaid; charset=utf-8',
  holds: 'All nodes and links as a flowchart. For Markdown pages, wikis and issues that draw Mermaid.',
  limits,
  rows,
};

function* rows(contents: ExportContents): Generator<string> {
  yield 'flowchart LR\n';
  for (const line of describeExport(contents, limits)) yield `%% ${line}\n`;
  const names = new Map<LinkEnd, string>();
  for (const node of contents.nodes) {
    const name = `n${names.size + 1}`;
    names.set(node, name);
    yield `  ${name}${formatNode(node)}\n`;
  }
  for (const wired of contents.links) {
    const { source, target } = drawnEnds(wired);
    yield `  ${names.get(source)} ${formatArrow(wired)} ${names.get(target)}\n`;
  }
  yield '  classDef Programme fill:#e6f0f0,stroke:#0b5563,color:#1d2733\n';
  yield '  classDef ExternalThing fill:#f3eefb,stroke:#6b5b95,color:#1d2733\n';
}

function formatNode(node: LinkEnd): string {
  const label = `"${escapeMermaid(node.title)}"`;
  const type = typeOf(node);
  if (type === 'Programme') return `[${label}]:::Programme`;
  return type === 'ExternalThing' ? `>${label}]:::ExternalThing` : `(${label})`;
}

function formatArrow(wired: WiredLink): string {
  const { link } = wired;
  const line = link.strength === 'STATED' ? '--' : '-.-';
  const told = `${describeLink(wired)}${link.strength === 'AMBIGUOUS' ? '?' : ''}`;
  return `${link.symmetric ? '<' : ''}${line}>|"${told}"|`;
}

/** Escapes characters that are markup in Mermaid, HTML, Markdown or KaTeX as Mermaid entities, such as "#34;". */
function escapeMermaid(text: string): string {
  return text
    .replace(/["#&<>`*_~|\\$%;[\]{}]/g, formatEntity)
    .replace(/^(\d+)([.)])/, (_all, number: string, mark: string) => number + formatEntity(mark))
    .replace(/^[-+]/, formatEntity);
}

const formatEntity = (character: string) => `#${character.charCodeAt(0)};`;
