import { isPublished } from '../../catalogue/document/programme-parts.js';
import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { withoutStandIns } from '../../domain/fields/stand-ins.js';
import { Programme } from '../../domain/programme.js';
import { type ExportContents, type ExportFormat, findStatedLinks } from '../contents/contents.js';
import { findSlug, typeOf } from '../fields/node-fields.js';

export const programmesNdjson: ExportFormat = {
  name: 'programmes.ndjson',
  mediaType: 'application/x-ndjson; charset=utf-8',
  holds:
    'One line for each programme, with all its fields, its hub, its series and the links that it states. For scripts, jq and databases.',
  limits:
    'Only programmes have lines; other ends of links are described in the link. A link is only in the line of the programme ' +
    'that states it. Evidence names its source by id, and parts name each other by id: node(id:) of the API returns the ' +
    'thing. Facts that the catalogue does not have, and scheduled publishing and withdrawal, are left out.',
  rows,
};

function* rows(contents: ExportContents): Generator<string> {
  for (const node of contents.nodes) {
    if (node instanceof Programme) yield `${JSON.stringify(buildProgramme(node, contents))}\n`;
  }
}

/**
 * A programme as it is stored, without the properties that only curators see. Its hub, its series and the ends of its
 * links are objects with a title, where the document has ids.
 */
function buildProgramme(programme: Programme, contents: ExportContents): object {
  const { snapshot } = contents;
  const { links: _, linkGroups: __, status, revision, ...shown } = withoutStandIns(programme);
  const { publishAt, withdrawAt, sourceText, carriedFrom, ...told } = shown;
  return {
    ...told,
    status: isPublished(programme) ? undefined : status,
    hub: summarizeEnd(snapshot.hubOf(programme)),
    series: summarizeEnd(snapshot.seriesOf(programme)),
    links: findStatedLinks(programme, contents).map(buildLink),
  };
}

function buildLink({ link, from, to, resolution, group, derivedFrom }: WiredLink): object {
  return { ...link, from: summarizeEnd(from), to: summarizeEnd(to), resolution, group, derivedFrom: derivedFrom?.id };
}

const summarizeEnd = (end: LinkEnd) => ({ id: end.id, type: typeOf(end), slug: findSlug(end), title: end.title });
