import deskCreateToken from '../../../../schema/desk/desk-create-token.graphql?raw';
import deskLimitToken from '../../../../schema/desk/desk-limit-token.graphql?raw';
import deskRevokeToken from '../../../../schema/desk/desk-revoke-token.graphql?raw';
import deskTokens from '../../../../schema/desk/desk-tokens.graphql?raw';
import type {
  DeskCreateTokenDocument,
  DeskLimitTokenDocument,
  DeskRevokeTokenDocument,
  DeskTokensDocument,
  DeskTokensMutation,
  TokenScope,
} from '../../../generated/graphql.js';
import type { DeskClient } from '../client.js';

export type ListedToken = Extract<
  NonNullable<DeskTokensMutation['listTokens']>,
  { __typename: 'TokenList' }
>['tokens'][number];

/** What a token may do. */
export interface TokenChoice {
  readonly scope: TokenScope;
  /** The id of its only hub; empty for all hubs. */
  readonly hub: string;
  /** The day on which it ends; empty for never. */
  readonly lastDay: string;
}

export const scopeLabels: Readonly<Record<TokenScope, string>> = {
  READ_DRAFTS: 'Read drafts',
  WRITE: 'Edit and publish',
  ADMIN: 'Administer',
};

/** The widest scope of a token. */
export const scopeOf = ({ scopes }: ListedToken): TokenScope =>
  (['ADMIN', 'WRITE', 'READ_DRAFTS'] as const).find((scope) => scopes.includes(scope)) ?? 'READ_DRAFTS';

const variablesOf = ({ scope, hub, lastDay }: TokenChoice) => ({
  scope,
  hub: hub === '' || scope !== 'WRITE' ? null : hub,
  expiresAt: lastDay === '' ? null : `${lastDay}T23:59:59Z`,
});

/** The tokens, in the order of their names; those that were revoked come last. */
export async function fetchTokens(client: DeskClient): Promise<readonly ListedToken[]> {
  const { listTokens } = await client.ask<typeof DeskTokensDocument>(deskTokens, {});
  if (listTokens?.__typename !== 'TokenList') throw new Error(listTokens?.message ?? 'The tokens can’t be listed.');
  const isRevoked = ({ revokedAt }: ListedToken) => Number(revokedAt !== null);
  return listTokens.tokens.toSorted((a, b) => isRevoked(a) - isRevoked(b) || a.name.localeCompare(b.name));
}

/** Makes a token and returns its secret, which the service does not store. */
export async function createToken(client: DeskClient, name: string, limits: TokenChoice): Promise<string> {
  const variables = { name, ...variablesOf(limits) };
  const { createToken: answer } = await client.ask<typeof DeskCreateTokenDocument>(deskCreateToken, variables);
  if (answer?.__typename === 'TokenDone' && answer.secret !== null) return answer.secret;
  throw new Error(describeRefusal(answer));
}

export async function limitToken(client: DeskClient, name: string, limits: TokenChoice): Promise<void> {
  const variables = { name, ...variablesOf(limits) };
  const { limitToken: answer } = await client.ask<typeof DeskLimitTokenDocument>(deskLimitToken, variables);
  if (answer?.__typename !== 'TokenDone') throw new Error(describeRefusal(answer));
}

export async function revokeToken(client: DeskClient, name: string): Promise<void> {
  const { revokeToken: answer } = await client.ask<typeof DeskRevokeTokenDocument>(deskRevokeToken, { name });
  if (answer?.__typename !== 'TokenDone') throw new Error(describeRefusal(answer));
}

interface Refused {
  readonly message: string;
  readonly problems?: readonly { readonly message: string }[];
}

const describeRefusal = (answer: Refused | null): string =>
  answer?.problems?.map(({ message }) => message).join(' ') ?? answer?.message ?? 'Nothing was changed. Try again.';
