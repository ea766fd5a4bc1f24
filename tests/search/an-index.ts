import type { SearchDocument } from '../../src/search/search-types.js';
import { TextIndex } from '../../src/search/text-index.js';

export const weights = { title: 10, codes: 10, modules: 4, summary: 1 };

type Fields = Partial<Record<keyof typeof weights, string | readonly string[]>>;

export const aDocument = (id: string, fields: Fields | string): SearchDocument => ({
  id,
  fields: Object.fromEntries(
    Object.entries(typeof fields === 'string' ? { title: fields } : fields).map(([field, text]) => [
      field,
      [text].flat(),
    ]),
  ),
});

/** An index of documents by id; a text alone is a title. */
export const anIndex = (documents: Readonly<Record<string, Fields | string>>): TextIndex =>
  TextIndex.of(
    Object.entries(documents).map(([id, fields]) => aDocument(id, fields)),
    weights,
  );

export const found = (index: TextIndex, text: string): readonly string[] => index.search(text).hits.map(({ id }) => id);
