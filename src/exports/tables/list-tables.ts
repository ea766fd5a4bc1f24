import { shapeOf } from '../../domain/fields/fields.js';
import { Programme } from '../../domain/programme.js';
import { type ExportField, labelledValues } from '../fields/field.js';
import { numberField, numberParts, type PartRow, partTable } from './programme-parts.js';
import type { ExportTable } from './table.js';

/** A property of a programme whose value is a list of texts. */
type ListProperty = 'phases' | 'keyStages' | 'yearGroups' | 'audiences' | 'audienceRoles';

interface TextRow extends PartRow<{ readonly text: string }> {}

/** The value of a row, as the decorator of the list describes it. */
function itemField(property: ListProperty, name: string): ExportField<TextRow> {
  const { description = '', vocabulary } = shapeOf(Programme).get(property) ?? {};
  return {
    ...{ name, type: 'text', required: true, says: `One of: ${description}`, of: ({ part }) => part.text },
    ...(vocabulary && { values: labelledValues(vocabulary) }),
  };
}

/** A table with a row for each value of a list of programmes. The column has the name of one value. */
const listTable = (property: ListProperty, name: string, column: string): ExportTable =>
  partTable<TextRow>({
    name,
    holds: `One row for each ${column.replace('_', ' ')} of a programme.`,
    primaryKey: ['programme_id', 'number'],
    fields: [numberField, itemField(property, column)],
    rowsOf: (programme) =>
      numberParts(
        programme,
        programme[property].map((text) => ({ text })),
      ),
  });

export const listTables: readonly ExportTable[] = [
  listTable('phases', 'phases', 'phase'),
  listTable('keyStages', 'key-stages', 'key_stage'),
  listTable('yearGroups', 'year-groups', 'year_group'),
  listTable('audiences', 'audiences', 'audience'),
  listTable('audienceRoles', 'audience-roles', 'audience_role'),
];
