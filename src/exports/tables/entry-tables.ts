import type { HubOffer } from '../../catalogue/view/hub-offers.js';
import { PublicationStatus } from '../../domain/fields/vocabulary.js';
import { Offer } from '../../domain/parts/hub-offer.js';
import { Programme } from '../../domain/programme.js';
import type { ExportContents } from '../contents/contents.js';
import { domainFields } from '../fields/domain-fields.js';
import { type ExportField, labelledValues } from '../fields/field.js';
import { type PartRow, partFields, partTable, programmesIn, rowField } from './programme-parts.js';
import { type ExportTable, makeTable } from './table.js';

const seriesField: ExportField<PartRow> = {
  name: 'series',
  type: 'text',
  says: 'The slug of the series: the same programme over several years and hubs.',
  required: true,
  of: ({ programme }, snapshot) => snapshot.seriesOf(programme).slug,
};

const statusField: ExportField<PartRow> = {
  name: 'status',
  type: 'text',
  says: 'Whether the public sees it. Only a token that may read drafts gets other programmes than published ones.',
  required: true,
  values: labelledValues(PublicationStatus),
  of: ({ programme }) => programme.status ?? PublicationStatus.PUBLISHED,
};

/** Fields that the key columns have already, and those that only curators see. */
const notRepeated = ['id', 'slug', 'academic_year', 'publish_at', 'withdraw_at', 'source_text', 'carried_from'];

export const programmes: ExportTable = partTable<PartRow>({
  name: 'programmes',
  holds: 'One row for each programme, with all its fields that have one value, and its lists of texts.',
  primaryKey: ['programme_id'],
  fields: [seriesField, statusField, ...partFields(domainFields(Programme, notRepeated))],
  rowsOf: (programme) => [{ programme, part: programme, number: 1 }],
});

const hubFields: readonly ExportField<HubOffer>[] = [
  rowField({ name: 'hub', type: 'text', says: 'The slug of the hub.', required: true }, ({ hub }) => hub.slug),
  ...domainFields(Offer, ['complete']),
  rowField({ name: 'hub_id', type: 'text', says: 'The permanent id of the hub.', required: true }, ({ hub }) => hub.id),
  rowField({ name: 'hub_title', type: 'text', says: 'The name of the hub.', required: true }, ({ hub }) => hub.title),
  rowField(
    {
      ...{ name: 'programme_count', type: 'integer', unit: 'programme', required: true },
      says: 'How many programmes the catalogue has for the hub and year, whatever the filter of the export.',
    },
    ({ programmeCount }) => programmeCount,
  ),
  ...domainFields(Offer, ['academic_year']),
];

/** The offers with programmes in an export; without a filter, also those that have no programme yet. */
function* offersIn(contents: ExportContents): Generator<HubOffer> {
  const { snapshot, choice } = contents;
  const listed = new Set<string>();
  for (const { hub, academicYear } of programmesIn(contents)) listed.add(`${hub} ${academicYear}`);
  for (const hub of snapshot.hubs)
    for (const offer of snapshot.offersOf(hub))
      if (choice.filter === '{}' || listed.has(`${hub.id} ${offer.academicYear}`)) yield offer;
}

export const offers: ExportTable = makeTable(
  {
    name: 'offers',
    holds: 'One row for each hub and year: what the hub offers, and whether all of it has been entered.',
    primaryKey: ['hub', 'academic_year'],
    foreignKeys: [],
  },
  { fields: hubFields, items: offersIn },
);
