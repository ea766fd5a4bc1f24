import { pairItems } from '../../base/pair-items.js';
import type { LinkKind, Obligation, Strength, Timing } from '../../domain/fields/vocabulary.js';
import { Link } from '../../domain/parts/link.js';
import { type FieldChange, fieldChanges } from '../document/field-changes.js';
import { type ComparedProgramme, titleOf, valuesOf, yearIndependentName } from './compared-programme.js';
import { type ComparisonKind, mostPartFields } from './part-changes.js';

/** How a stored link of a programme changed. */
export interface LinkChange {
  readonly kind: ComparisonKind;
  /** Of the later state, or of the earlier one for a link that was removed. */
  readonly linkId: string;
  readonly linkKind: LinkKind;
  readonly timing: Timing | undefined;
  readonly obligation: Obligation | undefined;
  readonly strength: Strength;
  /** The title of the pathway or stage at which it starts; absent for the programme itself. */
  readonly from?: string | undefined;
  /** The title of the thing to which it leads. */
  readonly to: string;
  readonly fields: readonly FieldChange[];
}

interface LinkOfProgramme {
  readonly link: Link;
  readonly side: ComparedProgramme;
}

// Links are matched by their ends, and their evidence is another document every year.
const uncomparedProperties = new Set(['id', 'from', 'to', 'group', 'evidence']);

/** Two links are the same if they have the same kind and the same ends. */
export function linkChanges(before: ComparedProgramme, after: ComparedProgramme): readonly LinkChange[] {
  const [old, now] = [before, after].map((side) => side.programme.links.map((link) => ({ link, side })));
  return pairItems<LinkOfProgramme>(old ?? [], now ?? [], [byEnds]).flatMap((match) => {
    const shown = match.after ?? match.before;
    if (!shown) return [];
    const fields = match.before && match.after ? changedFields(match.before.link, match.after.link) : [];
    const kind = match.before && match.after ? 'CHANGED' : match.after ? 'ADDED' : 'REMOVED';
    return kind === 'CHANGED' && fields.length === 0 ? [] : [{ kind, ...describeLink(shown), fields }];
  });
}

function byEnds({ link: { from, kind, to }, side }: LinkOfProgramme): string {
  return `${from === undefined ? '' : yearIndependentName(from, side)} ${kind} ${yearIndependentName(to, side)}`;
}

const changedFields = (before: Link, after: Link) =>
  fieldChanges(Link, valuesOf(before, uncomparedProperties), valuesOf(after, uncomparedProperties), mostPartFields);

function describeLink({ link, side }: LinkOfProgramme) {
  const { id: linkId, kind: linkKind, timing, obligation, strength } = link;
  const from = link.from === undefined ? undefined : titleOf(link.from, side);
  return { linkId, linkKind, timing, obligation, strength, from, to: titleOf(link.to, side) };
}
