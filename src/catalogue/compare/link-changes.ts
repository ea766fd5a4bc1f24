import { Link } from '../../domain/parts/link.js';
import { type FieldChange, fieldChanges } from '../document/field-changes.js';
import { matched } from './matched.js';
import { type ComparisonKind, mostPartFields } from './part-changes.js';
import { lastingName, type Side, titleOf } from './side.js';
import { valuesOf } from './values-of.js';

/** What became of a stored link of a programme. */
export interface LinkChange {
  readonly kind: ComparisonKind;
  /** As it is; as it was, where it is gone. */
  readonly link: Link;
  /** The pathway or stage that it starts at, in words; absent for the programme itself. */
  readonly from?: string | undefined;
  /** What it leads to, in words. */
  readonly to: string;
  readonly fields: readonly FieldChange[];
}

interface Placed {
  readonly link: Link;
  readonly side: Side;
}

// The ends are what links are matched by; where they come from is another document every year.
const apart = new Set(['id', 'from', 'to', 'group', 'evidence']);

/** Links are the same that are of one kind and join the same things. */
export function linkChanges(before: Side, after: Side): readonly LinkChange[] {
  const [old, now] = [before, after].map((side) => side.programme.links.map((link) => ({ link, side })));
  return matched<Placed>(old ?? [], now ?? [], [byEnds]).flatMap((match) => {
    const shown = match.after ?? match.before;
    if (!shown) return [];
    const fields = match.before && match.after ? differing(match.before.link, match.after.link) : [];
    const kind = match.before && match.after ? 'CHANGED' : match.after ? 'ADDED' : 'REMOVED';
    return kind === 'CHANGED' && fields.length === 0 ? [] : [{ kind, ...inWords(shown), fields }];
  });
}

function byEnds({ link: { from, kind, to }, side }: Placed): string {
  return `${from === undefined ? '' : lastingName(from, side)} ${kind} ${lastingName(to, side)}`;
}

const differing = (before: Link, after: Link) =>
  fieldChanges(Link, valuesOf(before, apart), valuesOf(after, apart), mostPartFields);

function inWords({ link, side }: Placed) {
  const from = link.from === undefined ? {} : { from: titleOf(link.from, side) };
  return { link, ...from, to: titleOf(link.to, side) };
}
