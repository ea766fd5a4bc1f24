import type { Instantiable, Shape } from '../../src/domain/fields/fields.js';
import { shapeOf } from '../../src/domain/fields/fields.js';

/**
 * The shape of what is stored in a class and in all that it contains, as text: a line for each property, with what it holds,
 * whether it has to be there (!), and the words that it may have.
 */
export function storedShape(root: Instantiable): string {
  const classes = new Set([root]);
  let text = '';
  for (const type of classes) {
    text += `${type.name}\n`;
    for (const [name, shape] of shapeOf(type)) {
      if (shape.nestedClass) classes.add(shape.nestedClass());
      text += `  ${name}: ${described(shape)}\n`;
    }
  }
  return text;
}

function described({ many, maxItems, required, nestedClass, scalar, refersTo, vocabulary }: Shape): string {
  const item = nestedClass?.().name ?? (refersTo ? `id of ${refersTo.join(' or ')}` : (scalar ?? ''));
  const words = vocabulary ? ` ${Object.keys(vocabulary).join(' ')}` : '';
  return `${many ? `[${item}]${maxItems ? ` at most ${maxItems}` : ''}` : item}${required ? '!' : ''}${words}`;
}
