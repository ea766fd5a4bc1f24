import { type EditRequest, nounOf, type PartList, partClasses } from '../../../catalogue/change/edit.js';

import { classOf } from '../../../catalogue/document/collections.js';
import type { Collection, Values } from '../../../catalogue/document/entry-change.js';
import type { Instantiable } from '../../../domain/fields/fields.js';
import {
  type Argument,
  argumentsOf,
  confirmArgument,
  hubArgument,
  idAndRevision,
  idsArgument,
  LinksOnDelete,
  linksArgument,
  OrderedProgramme,
  PartListName,
  temporaryName,
  yearArgument,
} from './edit-args.js';
import { inputOf, patchOf } from './input-types.js';

/** A kind of edit: a mutation, and a field of the input `Edit` of a batch. */
export interface EditKind {
  readonly name: string;
  readonly description: string;
  readonly args: Instantiable;
  /** Converts arguments into an edit. */
  toEdit(args: Values): EditRequest;
}

const editKind = (
  name: string,
  description: string,
  fields: Readonly<Record<string, Argument>>,
  toEdit: (args: Values) => object,
): EditKind => ({
  name,
  description,
  args: argumentsOf(name, description, fields),
  toEdit: (args) => toEdit(args) as EditRequest, // The schema holds the arguments to their types.
});

const argumentOf = (type: Instantiable, description: string): Argument => ({ type: () => type, description });
const inputArgument = (type: Instantiable) => argumentOf(inputOf(type), 'The values of its fields.');
const patchArgument = (type: Instantiable) => argumentOf(patchOf(type), 'The fields to change.');

function entryKinds(list: Collection): readonly EditKind[] {
  const type = classOf[list];
  const noun = nounOf(list);
  const one = withArticle(noun);
  const confirm = list === 'programmes' ? { confirm: confirmArgument } : undefined;
  const made =
    list === 'programmes' ? ' It starts as a draft, which the public does not see until it is published.' : '';
  return [
    editKind(
      `create${type.name}`,
      `Creates ${one} in the catalogue.${made}`,
      { input: inputArgument(type), as: temporaryName, ...confirm },
      ({ input: values, as: name, ...of }) => ({ op: 'create', in: list, values, as: name, ...of }),
    ),
    editKind(
      `update${type.name}`,
      `Changes fields of ${one}. A list or an object in the patch replaces the old one completely.`,
      { ...idAndRevision(`The id of the ${noun}.`), patch: patchArgument(type), ...confirm },
      ({ patch: set, ...of }) => ({ op: 'update', in: list, set, ...of }),
    ),
  ];
}

const holders: Readonly<Record<PartList, string>> = {
  pathways: 'programme',
  modules: 'programme or pathway',
  stages: 'programme',
  links: 'programme or series',
};

function partKinds(list: PartList): readonly EditKind[] {
  const type = partClasses[list];
  const noun = nounOf(list);
  const one = withArticle(noun);
  const holder = holders[list];
  return [
    editKind(
      `create${type.name}`,
      `Creates ${one}, as the last ${noun} of a ${holder}.`,
      {
        ...idAndRevision(`The id of the ${holder} that it belongs to.`),
        input: inputArgument(type),
        as: temporaryName,
      },
      ({ input: values, as: name, ...of }) => ({ op: 'createPart', list, values, as: name, ...of }),
    ),
    editKind(
      `update${type.name}`,
      `Changes fields of ${one}.`,
      { ...idAndRevision(`The id of the ${noun}.`), patch: patchArgument(type) },
      ({ patch: set, ...of }) => ({ op: 'updatePart', list, set, ...of }),
    ),
  ];
}

const orderKinds = [
  editKind(
    'reorder',
    'Changes the order of the pathways, modules or stages of a programme, or of the modules of a pathway.',
    {
      ...idAndRevision('The id of the programme or pathway that contains the parts.'),
      list: { type: () => PartListName, description: 'The list of parts to reorder.' },
      ids: idsArgument('The ids of all parts in that list, in the new order.'),
    },
    (args) => ({ op: 'reorder', ...args }),
  ),
  editKind(
    'reorderProgrammes',
    "Changes the order of the programmes of a hub's year: sets the `position` of each to its place in the list.",
    {
      hub: hubArgument,
      year: yearArgument('The academic year of the programmes.'),
      order: {
        type: () => [OrderedProgramme],
        description: 'All programmes of the hub in that year, in the new order.',
      },
    },
    (args) => ({ op: 'reorderProgrammes', ...args }),
  ),
];

const statusKinds = [
  editKind(
    'publish',
    'Publishes a draft or withdrawn programme. What was copied from another year (`carriedFrom`) and a placeholder summary have to be confirmed. To publish it at a later time, set its `publishAt`.',
    { ...idAndRevision('The id of the programme.'), confirm: confirmArgument },
    (args) => ({ op: 'publish', ...args }),
  ),
  editKind(
    'withdraw',
    'Withdraws a published programme, so that the public no longer sees it; its history is kept. A draft cannot be withdrawn: delete it. To withdraw a programme at a later time, set its `withdrawAt`.',
    idAndRevision('The id of the programme.'),
    (args) => ({ op: 'withdraw', ...args }),
  ),
];

const otherKinds = [
  editKind(
    'delete',
    'Deletes a hub, source, series, external thing, programme, pathway, module, stage or link. It is refused if something else refers to it.',
    { ...idAndRevision('The id of the thing to delete.'), links: linksArgument },
    ({ links: onLinks, ...of }) => ({ op: 'delete', removingLinks: onLinks === LinksOnDelete.REMOVE, ...of }),
  ),
  editKind(
    'copyYear',
    "Starts a hub's new year by copying an earlier one: its programmes become drafts, with series, links and rules, but without codes, web addresses, documents, places, dates, recruitment, deliveries and evidence. Each draft gets an open question that says it is not confirmed, and `carriedFrom`. A programme that the new year already has is skipped: it is found by its series, and of several groups of one series by slug or title.",
    {
      hub: hubArgument,
      from: yearArgument('The academic year to copy, such as "2021/22".'),
      to: yearArgument('The academic year to start, such as "2022/23".'),
    },
    (args) => ({ op: 'copyYear', ...args }),
  ),
];

/** All kinds of edits. */
export const editKinds: readonly EditKind[] = [
  ...(['hubs', 'sources', 'series', 'externalThings', 'programmes'] as const).flatMap(entryKinds),
  ...(['pathways', 'modules', 'links'] as const).flatMap(partKinds),
  ...orderKinds,
  ...statusKinds,
  ...otherKinds,
];

/** A noun with "a", or with "an" before a vowel. */
function withArticle(noun: string): string {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
