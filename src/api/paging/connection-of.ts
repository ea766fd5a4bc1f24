import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './connection.js';

const said = {
  cursor: 'Where this item stands, to page on from. Opaque: do not take it apart.',
  node: 'The item that stands there.',
  edges: 'The items of the page, each with its cursor.',
  nodes: 'The items of the page.',
  pageInfo: 'Where the page stands in the whole list.',
  totalCount: 'How many items the whole list has.',
};

/** The two classes of a Relay connection over a type. */
export function connectionOf<T extends object>(type: new (...args: never[]) => T) {
  const things = `${type.name.toLowerCase()}s`;

  @ObjectType(`${type.name}Edge`, { description: `One item of a list of ${things}.`, simpleResolvers: true })
  class EdgeType {
    @Field(() => String, { description: said.cursor })
    readonly cursor!: string;

    @Field(() => type, { description: said.node })
    readonly node!: T;
  }

  @ObjectType(`${type.name}Connection`, { description: `One page of a list of ${things}.`, simpleResolvers: true })
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
