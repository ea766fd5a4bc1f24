import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltService, sharedService } from '../support/built-service.js';

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const query = gql`
  query Page($after: String) {
    programmes(first: 5, after: $after, orderBy: [{ field: TITLE }]) {
      edges { cursor node { id title } }
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
    }
  }
`;
interface Data {
  readonly programmes: {
    readonly edges: readonly { readonly node: { readonly title: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

describe('Apollo Client', () => {
  it('pages through all programmes with its relay-style policy', async () => {
    const cache = new InMemoryCache({
      typePolicies: { Query: { fields: { programmes: relayStylePagination(['filter', 'orderBy']) } } },
    });
    const client = new ApolloClient({ cache, link: new HttpLink({ uri: `${catalogue.url}/graphql`, fetch }) });
    const observed = client.watchQuery<Data>({ query });
    const watching = observed.subscribe({});
    let page = (await client.query<Data>({ query })).data?.programmes.pageInfo;
    for (let pages = 1; page?.hasNextPage && pages < 10; pages++) {
      page = (await observed.fetchMore({ variables: { after: page.endCursor } })).data?.programmes.pageInfo;
    }
    const kept = client.readQuery<Data>({ query });
    watching.unsubscribe();
    client.stop();
    const titles = kept?.programmes.edges.map(({ node }) => node.title) ?? [];
    expect(titles).toHaveLength(24);
    expect(new Set(titles).size).toBe(24);
    expect(titles).toEqual(
      [...titles].sort(new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' }).compare),
    );
  });
});
