import { Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { hasScope, type Token, type UsedToken } from '../../../access/token.js';
import type { TokenBook } from '../../../access/token-book.js';
import { TokenRefused } from '../../../access/token-refused.js';
import { TokenChangeUnknown, TokensUnreadable } from '../../../access/token-store.js';
import { Cost } from '../../../domain/fields/cost-directives.js';
import { quote } from '../../../domain/fields/rules.js';
import { Hub } from '../../../domain/hub.js';
import type { Context } from '../../context/context.js';
import { refusal, refusalForNow } from '../../errors/refusal.js';
import { workOfCommit } from '../editing/edit-args.js';
import { Forbidden, makeResult, ValidationFailed } from '../editing/edit-result.js';
import {
  AccessToken,
  CreateTokenArgs,
  LimitTokenArgs,
  TokenArgs,
  TokenDone,
  TokenList,
  TokenListResult,
  TokenResult,
} from './token-types.js';

/** A change of tokens that an administrator asks for. */
interface TokenChange {
  readonly mutation: string;
  readonly args: TokenArgs;
  /** Makes the change. Rejects with `TokenRefused`. */
  make(book: TokenBook, dryRun: boolean): Promise<{ readonly token: UsedToken; readonly secret?: string }>;
  /** What happened, as the end of a sentence about the token. */
  readonly done: string;
}

/** After how many seconds it is worth trying again. */
const secondsToWait = 2;
const onlyAdministrators = 'Only for a token with the scope ADMIN.';

@Resolver()
export class TokenResolver {
  @Cost(workOfCommit)
  @Mutation(() => TokenResult, {
    nullable: true,
    description: `Creates a token for somebody, and shows its secret once. ${onlyAdministrators}`,
  })
  createToken(@Args(() => CreateTokenArgs) args: CreateTokenArgs, @Ctx() context: Context): Promise<TokenResult> {
    const { name, scope, expiresAt } = args;
    return changeTokens(context, {
      ...{ mutation: 'createToken', args, done: 'was created' },
      make: (book, dryRun) => {
        const hub = hubNamed(args.hub, context) ?? undefined;
        return book.create({ name, scopes: [scope], hub, expiresAt: expiresAt ?? undefined }, dryRun);
      },
    });
  }

  @Cost(workOfCommit)
  @Mutation(() => TokenResult, {
    nullable: true,
    description: `Sets the scope, the hub or the expiry of a token. Its secret stays the same. The last administrator cannot be limited. ${onlyAdministrators}`,
  })
  limitToken(@Args(() => LimitTokenArgs) args: LimitTokenArgs, @Ctx() context: Context): Promise<TokenResult> {
    const { name, scope, expiresAt } = args;
    return changeTokens(context, {
      ...{ mutation: 'limitToken', args, done: 'has other limits now' },
      make: async (book, dryRun) => {
        const limits = { scopes: scope == null ? undefined : [scope], hub: hubNamed(args.hub, context), expiresAt };
        return { token: await book.limit(name, limits, dryRun) };
      },
    });
  }

  @Cost(workOfCommit)
  @Mutation(() => TokenResult, {
    nullable: true,
    description: `Revokes a token: the service refuses it from now on, and its name is never given again. The last administrator cannot be revoked. ${onlyAdministrators}`,
  })
  revokeToken(@Args(() => TokenArgs) args: TokenArgs, @Ctx() context: Context): Promise<TokenResult> {
    return changeTokens(context, {
      ...{ mutation: 'revokeToken', args, done: 'was revoked' },
      make: async (book, dryRun) => ({ token: await book.revoke(args.name, dryRun) }),
    });
  }

  @Cost(workOfCommit)
  @Mutation(() => TokenListResult, {
    nullable: true,
    description: `Lists all tokens without their secrets, and changes nothing. It is a mutation, so that no cache keeps its answer. ${onlyAdministrators}`,
  })
  async listTokens(@Ctx() context: Context): Promise<TokenListResult> {
    const { access, token } = context;
    if (!access || !hasScope(token, 'admin')) return record(context, { mutation: 'listTokens' }, forbidden(token));
    const tokens = await access.book.list().catch(throwUnreadable);
    return makeResult(TokenList, { tokens: tokens.map(shown), message: 'These are all tokens.' });
  }
}

@Resolver(() => AccessToken)
export class AccessTokenResolver {
  @FieldResolver(() => Hub, { nullable: true, description: 'The only hub that it is for; null for all hubs.' })
  hub(@Root() { hub }: AccessToken, @Ctx() { snapshot }: Context) {
    const found = hub === undefined ? undefined : snapshot.node(hub);
    return found instanceof Hub ? found : undefined;
  }
}

async function changeTokens(context: Context, change: TokenChange): Promise<TokenResult> {
  const { access, token: client } = context;
  const { args, done, make } = change;
  if (!access || !hasScope(client, 'admin')) return record(context, change, forbidden(client));
  const dryRun = args.dryRun ?? false;
  try {
    const { token, secret } = await make(access.book, dryRun);
    if (!dryRun) await access.refresh();
    const end = dryRun ? ' This was a dry run: nothing was stored.' : '';
    const message = `The token of ${quote(token.name)} ${done}.${end}`;
    return record(
      context,
      change,
      makeResult(TokenDone, { token: shown(token), secret: dryRun ? undefined : secret, message }),
    );
  } catch (error) {
    if (error instanceof TokenRefused) return record(context, change, failed(error));
    throwUnreadable(error);
  }
}

/** Tells the administrators of the service who changed which token. The secret is in nothing that is recorded. */
function record<Result extends object>(
  { audit, token }: Context,
  { mutation, args }: Pick<TokenChange, 'mutation'> & Partial<TokenChange>,
  result: Result,
): Result {
  const common = { by: token?.name, mutation, edits: 0, revision: undefined };
  const of = args && { token: args.name.slice(0, 60), ...(args.dryRun && { dryRun: true }) };
  audit?.({ ...common, ...of, result: result.constructor.name });
  return result;
}

/** The id of a hub; null and undefined stay as they are. Throws `TokenRefused`. */
function hubNamed(ref: string | null | undefined, { snapshot }: Context): string | null | undefined {
  if (ref == null) return ref;
  const hub = snapshot.hub(ref);
  if (hub) return hub.id;
  throw new TokenRefused('TOKEN_HUB_UNKNOWN', `No hub has the slug or id ${quote(ref)}. Correct it.`, 'hub');
}

/** A database may be back soon. A broken file needs somebody who restores it. */
function throwUnreadable(error: unknown): never {
  if (error instanceof TokenChangeUnknown) throw refusalForNow('COMMIT_UNKNOWN', error.message, secondsToWait);
  if (!(error instanceof TokensUnreadable)) throw error;
  if (error.code !== 'TOKENS_UNREACHABLE')
    throw refusal('READ_ONLY', 'The tokens cannot be read. Tell the operator of the service.');
  const message = 'The database with the tokens cannot be used now. Nothing was changed. Try again.';
  throw refusalForNow('COMMIT_FAILED', message, secondsToWait);
}

const shown = ({ sha256: _, ...token }: UsedToken): AccessToken => Object.assign(new AccessToken(), token);

function forbidden(token: Token | undefined): Forbidden {
  const message = token
    ? `The token of ${quote(token.name)} does not have the scope "admin". Ask an administrator.`
    : 'Tokens are for administrators. Send "Authorization: Bearer TOKEN" with a token that has the scope "admin".';
  return makeResult(Forbidden, { message, scope: 'admin', hub: undefined });
}

function failed({ code, message, property }: TokenRefused): ValidationFailed {
  const problems = [{ code, path: property === undefined ? '' : `/${property}`, message }];
  return makeResult(ValidationFailed, { problems, count: 1, message: `Nothing was changed. ${message}` });
}
