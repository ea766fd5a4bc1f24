import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Price } from '../../api/guard/price.js';
import { rateMessage } from '../../api/guard/refusals.js';
import { clientAddress } from '../../base/client-address.js';
import { TokenBuckets } from '../../base/token-buckets.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import { sendError } from '../errors.js';
import type { Metrics } from '../watch/metrics.js';
import { requestUnits, unitsOf } from './prices.js';

export interface RateSettings {
  /** How many units an address may use in a second; 0 for any number. */
  readonly address: number;
  /** How many units the bearer of a token may use in a second; 0 for any number. */
  readonly token: number;
  /** The units of how many seconds may be used at once. */
  readonly burst: number;
}

type Payer = 'address' | 'token';

/** Who pays for a request, and out of which buckets. */
interface Account {
  readonly by: Payer;
  readonly client: string;
  readonly buckets: TokenBuckets;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined for a request that nobody has to pay for. */
    account: Account | undefined;
  }
}

interface RateParts {
  readonly settings: RateSettings;
  readonly store: CatalogueStore;
  readonly metrics: Metrics | undefined;
}

/** What pages of other hosts may read of an answer. */
const exposedFields = 'ratelimit, ratelimit-policy, retry-after';
/** Below this share of a full bucket, answers tell how much is left. */
const tellBelow = 1 / 2;

/**
 * Limits what each client may use of the service, in units of cost (`prices.ts`). The bearer of a token pays from a bucket
 * of its own, everybody else from that of the address. Each request pays the price of its route before anything of it is
 * read, and an operation of GraphQL also pays its own price before it runs.
 */
export class RateLimits {
  readonly #settings: RateSettings;
  readonly #buckets: Readonly<Record<Payer, TokenBuckets>>;
  readonly #metrics: Metrics | undefined;
  #hasWarned = false;

  constructor(app: FastifyInstance, { settings, store, metrics }: RateParts) {
    const now = () => performance.now();
    const bucketsOf = (rate: number) => new TokenBuckets({ rate, seconds: settings.burst }, now);
    this.#settings = settings;
    this.#metrics = metrics;
    this.#buckets = { address: bucketsOf(settings.address), token: bucketsOf(settings.token) };
    app.decorateRequest('account', undefined);
    app.addHook('onRequest', (request, reply, done) => {
      if (request.method === 'OPTIONS') return done(); // A browser couldn't tell a refused preflight from a closed service.
      const units = requestUnits(request.routeOptions.url, store.snapshot.programmeCount);
      if (units > 0) request.account = this.#accountOf(request);
      const wait = this.#take(request, units);
      if (wait === 0) return done();
      reply.headers({ 'retry-after': wait, 'cache-control': 'no-store' });
      return sendError(reply, 429, { code: 'RATE_LIMITED', message: rateMessage(wait) });
    });
    app.addHook('onSend', ({ account }, reply, _payload, done) => {
      if (account) this.#tell(account, reply);
      done();
    });
  }

  #accountOf(request: FastifyRequest): Account | undefined {
    const { token } = request;
    const by = token ? 'token' : 'address';
    if (this.#settings[by] === 0) return undefined;
    if (!token && !this.#hasWarned) this.#warnOfUnknownProxy(request);
    return { by, client: token ? token.name : clientAddress(request.ip), buckets: this.#buckets[by] };
  }

  /** Warns once of a proxy that isn't trusted, because all clients behind it pay together. */
  #warnOfUnknownProxy({ headers, ip, raw, log }: FastifyRequest): void {
    if (headers['x-forwarded-for'] === undefined || ip !== raw.socket.remoteAddress) return;
    this.#hasWarned = true;
    log.warn(
      `A request from ${ip} has the header X-Forwarded-For, which is ignored, because TRUST_PROXY does not name that address. If it is your proxy, name it: until then all of its clients share one rate limit.`,
    );
  }

  /** Has the client of a request pay for its operation. Returns 0, or after how many seconds the client can pay. */
  charge(request: FastifyRequest, price: Price): number {
    return this.#take(request, unitsOf(price));
  }

  #take({ account }: FastifyRequest, units: number): number {
    if (!account) return 0;
    const wait = account.buckets.take(account.client, units);
    if (wait === 0) this.#metrics?.countUnits(account.by, units);
    else this.#metrics?.countRateLimited(account.by);
    return Math.ceil(wait / 1000);
  }

  /** Adds the fields of draft-ietf-httpapi-ratelimit-headers-11 for a client that was refused or may be soon. */
  #tell({ by, client, buckets }: Account, reply: FastifyReply): void {
    const { capacity } = buckets;
    const level = buckets.level(client);
    if (reply.statusCode !== 429 && level >= tellBelow * capacity) return;
    const wait = Math.ceil((capacity - level) / this.#settings[by]);
    const exposed = [reply.getHeader('access-control-expose-headers') ?? [], exposedFields].flat().join(', ');
    reply.headers({
      'ratelimit-policy': `"${by}";q=${capacity};w=${this.#settings.burst}`,
      ratelimit: `"${by}";r=${Math.floor(level)};t=${wait}`,
      'access-control-expose-headers': exposed,
    });
  }
}
