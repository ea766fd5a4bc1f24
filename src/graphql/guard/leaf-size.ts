import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { Bounds } from './bounds.js';
import { greatest } from './greatest.js';

/** How many characters a leaf takes in an answer at most, about, its name left out. */
export type LeafSize = (bounds: Bounds) => number;

const ofScalars: Readonly<Record<string, number>> = {
  Boolean: 5,
  Int: 11,
  Float: 20,
  ID: 70,
  DateTime: 26,
  LocalDate: 12,
};
const someText = 120;
const someItems = 20;

/** The size of a leaf: as long as the longest in the snapshot, where it is a stored text; else as its type usually is. */
export function leafSize(type: GraphQLLeafType, coordinate: string, isList: boolean): LeafSize {
  const usual = isEnumType(type)
    ? greatest(type.getValues(), ({ name }) => name.length) + 2
    : (ofScalars[type.name] ?? someText);
  const one = (bounds: Bounds) => {
    const longest = bounds.longest(coordinate);
    return longest === 0 ? usual : longest + 2;
  };
  if (!isList) return one;
  return (bounds) => 2 + (bounds.known(coordinate) ?? someItems) * (one(bounds) + 1);
}
