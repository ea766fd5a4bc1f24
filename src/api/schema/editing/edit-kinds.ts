import { type EditRequest, nounOf, type PartList, partClasses } from '../../../catalogue/change/edit.js';

import { classOf } from '../../../catalogue/document/collections.js';
import type { Collection, Values } from '../../../catalogue/document/entry-change.js';
import type { Instantiable } from '../../../domain/fields/fields.js';
import {
  type Argument,
  argumentsOf,
  as,
  hub,
  InOrder,
  ids,
  links,
  OnLinks,
  PartListName,
  seen,
  year,
} from './edit-args.js';
import { inputOf, patchOf } from './input-types.js';

/** A kind of edit: a mutation, and a field of what a batch takes. */
export interface EditKind {
  readonly name: string;
  readonly description: string;
  readonly args: Instantiable;
  /** What arguments ask for. */
  asked(args: Values): EditRequest;
}

const kind = (
  name: string,
  description: string,
  fields: Readonly<Record<string, Argument>>,
  asked: (args: Values) => object,
): EditKind => ({
  name,
  description,
  args: argumentsOf(name, description, fields),
  asked: (args) => asked(args) as EditRequest, // The schema holds the arguments to their types.
});

const given = (type: Instantiable, description: string): Argument => ({ type: () => type, description });
const input = (type: Instantiable) => given(inputOf(type), 'The values of its fields.');
const patch = (type: Instantiable) => given(patchOf(type), 'The fields to change.');

function ofEntries(list: Collection): readonly EditKind[] {
  const type = classOf[list];
  const noun = nounOf(list);
  const one = withArticle(noun);
  const made =
    list === 'programmes' ? ' It starts as a draft, which the public does not see until it is published.' : '';
  return [
    kind(`create${type.name}`, `Creates ${one}.${made}`, { input: input(type), as }, ({ input: values, as: name }) => ({
      op: 'create',
      in: list,
      values,
      as: name,
    })),
    kind(
      `update${type.name}`,
      `Changes fields of ${one}. A list or an object in the patch replaces the old one completely.`,
      { ...seen(`The id of the ${noun}.`), patch: patch(type) },
      ({ patch: set, ...of }) => ({ op: 'update', in: list, set, ...of }),
    ),
  ];
}

const holders: Readonly<Record<PartList, string>> = {
  pathways: 'programme',
  modules: 'programme or pathway',
  stages: 'programme',
  links: 'programme',
};

function ofParts(list: PartList): readonly EditKind[] {
  const type = partClasses[list];
  const noun = nounOf(list);
  const one = withArticle(noun);
  const holder = holders[list];
  return [
    kind(
      `create${type.name}`,
      `Creates ${one}, as the last ${noun} of a ${holder}.`,
      { ...seen(`The id of the ${holder} that it belongs to.`), input: input(type), as },
      ({ input: values, as: name, ...of }) => ({ op: 'createPart', list, values, as: name, ...of }),
    ),
    kind(
      `update${type.name}`,
      `Changes fields of ${one}.`,
      { ...seen(`The id of the ${noun}.`), patch: patch(type) },
      ({ patch: set, ...of }) => ({ op: 'updatePart', list, set, ...of }),
    ),
  ];
}

const order = [
  kind(
    'reorder',
    'Changes the order of the pathways, modules or stages of a programme, or of the modules of a pathway.',
    {
      ...seen('The id of the programme or pathway that contains the parts.'),
      list: { type: () => PartListName, description: 'The list of parts to reorder.' },
      ids: ids('The ids of all parts in that list, in the new order.'),
    },
    (args) => ({ op: 'reorder', ...args }),
  ),
  kind(
    'reorderProgrammes',
    "Changes the order of the programmes of a hub's year: sets the `position` of each to its place in the list.",
    {
      hub,
      year: year('The academic year of the programmes.'),
      order: { type: () => [InOrder], description: 'All programmes of the hub in that year, in the new order.' },
    },
    (args) => ({ op: 'reorderProgrammes', ...args }),
  ),
];

const status = [
  kind(
    'publish',
    'Publishes a draft or withdrawn programme. To publish it at a later time, set its `publishAt`.',
    seen('The id of the programme.'),
    (args) => ({ op: 'publish', ...args }),
  ),
  kind(
    'withdraw',
    'Withdraws a published programme, so that the public no longer sees it; its history is kept. A draft cannot be withdrawn: delete it. To withdraw a programme at a later time, set its `withdrawAt`.',
    seen('The id of the programme.'),
    (args) => ({ op: 'withdraw', ...args }),
  ),
];

const others = [
  kind(
    'delete',
    'Deletes a hub, source, series, external thing, programme, pathway, module, stage or link. It is refused if something else refers to it.',
    { ...seen('The id of the thing to delete.'), links },
    ({ links: onLinks, ...of }) => ({ op: 'delete', removingLinks: onLinks === OnLinks.REMOVE, ...of }),
  ),
  kind(
    'copyYear',
    "Starts a hub's new year by copying an earlier one: its programmes become drafts, with series, links and rules, but without codes, web addresses, dates, recruitment, deliveries and evidence. Each draft gets an open question that says it is not confirmed. A series that already has a programme in the new year is skipped.",
    {
      hub,
      from: year('The academic year to copy, such as "2021/22".'),
      to: year('The academic year to start, such as "2022/23".'),
    },
    (args) => ({ op: 'copyYear', ...args }),
  ),
];

/** Every kind of edit that there is. */
export const editKinds: readonly EditKind[] = [
  ...(['hubs', 'sources', 'series', 'externalThings', 'programmes'] as const).flatMap(ofEntries),
  ...(['pathways', 'modules', 'links'] as const).flatMap(ofParts),
  ...order,
  ...status,
  ...others,
];

/** A noun with "a", or with "an" before a vowel. */
function withArticle(noun: string): string {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
