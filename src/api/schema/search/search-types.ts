import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { SearchField } from '../../../domain/fields/vocabulary.js';
import { Programme } from '../../../domain/programme.js';
import { ProgrammeFilter } from '../../filter/programme-filter.js';
import { ForwardPageArgs, PageInfo } from '../../paging/connection.js';
import { ProgrammeDimension } from '../groups/dimensions.js';

@ObjectType({ description: 'The number of search results with one value of a dimension.', simpleResolvers: true })
class SearchBucket {
  @Field(() => String, { description: 'The value as filters accept it.' })
  readonly key!: string;

  @Field(() => String, { description: 'The value in words, for people.' })
  readonly label!: string;

  @Field(() => Int, { description: 'The number of results with this value.' })
  readonly count!: number;
}

@ObjectType({ description: 'The search results, counted by the values of one dimension.', simpleResolvers: true })
export class SearchFacet {
  @Field(() => ProgrammeDimension, { description: 'The dimension whose values are counted.' })
  readonly dimension!: ProgrammeDimension;

  @ListSize({ assumedSize: 12 })
  @Field(() => [SearchBucket], { description: 'The values that occur, most frequent first.' })
  readonly buckets!: readonly SearchBucket[];
}

@ObjectType({ description: 'A text of a result that matches the search.', simpleResolvers: true })
export class SearchHighlight {
  @Field(() => SearchField, { description: 'What the text is.' })
  readonly field!: SearchField;

  @Field(() => String, {
    description: 'The text, or the part of it around the best match, as escaped HTML with <mark> around each match.',
  })
  readonly html!: string;
}

@ObjectType({ description: 'One programme among the search results.', simpleResolvers: true })
export class ProgrammeSearchEdge {
  @Field(() => String, { description: 'The position of this result, for use as `after`. Opaque: do not parse it.' })
  readonly cursor!: string;

  @Field(() => Programme, { description: 'The programme that was found.' })
  readonly node!: Programme;

  @Field(() => Float, {
    description: 'The relevance: a higher number is a better match. Compare scores within one answer only.',
  })
  readonly score!: number;

  @ListSize({ assumedSize: 5 })
  @Cost(5_000)
  @Field(() => [SearchHighlight], {
    description: 'The texts that match, one for each field, the most relevant field first.',
  })
  readonly highlights!: readonly SearchHighlight[];
}

@ObjectType({ description: 'One page of search results, best first.', simpleResolvers: true })
export class ProgrammeSearchConnection {
  @Field(() => [ProgrammeSearchEdge], { description: 'The programmes on this page, with scores and highlights.' })
  readonly edges!: readonly ProgrammeSearchEdge[];

  @Field(() => [Programme], { description: 'The programmes on this page.' })
  readonly nodes!: readonly Programme[];

  @Field(() => PageInfo, { description: 'The position of this page in the whole list.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: 'The number of results on all pages.' })
  readonly totalCount!: number;

  @ListSize({ assumedSize: 3 })
  @Cost(1_200_000)
  @Field(() => [String], { description: 'Corrected search texts, if a word of the search occurs in no programme.' })
  readonly suggestions!: readonly string[];
}

@ArgsType()
export class SearchArgs extends ForwardPageArgs {
  @Field(() => String, {
    description: 'The words to search for. Abbreviations, beginnings of words and spelling mistakes are matched too.',
  })
  readonly text!: string;

  @Field(() => ProgrammeFilter, { nullable: true, description: 'Only programmes that match this filter.' })
  readonly filter?: ProgrammeFilter | null;
}

// TypeGraphQL reads directives of the arguments of a FieldResolver only from a class of arguments.
@ArgsType()
export class FacetArgs {
  @Cost(15) // A dimension on which the search is filtered needs a search of its own.
  @Field(() => [ProgrammeDimension], { description: 'The dimensions to count by.' })
  readonly dimensions!: ProgrammeDimension[];
}
