import { linkKinds } from '../../domain/fields/link-kinds.js';
import type { ListedLink } from './hub-year.js';
import { obligationWords, saying, sentence, strengthWords, timingWords } from './words.js';

type End = ListedLink['from'];

/** A link in words, read as the map draws it: from what comes earlier to what comes later. */
export interface ToldLink {
  readonly from: End;
  readonly words: string;
  readonly to: End;
  readonly when: string;
  readonly binding: string;
  readonly certainty: string;
}

export function told(link: ListedLink): ToldLink {
  const [from, to] = linkKinds[link.kind].order === 'TO_FIRST' ? [link.to, link.from] : [link.from, link.to];
  return {
    from,
    to,
    words: saying(link),
    when: link.timing ? timingWords[link.timing] : '',
    binding: link.obligation ? obligationWords[link.obligation] : '',
    certainty: sentence(strengthWords[link.strength]),
  };
}

/** The title of an end; that of a part with its programme's. */
export const endTitle = (end: End): string => ('programme' in end ? `${end.programme.title}: ${end.title}` : end.title);
