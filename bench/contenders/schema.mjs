import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';

// `PEER_DATA=maps` answers from plain maps in place of the product's indexes.
const { catalogue } = await import(process.env['PEER_DATA'] === 'maps' ? './catalogue-in-maps.mjs' : './catalogue.mjs');

// The catalogue's own schema, with resolvers for what the questions ask; a property of that name answers for the rest.

export const schema = makeExecutableSchema({
  typeDefs: readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'),
  resolvers: {
    Query: {
      programmes: (_, args) => catalogue.programmes(args),
      programme: (_, args) => catalogue.programme(args),
      search: (_, args) => catalogue.search(args),
    },
    Programme: { nextSteps: (programme) => catalogue.nextSteps(programme) },
    Link: { to: (link) => catalogue.endOf(link) },
    LinkEnd: { __resolveType: (thing) => thing.constructor.name },
    Node: { __resolveType: (thing) => thing.constructor.name },
  },
  resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
});
