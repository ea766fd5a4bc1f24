import {
  FieldDocumentation,
  Search,
  TypeDocumentation,
  TypeLink,
  useDocExplorer,
  useDocExplorerActions,
} from '@graphiql/plugin-doc-explorer';
import { DocsIcon, type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isType,
} from 'graphql';

const isPaging = ({ name }: GraphQLNamedType) => /(?:Connection|Edge|PageInfo)$/.test(name);

/** The groups of types, in the order in which they are shown. */
const groups: readonly (readonly [name: string, has: (type: GraphQLNamedType) => boolean])[] = [
  ['Objects', (type) => isObjectType(type) && !isPaging(type)],
  ['Interfaces and unions', isAbstractType],
  ['Pages of lists', isPaging],
  ['Inputs', isInputObjectType],
  ['Enums', isEnumType],
  ['Scalars', isScalarType],
];

/** The documentation of the schema. GraphiQL's own has one list of all types. */
function DocsPanel() {
  const { schema, isIntrospecting, fetchError } = useGraphiQL((state) => state);
  const path = useDocExplorer();
  const { pop } = useDocExplorerActions();
  const [current, parent] = [path.at(-1), path.at(-2)];
  if (!schema) {
    const failed =
      'The documentation could not be loaded: the result pane says why. The button with two arrows tries again.';
    return <p className="panel-list">{fetchError && !isIntrospecting ? failed : 'The documentation is loading.'}</p>;
  }
  return (
    <section className="graphiql-doc-explorer" aria-label="Documentation">
      <div className="graphiql-doc-explorer-header">
        <div className="graphiql-doc-explorer-header-content">
          {parent && (
            <button type="button" className="docs-back" onClick={pop}>
              ‹ Back to {parent.name}
            </button>
          )}
          <h2 className="graphiql-doc-explorer-title">{current?.name}</h2>
        </div>
        <Search key={current?.name} />
      </div>
      <div className="graphiql-doc-explorer-content">
        {!current?.def ? (
          <Overview schema={schema} />
        ) : isType(current.def) ? (
          <TypeDocumentation type={current.def} />
        ) : (
          <FieldDocumentation field={current.def} />
        )}
      </div>
    </section>
  );
}

/** Where to start, and the types in groups, by name. */
function Overview({ schema }: { readonly schema: GraphQLSchema }) {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !roots.some((root) => root === type),
  );
  return (
    <div className="docs-overview">
      <h3>Start here</h3>
      <ul>
        {roots.map((type, index) => (
          <li key={type.name}>
            <TypeLink type={type} /> {index === 0 ? 'what you can ask' : 'what curators can change'}
          </li>
        ))}
      </ul>
      {groups.map(([name, has]) => (
        <TypeGroup key={name} name={name} types={types.filter(has)} />
      ))}
    </div>
  );
}

function TypeGroup({ name, types }: { readonly name: string; readonly types: readonly GraphQLNamedType[] }) {
  return (
    <details open={name === 'Objects'}>
      <summary>
        {name} <span>{types.length}</span>
      </summary>
      <ul>
        {types
          .toSorted((a, b) => (a.name < b.name ? -1 : 1))
          .map((type) => (
            <li key={type.name}>
              <TypeLink type={type} />
            </li>
          ))}
      </ul>
    </details>
  );
}

export const docsPlugin: GraphiQLPlugin = { title: 'Documentation', icon: DocsIcon, content: DocsPanel };
