import type { JSX } from 'preact';
import type { JoinPageQuery } from '../../generated/graphql.js';
import { formatCount } from '../../text/format-count.js';
import type { ServiceAddress } from '../../text/service-address.js';
import { Bullets } from '../frame/facts.js';
import { goalChoices, type JoinItem } from './join-choices.js';
import { type JoinRequest, joinParameters } from './join-request.js';
import { Select } from './question.js';
import { ProgrammeLinks } from './sentence.js';

type Plan = NonNullable<JoinPageQuery['plan']>;
type Way = Plan['ways'][number];

interface WayToGoalProps {
  readonly request: JoinRequest;
  readonly items: readonly JoinItem[];
  /** Undefined where no goal is chosen. */
  readonly plan: Plan | undefined;
  readonly address: ServiceAddress;
}

/** How long the way to a programme is: a menu of programmes, and the ways to the chosen one. */
export function WayToGoal({ request, items, plan, address }: WayToGoalProps): JSX.Element {
  const options = goalChoices(items).map(({ slug, title }) => [slug, title] as const);
  return (
    <section id="way" class={plan ? undefined : 'screen-only'}>
      <h2>{plan ? `The way to ${plan.goal.title}` : 'How long is the way to a programme?'}</h2>
      <form class="goal" action={address.path('/join#way')} method="get">
        {Object.entries(joinParameters(request, { goal: undefined })).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Select label="The programme to get to" name="goal" chosen={plan?.goal.slug} none="–" options={options} />
        <button type="submit">Show the way</button>
      </form>
      {plan && <Ways plan={plan} address={address} />}
    </section>
  );
}

/** The others are in the answer of the API. */
const mostWays = 3;

interface WaysProps {
  readonly plan: Plan;
  readonly address: ServiceAddress;
}

function Ways({ plan, address }: WaysProps) {
  const { ways, whyNot, obstacles, assumptions } = plan;
  const more = ways.length - mostWays;
  return (
    <>
      {whyNot !== null && <p>{whyNot}</p>}
      <Bullets items={obstacles.map(({ series, text }) => `${series.title}: ${text}`)} />
      {ways.slice(0, mostWays).map((way) => (
        <WayYears way={way} address={address} />
      ))}
      {more > 0 && <p class="soft">There {more === 1 ? 'is 1 more way.' : `are ${more} more ways.`}</p>}
      <p class="soft">{assumptions.join(' ')}</p>
    </>
  );
}

function WayYears({ way, address }: { readonly way: Way } & Pick<WaysProps, 'address'>) {
  return (
    <div class="part">
      <h3>
        {lengthInWords(way)}
        {way.verdict === 'UNKNOWN' && ', but not certain'}
      </h3>
      <ol class="way">
        {way.years.map(({ year, joins }) => (
          <li>
            <b>{year}</b>: <ProgrammeLinks programmes={joins.map(({ programme }) => programme)} address={address} />
            <Bullets items={[...new Set(joins.flatMap(({ conditions }) => conditions.map(({ text }) => text)))]} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** "2 academic years: 2021/22 to 2022/23". */
function lengthInWords({ years }: Way): string {
  const [first, last] = [years[0]?.year ?? '', years.at(-1)?.year ?? ''];
  const length = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return `${formatCount(length, 'academic year')}: ${first === last ? first : `${first} to ${last}`}`;
}
