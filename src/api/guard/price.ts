/** What something takes, about. Numbers may be fractions, of which a sum is whole, and grow without bound. */
export interface Price {
  readonly objects: number;
  readonly characters: number;
  /** Comparisons of two values. */
  readonly work: number;
}

export type Measure = keyof Price;

export const nothing: Price = Object.freeze({ objects: 0, characters: 0, work: 0 });

/** An object by itself, with its brackets. */
export const anObject: Price = Object.freeze({ objects: 1, characters: 3, work: 0 });

export const plus = (a: Price, b: Price): Price => ({
  objects: a.objects + b.objects,
  characters: a.characters + b.characters,
  work: a.work + b.work,
});

export const times = (count: number, { objects, characters, work }: Price): Price =>
  count === 0 ? nothing : { objects: count * objects, characters: count * characters, work: count * work };

/** The larger by each measure: at least what either takes. */
export const larger = (a: Price, b: Price): Price => ({
  objects: Math.max(a.objects, b.objects),
  characters: Math.max(a.characters, b.characters),
  work: Math.max(a.work, b.work),
});
