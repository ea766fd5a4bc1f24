import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { writable } from '../../text/escape.js';
import { describeExport, type ExportContents, type ExportFormat } from '../contents/contents.js';
import { describeLink, drawnEnds } from '../fields/link-fields.js';
import { typeOf } from '../fields/node-fields.js';

const limits =
  'For a picture: titles, kinds, timing, obligation, and strength as the style of the line (solid: stated; dashed: implied; ' +
  'dotted: ambiguous). A requirement is drawn from what is required to what requires it, and its reversed is true. No ' +
  'evidence, notes or groups: the label of a line says that it is one of several alternatives, but not which ones. For more than a few hundred nodes, filter by hub and year.';

export const linksDot: ExportFormat = {
  name: 'links.dot',
  mediaType: 'text/vnd.graphviz; charset=utf-8',
  holds: 'All nodes and links as a directed graph to be drawn. For Graphviz.',
  limits,
  rows,
};

function* rows(contents: ExportContents): Generator<string> {
  for (const line of describeExport(contents, limits)) yield `// ${line}\n`;
  yield `digraph "Maths Hub Catalogue" {
graph [rankdir=LR, nodesep=0.2, ranksep=1]
node [fontname="Helvetica,Arial,sans-serif", fontsize=11, style=filled, fillcolor=white]
edge [fontname="Helvetica,Arial,sans-serif", fontsize=9, color="#51606f", fontcolor="#51606f"]
`;
  for (const node of contents.nodes) yield formatNode(node);
  for (const wired of contents.links) yield formatEdge(wired);
  yield '}\n';
}

const nodeStyles: Readonly<Record<string, string>> = {
  Programme: 'shape=box, fillcolor="#e6f0f0"',
  Pathway: 'shape=box, style="filled,rounded"',
  Stage: 'shape=box, style="filled,rounded"',
  Series: 'shape=box, style="filled,dashed"',
  Hub: 'shape=house, fillcolor="#fbf3dc"',
  ExternalThing: 'shape=note, fillcolor="#f3eefb"',
};

function formatNode(node: LinkEnd): string {
  const type = typeOf(node);
  const address = 'url' in node && node.url ? `, URL=${quoteLabel(node.url)}` : '';
  return `${quoteLabel(node.id)} [label=${quoteLabel(wrapLabel(node.title))}, type=${type}, ${nodeStyles[type]}${address}]\n`;
}

const lineStyles = { STATED: 'solid', IMPLIED: 'dashed', AMBIGUOUS: 'dotted' } as const;

function formatEdge(wired: WiredLink): string {
  const { link } = wired;
  const { source, target, isReversed } = drawnEnds(wired);
  const { id, kind, strength, timing, obligation, symmetric } = link;
  const facts = [
    `id=${quoteLabel(id)}`,
    `label=${quoteLabel(describeLink(wired))}`,
    `kind=${kind}`,
    `reversed=${isReversed}`,
    `strength=${strength}`,
    ...(timing ? [`timing=${timing}`] : []),
    ...(obligation ? [`obligation=${obligation}`] : []),
    `style=${lineStyles[strength]}`,
    ...(symmetric ? ['dir=both'] : []),
  ];
  return `${quoteLabel(source.id)} -> ${quoteLabel(target.id)} [${facts.join(', ')}]\n`;
}

/** In a label, Graphviz reads \ as the start of an escape and & as the start of an HTML entity. */
function quoteLabel(text: string): string {
  const plain = writable(text).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${plain.replaceAll('\n', '\\n')}"`;
}

const maxLineLength = 30;

/** Breaks a text between words, into lines of about thirty characters. */
function wrapLabel(text: string): string {
  const broken = [''];
  for (const word of text.split(' ')) {
    const line = broken.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= maxLineLength) broken.push(word);
    else broken[broken.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return broken.join('\n');
}
