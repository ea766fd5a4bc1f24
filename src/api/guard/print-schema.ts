import {
  type ASTNode,
  type ConstDirectiveNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
} from 'graphql';

type Definition = GraphQLField<unknown, unknown> | GraphQLArgument;

/** The schema in SDL, in order of names, with the directives that are applied in it: `printSchema` leaves them out. */
export function printWithDirectives(schema: GraphQLSchema): string {
  let sdl = printSchema(lexicographicSortSchema(schema));
  // From the end, so that positions before an insertion stay valid.
  for (const { end, directives } of applied(sdl, schema).sort((a, b) => b.end - a.end)) {
    sdl = `${sdl.slice(0, end)} ${directives.map(print).join(' ')}${sdl.slice(end)}`;
  }
  return sdl;
}

interface Applied {
  /** The position in the SDL at which the definition ends. */
  readonly end: number;
  readonly directives: readonly ConstDirectiveNode[];
}

function applied(sdl: string, schema: GraphQLSchema): Applied[] {
  return parse(sdl).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      return [];
    const type = schema.getType(definition.name.value);
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    return (definition.fields ?? []).flatMap((node) => {
      const field = fields[node.name.value];
      const args = (node.arguments ?? []).flatMap((argument) =>
        appliedTo(
          argument,
          field?.args.find(({ name }) => name === argument.name.value),
        ),
      );
      return [...args, ...appliedTo(node, field)];
    });
  });
}

function appliedTo(node: ASTNode, declared: Definition | undefined): readonly Applied[] {
  const directives = declared?.astNode?.directives ?? [];
  return node.loc && directives.length > 0 ? [{ end: node.loc.end, directives }] : [];
}
