import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { Programme } from '../../../domain/programme.js';
import { PageInfo } from '../../paging/connection.js';
import { ProgrammeDimension } from '../groups/dimensions.js';

@ObjectType({ description: 'How many of the found programmes have one value of a dimension.', simpleResolvers: true })
export class SearchBucket {
  @Field(() => String, { description: 'The value as filters accept it.' })
  readonly key!: string;

  @Field(() => String, { description: 'The value in words, for people.' })
  readonly label!: string;

  @Field(() => Int, { description: 'How many found programmes have it.' })
  readonly count!: number;
}

@ObjectType({ description: 'The found programmes, counted by the values of one dimension.', simpleResolvers: true })
export class SearchFacet {
  @Field(() => ProgrammeDimension, { description: 'The dimension that is counted by.' })
  readonly dimension!: ProgrammeDimension;

  @ListSize({ assumedSize: 12 })
  @Field(() => [SearchBucket], { description: 'The values that occur, the most frequent first.' })
  readonly buckets!: readonly SearchBucket[];
}

@ObjectType({ description: 'Where a text of a found programme matches.', simpleResolvers: true })
export class SearchHighlight {
  @Field(() => String, { description: 'The field that the text is from, such as "title" or "modules".' })
  readonly field!: string;

  @Field(() => String, {
    description:
      'The text, or the part of it around the best match, as HTML: escaped, with <mark> around what matches.',
  })
  readonly html!: string;
}

@ObjectType({ description: 'A programme that was found.', simpleResolvers: true })
export class ProgrammeSearchEdge {
  @Field(() => String, { description: 'Where it stands, to page on from. Opaque: do not take it apart.' })
  readonly cursor!: string;

  @Field(() => Programme, { description: 'The programme that was found.' })
  readonly node!: Programme;

  @Field(() => Float, { description: 'How well it matches: more is better. Compare within one answer only.' })
  readonly score!: number;

  @ListSize({ assumedSize: 5 })
  @Cost(5_000)
  @Field(() => [SearchHighlight], { description: 'Where it matches, one text a field, the most telling field first.' })
  readonly highlights!: readonly SearchHighlight[];
}

@ObjectType({ description: 'One page of what a search found, best first.', simpleResolvers: true })
export class ProgrammeSearchConnection {
  @Field(() => [ProgrammeSearchEdge], { description: 'The programmes of the page, with their scores and highlights.' })
  readonly edges!: readonly ProgrammeSearchEdge[];

  @Field(() => [Programme], { description: 'The programmes of the page.' })
  readonly nodes!: readonly Programme[];

  @Field(() => PageInfo, { description: 'The position of this page in the whole list.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many programmes were found on all pages.' })
  readonly totalCount!: number;

  @ListSize({ assumedSize: 3 })
  @Cost(100_000)
  @Field(() => [String], { description: 'What may have been meant, where a word of the search is known nowhere.' })
  readonly suggestions!: readonly string[];
}
