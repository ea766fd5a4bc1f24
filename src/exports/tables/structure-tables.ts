import { Delivery, Session } from '../../domain/parts/delivery.js';
import { Component, Module } from '../../domain/parts/module.js';
import { Award, Money, Partner } from '../../domain/parts/offer.js';
import { Participants } from '../../domain/parts/participation.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import type { Programme } from '../../domain/programme.js';
import { domainFields } from '../fields/domain-fields.js';
import type { ExportField } from '../fields/field.js';
import { numberField, numberParts, type PartRow, partFields, partTable, rowField } from './programme-parts.js';
import { type ExportTable, foreignKey } from './table.js';

// The parts of programmes, in tables: what the decorators of a class say are the columns.

type Fields = readonly ExportField<PartRow>[];

/** The fields of a part, with its id as the first one, under the name of the table. */
const identified = (name: string, fields: readonly ExportField<object>[]): Fields =>
  partFields(fields.map((field) => (field.name === 'id' ? { ...field, name } : field)));

interface PathwayRow<Part extends object> extends PartRow<Part> {
  readonly pathway: Pathway | undefined;
}

const pathwayField = rowField<PathwayRow<object>>(
  { name: 'pathway_id', type: 'text', says: 'The id of the pathway that it is in; null if it is in none.' },
  ({ pathway }) => pathway?.id,
);

/** The parts of a programme itself, and then those of its pathways. */
function withPathways<Part extends object>(
  programme: Programme,
  partsOf: (owner: Programme | Pathway) => readonly Part[],
): readonly PathwayRow<Part>[] {
  return [undefined, ...programme.pathways].flatMap((pathway) =>
    numberParts(programme, partsOf(pathway ?? programme)).map((row) => ({ ...row, pathway })),
  );
}

const kindsOfMoney = { GRANT: 'Paid to participants', CHARGE: 'Paid by participants' } as const;

interface MoneyRow extends PartRow<Money> {
  readonly kind: keyof typeof kindsOfMoney;
}

const moneyRows = (programme: Programme): readonly MoneyRow[] => [
  ...numberParts(programme, programme.funding?.grants ?? []).map((row) => ({ ...row, kind: 'GRANT' as const })),
  ...numberParts(programme, programme.funding?.charges ?? []).map((row) => ({ ...row, kind: 'CHARGE' as const })),
];

interface SessionRow extends PartRow<Session> {
  readonly delivery: number;
}

const sessionRows = (programme: Programme): readonly SessionRow[] =>
  numberParts(programme, programme.deliveries).flatMap(({ part, number }) =>
    numberParts(programme, part.sessions).map((row) => ({ ...row, delivery: number })),
  );

const pathwayKey = foreignKey('pathway_id', 'pathways');

export const structureTables: readonly ExportTable[] = [
  partTable({
    name: 'pathways',
    holds: 'One row for each pathway of a programme.',
    primaryKey: ['pathway_id'],
    fields: [numberField, ...identified('pathway_id', domainFields(Pathway))],
    rowsOf: (programme) => numberParts(programme, programme.pathways),
  }),
  partTable({
    name: 'modules',
    holds: 'One row for each module, theme or area of a programme or pathway.',
    primaryKey: ['module_id'],
    foreignKeys: [pathwayKey],
    fields: [pathwayField, numberField, ...identified('module_id', domainFields(Module))],
    rowsOf: (programme) => withPathways<Module>(programme, ({ modules }) => modules),
  }),
  partTable({
    name: 'components',
    holds: 'One row for each counted part of the structure of a programme or pathway, such as three workshops.',
    primaryKey: ['programme_id', 'pathway_id', 'number'],
    foreignKeys: [pathwayKey],
    fields: [pathwayField, numberField, ...partFields(domainFields(Component))],
    rowsOf: (programme) => withPathways<Component>(programme, ({ components }) => components),
  }),
  partTable({
    name: 'stages',
    holds: 'One row for each year or step of a programme.',
    primaryKey: ['stage_id'],
    fields: [numberField, ...identified('stage_id', domainFields(Stage))],
    rowsOf: (programme) => numberParts(programme, programme.stages),
  }),
  partTable({
    name: 'participants',
    holds: 'One row for each kind of person that takes part in a programme, with the number of people.',
    primaryKey: ['programme_id', 'number'],
    fields: [numberField, ...partFields(domainFields(Participants))],
    rowsOf: (programme) => numberParts(programme, programme.participation.participants),
  }),
  partTable({
    name: 'partners',
    holds: 'One row for each organisation that runs a programme together with the hub.',
    primaryKey: ['programme_id', 'number'],
    fields: [numberField, ...partFields(domainFields(Partner))],
    rowsOf: (programme) => numberParts(programme, programme.partners),
  }),
  partTable({
    name: 'awards',
    holds: 'One row for each award that participants of a programme can gain.',
    primaryKey: ['programme_id', 'number'],
    fields: [numberField, ...partFields(domainFields(Award))],
    rowsOf: (programme) => numberParts(programme, programme.awards),
  }),
  partTable({
    name: 'deliveries',
    holds: 'One row for each running group (cohort) of a programme.',
    primaryKey: ['programme_id', 'number'],
    fields: [numberField, ...partFields(domainFields(Delivery))],
    rowsOf: (programme) => numberParts(programme, programme.deliveries),
  }),
  partTable({
    name: 'sessions',
    holds: 'One row for each meeting of a running group.',
    primaryKey: ['programme_id', 'delivery', 'number'],
    foreignKeys: [
      { fields: ['programme_id', 'delivery'], table: 'deliveries', references: ['programme_id', 'number'] },
      foreignKey('module_id', 'modules'),
    ],
    fields: [
      rowField<SessionRow>(
        { name: 'delivery', type: 'integer', says: 'The number of the group in deliveries.', required: true },
        ({ delivery }) => delivery,
      ),
      numberField,
      ...partFields(domainFields(Session)),
    ],
    rowsOf: sessionRows,
  }),
  partTable({
    name: 'funding',
    holds: 'One row for each sum that participants of a programme are paid, or pay.',
    primaryKey: ['programme_id', 'kind', 'number'],
    fields: [
      rowField<MoneyRow>(
        {
          ...{ name: 'kind', type: 'text', required: true, values: kindsOfMoney },
          says: 'Whether participants are paid the sum, or pay it.',
        },
        ({ kind }) => kind,
      ),
      numberField,
      ...partFields(domainFields(Money)),
    ],
    rowsOf: moneyRows,
  }),
];
