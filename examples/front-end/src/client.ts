import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import possibleTypes from './catalogue/apollo-possible-types.json';
import { typePolicies } from './catalogue/apollo-type-policies';

export const client = new ApolloClient({
  cache: new InMemoryCache({ possibleTypes, typePolicies }),
  // A GET can be cached by the browser, which asks the service only whether the answer has changed. The parameters that
  // Apollo's transport adds to the address are of no use to this service.
  link: new HttpLink({
    uri: `${__CATALOGUE__}/graphql`,
    useGETForQueries: true,
    enhancedClientAwareness: { transport: false },
  }),
});
