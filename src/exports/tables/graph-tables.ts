import { linkColumns } from '../fields/link-fields.js';
import { nodeColumns } from '../fields/node-fields.js';
import { type ExportTable, foreignKey, makeTable } from './table.js';

/** The graph as two tables, whose first columns are those that Gephi reads. */
export const graphTables: readonly ExportTable[] = [
  makeTable(
    {
      name: 'nodes',
      holds: 'One row for each programme and each other end of a link.',
      primaryKey: ['Id'],
      foreignKeys: [],
    },
    { fields: nodeColumns, items: ({ nodes }) => nodes },
  ),
  makeTable(
    {
      name: 'links',
      holds: 'One row for each link, with both its ends and its evidence.',
      primaryKey: ['Id'],
      foreignKeys: [
        foreignKey('Source', 'nodes', 'Id'),
        foreignKey('Target', 'nodes', 'Id'),
        foreignKey('from_id', 'nodes', 'Id'),
        foreignKey('to_id', 'nodes', 'Id'),
      ],
    },
    { fields: linkColumns, items: ({ links }) => links },
  ),
];
