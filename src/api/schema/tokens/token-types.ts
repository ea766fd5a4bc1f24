import { ArgsType, createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type { Token } from '../../../access/token.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { DateTime, LocalDate } from '../../../domain/fields/scalars.js';
import { EditOutcome, Forbidden, TokenScopeName, ValidationFailed } from '../editing/edit-result.js';

@ObjectType({
  description: 'A token that was given to somebody, without its secret.',
  simpleResolvers: true,
})
export class AccessToken {
  @Field(() => String, { description: 'The name of its owner, which the history shows with every change.' })
  readonly name!: string;

  @ListSize({ assumedSize: 1 })
  @Field(() => [TokenScopeName], { description: 'What it allows.' })
  readonly scopes!: Token['scopes'];

  /** The id of the hub; a resolver exposes the hub itself. */
  readonly hub?: string | undefined;

  @Field(() => DateTime, { description: 'When it was made.' })
  readonly createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it expires; null if never.' })
  readonly expiresAt?: string | undefined;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null if it was not.' })
  readonly revokedAt?: string | undefined;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day (in UTC) on which the service accepted it; null if it was never used.',
  })
  readonly lastUsedOn?: string | undefined;
}

@ObjectType({
  implements: EditOutcome,
  description: 'The token was created, limited or revoked.',
  simpleResolvers: true,
})
export class TokenDone extends EditOutcome {
  @Field(() => AccessToken, { description: 'The token as it is now.' })
  readonly token!: AccessToken;

  @Field(() => String, {
    nullable: true,
    description:
      'The secret of a new token, which is shown only here and stored nowhere: give it to its owner. Null for other mutations, and for a dry run.',
  })
  readonly secret!: string | undefined;
}

@ObjectType({ implements: EditOutcome, description: 'The tokens of the service.', simpleResolvers: true })
export class TokenList extends EditOutcome {
  @ListSize({ assumedSize: 50 })
  @Field(() => [AccessToken], { description: 'All tokens in the order in which they were made, revoked ones too.' })
  readonly tokens!: readonly AccessToken[];
}

export const TokenResult = createUnionType({
  name: 'TokenResult',
  description: 'The result of a change of tokens: it was done, or nothing was changed and the type says why.',
  types: () => [TokenDone, ValidationFailed, Forbidden] as const,
});
export type TokenResult = TokenDone | ValidationFailed | Forbidden;

export const TokenListResult = createUnionType({
  name: 'TokenListResult',
  description: 'The tokens, or why they are not shown.',
  types: () => [TokenList, Forbidden] as const,
});
export type TokenListResult = TokenList | Forbidden;

@ArgsType()
export class TokenArgs {
  @Field(() => String, { description: 'The name of the owner of the token.' })
  readonly name!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: only validates, and stores nothing.',
  })
  readonly dryRun?: boolean | null;
}

@ArgsType()
export class CreateTokenArgs extends TokenArgs {
  @Field(() => TokenScopeName, { description: 'What the token allows.' })
  readonly scope!: Token['scopes'][number];

  @Field(() => ID, {
    nullable: true,
    description:
      'The id or slug of the only hub whose entries the token may change and whose drafts it may read; null for all hubs. Only with the scope WRITE.',
  })
  readonly hub?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the token expires; null for never.' })
  readonly expiresAt?: string | null;
}

@ArgsType()
export class LimitTokenArgs extends TokenArgs {
  @Field(() => TokenScopeName, {
    nullable: true,
    description: 'What the token allows from now on. If left out, it stays.',
  })
  readonly scope?: Token['scopes'][number] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id or slug of the only hub that the token is for. If left out, it stays; null for all hubs.',
  })
  readonly hub?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the token expires. If left out, it stays; null for never.',
  })
  readonly expiresAt?: string | null;
}
