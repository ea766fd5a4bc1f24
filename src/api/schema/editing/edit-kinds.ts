import { type EditRequest, nounOf, type PartList, partClasses } from '../../../catalogue/change/edit.js';

import type { Collection, Values } from '../../../catalogue/document/entry-change.js';
import { classOf } from '../../../catalogue/document/list-of.js';
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
import { inputOf, patchOf } from './input-of.js';
import { withArticle } from './with-article.js';

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
const input = (type: Instantiable) => given(inputOf(type), 'What it is to be.');
const patch = (type: Instantiable) => given(patchOf(type), 'What is to change of it.');

function ofEntries(list: Collection): readonly EditKind[] {
  const type = classOf[list];
  const noun = nounOf(list);
  const one = withArticle(noun);
  const made = list === 'programmes' ? ' It starts as a draft, which nobody else sees until it is published.' : '';
  return [
    kind(
      `create${type.name}`,
      `Makes ${one} that is new.${made}`,
      { input: input(type), as },
      ({ input: values, as: name }) => ({
        op: 'create',
        in: list,
        values,
        as: name,
      }),
    ),
    kind(
      `update${type.name}`,
      `Changes some of what is said of ${one}. A list or an object that is given replaces the one before as a whole.`,
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
      `Makes ${one} that is new, the last of a ${holder}.`,
      { ...seen(`The id of the ${holder} that it is a part of.`), input: input(type), as },
      ({ input: values, as: name, ...of }) => ({ op: 'createPart', list, values, as: name, ...of }),
    ),
    kind(
      `update${type.name}`,
      `Changes some of what is said of ${one}.`,
      { ...seen(`The id of the ${noun}.`), patch: patch(type) },
      ({ patch: set, ...of }) => ({ op: 'updatePart', list, set, ...of }),
    ),
  ];
}

const order = [
  kind(
    'reorder',
    'Puts the pathways, modules or stages of one thing in another order.',
    {
      ...seen('The id of the programme, or of the pathway, whose parts they are.'),
      list: { type: () => PartListName, description: 'Which of its parts.' },
      ids: ids('The ids of all of them, in the new order.'),
    },
    (args) => ({ op: 'reorder', ...args }),
  ),
  kind(
    'reorderProgrammes',
    "Puts the programmes of a hub's year in another order: their `position` becomes their place in it.",
    {
      hub,
      year: year('The academic year of the programmes.'),
      order: { type: () => [InOrder], description: 'All programmes of that hub and year, in the new order.' },
    },
    (args) => ({ op: 'reorderProgrammes', ...args }),
  ),
];

const status = [
  kind(
    'publish',
    'Has a programme be on offer: a draft, or one that was withdrawn. To have it so at a later time, set its `publishAt`.',
    seen('The id of the programme.'),
    (args) => ({ op: 'publish', ...args }),
  ),
  kind(
    'withdraw',
    'Has a programme be no longer on offer; its history stays. A draft is deleted instead. To withdraw it at a later time, set its `withdrawAt`.',
    seen('The id of the programme.'),
    (args) => ({ op: 'withdraw', ...args }),
  ),
];

const others = [
  kind(
    'delete',
    'Deletes a hub, source, series, external thing, programme, pathway, module, stage or link, unless something refers to it.',
    { ...seen('The id of what is to go.'), links },
    ({ links: onLinks, ...of }) => ({ op: 'delete', removingLinks: onLinks === OnLinks.REMOVE, ...of }),
  ),
  kind(
    'copyYear',
    "Starts a hub's year from an earlier one: its programmes as drafts, with series, links and rules; without codes, web addresses, dates, recruitment, deliveries and evidence, which were of that year. Each gets an open question that it is not confirmed. A series that the year has already is left as it is.",
    { hub, from: year('The year to copy.'), to: year('The year to start.') },
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
