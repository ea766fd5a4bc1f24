import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { ExternalThing } from '../../domain/external-thing.js';
import { Hub } from '../../domain/hub.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { ExportField, FieldValue } from './field.js';

const nodeClasses = [Programme, Pathway, Stage, Series, Hub, ExternalThing] as const;

/** The types of nodes, with words for people. */
export const nodeTypes: Readonly<Record<string, string>> = {
  Programme: 'Programme',
  Pathway: 'Pathway of a programme',
  Stage: 'Year or step of a programme',
  Series: 'Series of programmes',
  Hub: 'Hub',
  ExternalThing: 'Something outside the catalogue',
};

/** The GraphQL type name of a node. */
export function typeOf(end: LinkEnd): string {
  return nodeClasses.find((type) => end instanceof type)?.name ?? 'Thing';
}

/** An external thing has no slug. */
export const findSlug = (end: LinkEnd): string | undefined => ('slug' in end ? end.slug : undefined);

const field = (
  name: string,
  type: ExportField<LinkEnd>['type'],
  says: string,
  of: (end: LinkEnd, snapshot: Snapshot) => FieldValue,
): ExportField<LinkEnd> => ({ name, type, says, of });

/** A field that only programmes have. */
const programmeField = (
  name: string,
  type: ExportField<LinkEnd>['type'],
  says: string,
  of: (programme: Programme) => FieldValue,
) => field(name, type, says, (end) => (end instanceof Programme ? of(end) : undefined));

/** A field of a programme that its pathways and stages have too. */
const sharedField = (name: string, says: string, of: (programme: Programme, snapshot: Snapshot) => FieldValue) =>
  field(name, 'text', says, (end, snapshot) => {
    const programme = snapshot.programmeOf(end);
    return programme && of(programme, snapshot);
  });

/** All fields of a node. The first field is the id. */
export const nodeFields: readonly ExportField<LinkEnd>[] = [
  field('id', 'text', 'its lasting id; `node(id:)` of the API returns the thing itself', ({ id }) => id),
  field('title', 'text', 'its title, as published', ({ title }) => title),
  field('type', 'text', '`Programme`, `Pathway`, `Stage`, `Series`, `Hub` or `ExternalThing`', typeOf),
  field('slug', 'text', 'its name in web addresses; an external thing has none', findSlug),
  sharedField('programme_id', 'the id of the programme that it is, or is a part of', ({ id }) => id),
  sharedField('hub', "the hub's slug", (programme, snapshot) => snapshot.hubOf(programme).slug),
  sharedField('academic_year', 'such as `2021/22`', ({ academicYear }) => academicYear),
  sharedField('series', "the series' slug", (programme, snapshot) => snapshot.seriesOf(programme).slug),
  programmeField('section', 'text', 'where the source lists it', ({ section }) => section),
  programmeField('phases', 'texts', 'the phases that it serves', ({ phases }) => phases),
  programmeField('key_stages', 'texts', 'the key stages that the source names', ({ keyStages }) => keyStages),
  programmeField('year_groups', 'texts', 'the year groups that the source names', ({ yearGroups }) => yearGroups),
  programmeField('audiences', 'texts', 'the people whom it is for', ({ audiences }) => audiences),
  programmeField('audience_roles', 'texts', 'the roles that those people have', ({ audienceRoles }) => audienceRoles),
  programmeField('reach', 'text', 'how far it reaches: `LOCAL`, `REGIONAL` or `NATIONAL`', ({ reach }) => reach),
  field('codes', 'texts', 'its NCP codes, as published', (end) => ('codes' in end ? end.codes : undefined)),
  field('aliases', 'texts', 'its other names', (end) => ('aliases' in end ? end.aliases : undefined)),
  field('kind', 'text', 'what kind of hub or external thing it is', (end) => kindOf(end)),
  field('url', 'text', 'its page on the web', (end) => urlOf(end)),
];

/** The columns of a table of nodes. Gephi reads the first two, under these names. */
export const nodeColumns: readonly ExportField<LinkEnd>[] = nodeFields.map((one) => {
  if (one.name === 'id') return { ...one, name: 'Id', required: true };
  if (one.name === 'title') return { ...one, name: 'Label', required: true };
  return one.name === 'type' ? { ...one, required: true, values: nodeTypes } : one;
});

const kindOf = (end: LinkEnd) => (end instanceof Hub || end instanceof ExternalThing ? end.kind : undefined);

function urlOf(end: LinkEnd): string | undefined {
  if (end instanceof Hub) return end.website;
  return 'url' in end ? end.url : undefined;
}
