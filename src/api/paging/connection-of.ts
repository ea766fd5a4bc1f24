import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './connection.js';

const said = {
  cursor: 'The position of this item, for use as `after` or `before`. Opaque: do not parse it.',
  node: 'The item.',
  edges: 'The items on this page, each with its cursor.',
  nodes: 'The items on this page.',
  pageInfo: 'The position of this page in the whole list.',
  totalCount: 'The number of items in the whole list.',
};

/** The two classes of a Relay connection over a type. */
export function connectionOf<T extends object>(type: new (...args: never[]) => T) {
  const things = `${type.name.toLowerCase()}s`;

  @ObjectType(`${type.name}Edge`, { description: `One item on a page of ${things}.`, simpleResolvers: true })
  class EdgeType {
    @Field(() => String, { description: said.cursor })
    readonly cursor!: string;

    @Field(() => type, { description: said.node })
    readonly node!: T;
  }

  @ObjectType(`${type.name}Connection`, { description: `One page of ${things}.`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType], { description: said.edges })
    readonly edges!: readonly EdgeType[];

    @Field(() => [type], { description: said.nodes })
    readonly nodes!: readonly T[];

    @Field(() => PageInfo, { description: said.pageInfo })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: said.totalCount })
    readonly totalCount!: number;
  }

  return ConnectionType;
}
