import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';
import { Directive } from 'type-graphql';

// The cost of a field is declared where the field is defined, in the words of the GraphQL Cost Directives specification
// (https://ibm.github.io/graphql-specs/cost-spec.html). docs/guard.md describes how prices are computed from it.

const names = new GraphQLList(new GraphQLNonNull(GraphQLString));

export const costDirective = new GraphQLDirective({
  name: 'cost',
  description:
    'The work of resolving a field once, or of one value of an argument. A weight of 1 is one comparison of two values, about 20 ns.',
  locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.ARGUMENT_DEFINITION],
  args: { weight: { type: new GraphQLNonNull(GraphQLString) } },
});

export const listSizeDirective = new GraphQLDirective({
  name: 'listSize',
  description: 'How many items a list field returns.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    assumedSize: { type: GraphQLInt, description: 'The typical number of items, used where no argument limits it.' },
    slicingArguments: {
      type: names,
      description: 'The arguments that set the size: a number, or a list with one answer for each item.',
    },
    sizedFields: { type: names, description: 'The fields of the returned object that are lists of this size.' },
    requireOneSlicingArgument: { type: GraphQLBoolean, defaultValue: true },
  },
});

export const scanDirective = new GraphQLDirective({
  name: 'scan',
  description:
    'The field compares each value of its arguments with this share of all programmes: the weight of the argument counts once for each programme compared. Not part of the GraphQL Cost Directives specification.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { share: { type: new GraphQLNonNull(GraphQLFloat) } },
});

export const pastCostDirective = new GraphQLDirective({
  name: 'pastCost',
  description:
    'The work of making one past state: it counts once for each revision that ids in the argument name, such as "prg-f2fyqf@12". Not part of the GraphQL Cost Directives specification.',
  locations: [DirectiveLocation.ARGUMENT_DEFINITION],
  args: { weight: { type: new GraphQLNonNull(GraphQLString) } },
});

export const costDirectives: readonly GraphQLDirective[] = [
  costDirective,
  listSizeDirective,
  scanDirective,
  pastCostDirective,
];

export interface ListSizeOptions {
  readonly assumedSize: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
}

/** Declares how many items a list has. */
export function ListSize({ assumedSize, slicingArguments, sizedFields }: ListSizeOptions) {
  const slicing = slicingArguments ? `, slicingArguments: ${JSON.stringify(slicingArguments)}` : '';
  const sized = sizedFields ? `, sizedFields: ${JSON.stringify(sizedFields)}` : '';
  const notRequired = slicingArguments ? ', requireOneSlicingArgument: false' : '';
  return Directive(`@listSize(assumedSize: ${assumedSize}${slicing}${sized}${notRequired})`);
}

/** Declares the work of a field, or of an argument for each value in it. */
export const Cost = (weight: number) => Directive(`@cost(weight: "${weight}")`);

/** Declares that a field looks through this share of all programmes for each value of its arguments. */
export const ScanCost = (share: number) => Directive(`@scan(share: ${share})`);

/** Declares the work for each revision that ids in an argument name. */
export const PastCost = (weight: number) => Directive(`@pastCost(weight: "${weight}")`);
