import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import possibleTypes from './catalogue/apollo-possible-types.json';
import { typePolicies } from './catalogue/apollo-type-policies';

// A GET can be cached by the browser, which asks the service only whether the answer has changed. The parameters that
// Apollo's transport adds to the address are of no use to this service.
const asGet = { useGETForQueries: true, enhancedClientAwareness: { transport: false } } satisfies HttpLink.Options;

const sendTexts = new HttpLink({ uri: `${__CATALOGUE__}/graphql`, ...asGet });

/** Sends the ids of documents in place of their texts. The service has to have src/generated/persisted-documents.json. */
const sendIds = ApolloLink.from([
  new SetContextLink(() => ({ http: { includeQuery: false } })),
  new HttpLink({ uri: ({ query }) => `${__CATALOGUE__}/graphql?documentId=${idOf(query)}`, ...asGet }),
]);

/** The id that client-preset has put into a document. */
function idOf(document: object): string {
  const id = (document as { readonly __meta__?: { readonly hash: string } }).__meta__?.hash;
  if (!id) throw new Error('The document has no id. Make it with graphql() of src/generated.');
  return id;
}

export const client = new ApolloClient({
  cache: new InMemoryCache({ possibleTypes, typePolicies }),
  link: __SEND_IDS__ ? sendIds : sendTexts,
});
