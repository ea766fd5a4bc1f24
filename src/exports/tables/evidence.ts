import { Evidence } from '../../domain/parts/evidence.js';
import type { Programme } from '../../domain/programme.js';
import { Source } from '../../domain/source.js';
import { type ExportContents, findStatedLinks } from '../contents/contents.js';
import { domainFields } from '../fields/domain-fields.js';
import type { ExportField } from '../fields/field.js';
import { testRows } from './eligibility-tests.js';
import {
  numberField,
  numberParts,
  type PartRow,
  partFields,
  programmeKeys,
  programmesIn,
  rowField,
} from './programme-parts.js';
import { type ExportTable, foreignKey, makeTable } from './table.js';

const subjects = {
  PROGRAMME: 'A field of the programme',
  TEST: 'A test that decides who may join',
  LINK: 'A link',
} as const;

interface EvidenceRow extends PartRow<Evidence> {
  readonly about: keyof typeof subjects;
  readonly rule?: string;
  readonly link?: string;
}

/** What supports a programme and its tests, and the exported links that it states. */
function* evidenceRows(programme: Programme, contents: ExportContents): Generator<EvidenceRow> {
  for (const row of numberParts(programme, programme.evidence)) yield { ...row, about: 'PROGRAMME' };
  for (const { part, rule } of testRows(programme))
    for (const row of numberParts(programme, part.evidence)) yield { ...row, about: 'TEST', rule: rule.id };
  for (const { link } of findStatedLinks(programme, contents))
    for (const row of numberParts(programme, link.evidence)) yield { ...row, about: 'LINK', link: link.id };
}

const sourceField: ExportField<EvidenceRow> = {
  name: 'source',
  type: 'text',
  says: 'The title of the source.',
  required: true,
  of: ({ part }, { entries }) => entries.get(Source, part.source).title,
};

export const evidence: ExportTable = makeTable<EvidenceRow>(
  {
    name: 'evidence',
    holds: 'One row for each piece of evidence for a programme, for a test of its rule, or for a link that it states.',
    primaryKey: ['programme_id', 'about', 'rule_id', 'link_id', 'number'],
    foreignKeys: [
      foreignKey('programme_id', 'programmes'),
      foreignKey('rule_id', 'eligibility-tests'),
      foreignKey('link_id', 'links', 'Id'),
    ],
  },
  {
    fields: [
      ...programmeKeys,
      rowField(
        {
          ...{ name: 'about', type: 'text', required: true, values: subjects },
          says: 'What it supports. The evidence of a requirement has two rows: one for the test, and one for the link.',
        },
        ({ about }) => about,
      ),
      rowField({ name: 'rule_id', type: 'text', says: 'The test that it supports; else null.' }, ({ rule }) => rule),
      rowField({ name: 'link_id', type: 'text', says: 'The link that it supports; else null.' }, ({ link }) => link),
      numberField,
      sourceField,
      ...partFields(domainFields(Evidence)),
    ],
    *items(contents) {
      for (const programme of programmesIn(contents)) yield* evidenceRows(programme, contents);
    },
  },
);
