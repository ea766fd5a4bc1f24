/** An estimate of what a part of an operation takes. The numbers may be fractions, and have no upper bound. */
export interface Price {
  readonly objects: number;
  readonly characters: number;
  /** Comparisons of two values. */
  readonly work: number;
}

export type PriceMeasure = keyof Price;

export const zeroPrice: Price = Object.freeze({ objects: 0, characters: 0, work: 0 });

/** The price of one object without its fields: its brackets. */
export const objectPrice: Price = Object.freeze({ objects: 1, characters: 3, work: 0 });

export const addPrices = (a: Price, b: Price): Price => ({
  objects: a.objects + b.objects,
  characters: a.characters + b.characters,
  work: a.work + b.work,
});

export const multiplyPrice = (count: number, { objects, characters, work }: Price): Price =>
  count === 0 ? zeroPrice : { objects: count * objects, characters: count * characters, work: count * work };

/** The larger of two prices, by each measure separately. */
export const maxPrice = (a: Price, b: Price): Price => ({
  objects: Math.max(a.objects, b.objects),
  characters: Math.max(a.characters, b.characters),
  work: Math.max(a.work, b.work),
});
