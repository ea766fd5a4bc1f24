import type { Programme } from '../../domain/programme.js';
import type { Snapshot } from '../../store/snapshot.js';
import { blockwise } from './blockwise.js';
import { Extent } from './extent.js';

/** The programmes of one hub in one year, and how far they go. */
interface Block {
  readonly members: readonly Programme[];
  readonly extent: Extent;
}

/** The texts of so many programmes of each hub's year say how long texts are: that need not be exact. */
const mostRead = 4;

// Under the first programme of each block. A commit leaves nearly all programmes the same objects as before, and what
// was walked once is not walked again.
const blocks = new WeakMap<Programme, Block>();

/** How far everything that a snapshot stores goes. */
export function storedExtent(snapshot: Snapshot): Extent {
  const extent = new Extent();
  for (const members of blockwise(snapshot.programmes)) extent.include(extentOf(members));
  for (const hub of snapshot.hubs) extent.add(hub, true);
  for (const id of extent.sources) extent.add(snapshot.source(id), true);
  return extent;
}

function extentOf(members: readonly Programme[]): Extent {
  const first = members[0] as Programme;
  const known = blocks.get(first);
  if (known?.members.length === members.length && known.members.every((one, index) => one === members[index])) {
    return known.extent;
  }
  const extent = new Extent();
  for (const [index, programme] of members.entries()) extent.add(programme, index < mostRead);
  blocks.set(first, { members, extent });
  return extent;
}
