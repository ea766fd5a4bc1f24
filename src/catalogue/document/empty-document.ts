import { documentFormat } from '../../domain/document-format.js';
import { Hub } from '../../domain/hub.js';
import { slugOf } from '../../text/spelling.js';
import type { Values } from './entry-change.js';
import { idPrefix, randomId } from './new-id.js';

/** What a new catalogue says about its home hub. */
export interface NewHub {
  readonly title: string;
  /** By default made from the title, without "Maths Hub". */
  readonly slug?: string | undefined;
  readonly website?: string | undefined;
}

/** The document of a catalogue with its home hub and nothing else, as it is stored. It is not checked. */
export function emptyDocument({ title, slug, website }: NewHub, now: Date): Values {
  const id = randomId(idPrefix(Hub));
  const hub = { id, slug: slug ?? slugOf(title.replace(/\s+maths hub\s*$/i, '')), title, kind: 'HUB' };
  return {
    format: documentFormat,
    revision: 1,
    updatedAt: now.toISOString(),
    homeHub: id,
    hubs: [{ ...hub, ...(website !== undefined && { website }) }],
    sources: [],
    series: [],
    externalThings: [],
    programmes: [],
  };
}
