import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { ListSize } from '../../domain/fields/cost-directives.js';
import { Node } from '../../domain/fields/node.js';
import { Hub } from '../../domain/hub.js';
import { Link } from '../../domain/parts/link.js';
import { Programme } from '../../domain/programme.js';

export const defaultPage = 20;
export const largestPage = 100;

/** Declares that a field returns a page, and which of its arguments set the size. */
export const PageSize = () =>
  ListSize({ assumedSize: defaultPage, slicingArguments: ['first', 'last'], sizedFields: ['nodes', 'edges'] });

/** Like `Paged`, for lists that are paged forward only. */
export const ForwardPageSize = () =>
  ListSize({ assumedSize: defaultPage, slicingArguments: ['first'], sizedFields: ['nodes', 'edges'] });

/** The arguments of a list that is paged from its start only. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many items to return, from 1 to 100. The default is 20.' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Return the items after this cursor.' })
  readonly after?: string | null;
}

@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many items to return from the end instead of from the start, from 1 to 100.',
  })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: 'Return the items before this cursor.' })
  readonly before?: string | null;
}

@ObjectType({ description: 'The position of a page in the whole list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first item on the page; null if the page is empty.',
  })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item on the page; null if the page is empty.',
  })
  readonly endCursor!: string | null;

  @Field(() => Boolean, { description: 'True if there are more items after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True if there are more items before this page.' })
  readonly hasPreviousPage!: boolean;
}

const descriptions = {
  cursor: 'The position of this item, for use as `after` or `before`. Opaque: do not parse it.',
  node: 'The item itself.',
  edges: 'The items on this page, each with its cursor.',
  nodes: 'The items on this page.',
  pageInfo: 'The position of this page in the whole list.',
  totalCount: 'The number of items in the whole list.',
};

/** The two classes of a Relay connection over a type. */
export function connectionOf<T extends object>(type: abstract new (...args: never[]) => T) {
  const things = `${type.name.toLowerCase()}s`;

  @ObjectType(`${type.name}Edge`, { description: `One item on a page of ${things}.`, simpleResolvers: true })
  class EdgeType {
    @Field(() => String, { description: descriptions.cursor })
    readonly cursor!: string;

    @Field(() => type, { description: descriptions.node })
    readonly node!: T;
  }

  @ObjectType(`${type.name}Connection`, { description: `One page of ${things}.`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType], { description: descriptions.edges })
    readonly edges!: readonly EdgeType[];

    @Field(() => [type], { description: descriptions.nodes })
    readonly nodes!: readonly T[];

    @Field(() => PageInfo, { description: descriptions.pageInfo })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: descriptions.totalCount })
    readonly totalCount!: number;
  }

  return ConnectionType;
}

export const HubConnection = connectionOf(Hub);
export const LinkConnection = connectionOf(Link);
export const NodeConnection = connectionOf(Node);
export const ProgrammeConnection = connectionOf(Programme);
