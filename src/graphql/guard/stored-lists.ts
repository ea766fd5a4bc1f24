import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Class, shapeOf } from '../../domain/fields.js';

/** The lists that a document stores, by "Class.property", found along the declared shapes. */
export function storedLists(): ReadonlySet<string> {
  const lists = new Set<string>();
  walk(CatalogueDocument, lists, new Set());
  return lists;
}

function walk(type: Class, lists: Set<string>, walked: Set<Class>): void {
  if (walked.has(type)) return;
  walked.add(type);
  for (const [key, { many, of }] of shapeOf(type)) {
    if (many) lists.add(`${type.name}.${key}`);
    if (of) walk(of(), lists, walked);
  }
}
