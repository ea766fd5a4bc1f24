import { decodeHTML } from 'entities';

/** A paragraph of text, or the items of a list. */
export type MarkupBlock = { readonly text: string } | { readonly items: readonly string[] };

// Lists also end at the next paragraph, because extracted texts often lack the end tag.
const tag = /<(\/?)([a-z]+)[^>]*>|•/gi;
const breaksText = new Set(['p', 'br', 'div', 'td', 'li', 'ul', 'ol']);

/** Splits a text with HTML tags and bullets into blocks. Tags that only style text are removed. */
export function blocksOf(marked: string): readonly MarkupBlock[] {
  const blocks: MarkupBlock[] = [];
  let items: string[] | undefined;
  let start = 0;
  let text = '';
  const close = () => {
    const said = normalise(text);
    text = '';
    if (said === '') return;
    if (items) items.push(said);
    else blocks.push({ text: said });
  };
  const endList = () => {
    close();
    if (items && items.length > 0) blocks.push({ items });
    items = undefined;
  };
  for (const match of marked.matchAll(tag)) {
    text += marked.slice(start, match.index);
    start = match.index + match[0].length;
    const name = (match[2] ?? '').toLowerCase();
    if (match[0] === '•' || (name === 'li' && !match[1])) {
      close();
      items ??= [];
    } else if (name === 'ul' || name === 'ol') {
      if (items) endList();
      else close();
      if (!match[1]) items = [];
    } else if (name === 'p') endList();
    else if (breaksText.has(name)) close();
  }
  text += marked.slice(start);
  endList();
  return blocks;
}

/** A text with bullets before the items of its lists, on one line. */
export const readableText = (marked: string): string =>
  blocksOf(marked)
    .map((block) => ('text' in block ? block.text : block.items.map((item) => `• ${item}`).join(' ')))
    .join(' ');

/** Text without any tags, on one line. */
export const plainText = (marked: string): string => normalise(marked.replace(/<\/?[a-z][^>]*>/gi, ' '));

const normalise = (text: string) => decodeHTML(text).replace(/\s+/g, ' ').trim();
