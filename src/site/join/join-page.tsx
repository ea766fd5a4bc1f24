import type { ComponentChildren, JSX } from 'preact';
import { formatPartialDate } from '../../domain/fields/partial-date.js';
import type { JoinPageQuery } from '../../generated/graphql.js';
import type { ServiceAddress } from '../../text/service-address.js';
import { Bullets } from '../frame/facts.js';
import type { SitePage } from '../frame/page.js';
import { JoinAnswer } from './join-answer.js';
import { type HubChoice, type JoinItem, type JoinPlace, takenChoices } from './join-choices.js';
import { JoinForm } from './join-form.js';
import { isAnswered, type JoinRequest, joinParameters, profileOf } from './join-request.js';
import { askerInSentence, saidInWords } from './join-words.js';
import type { AskedHub } from './uncertain-items.js';
import { WayToGoal } from './way-to-goal.js';

interface JoinPageProps {
  readonly request: JoinRequest;
  readonly place: JoinPlace;
  readonly answer: JoinPageQuery;
  /** The day on which it is read, such as "2022-03-14". */
  readonly day: string;
  readonly address: ServiceAddress;
}

/** A form that asks who somebody is, and what they, or their school, can join. */
export function joinPage(props: JoinPageProps): SitePage {
  const { request, place, answer } = props;
  const items = answer.eligibilities?.items ?? [];
  const asker = askerInSentence(request);
  const isAnswer = isAnswered(request);
  return {
    path: '/join',
    title: isAnswer ? `What ${asker} can join in ${place.year}` : 'What can I join?',
    description: 'Say who you are, and see which programmes of a Maths Hub you, or your school, can join.',
    // Each answer is an address of its own.
    head: isAnswer ? <meta name="robots" content="noindex, follow" /> : undefined,
    body: isAnswer ? <Answered {...props} items={items} /> : <Asking {...props} items={items} />,
  };
}

/** The page for a hub that has no programmes. */
export function emptyJoinPage(hub: HubChoice, hubs: readonly HubChoice[], address: ServiceAddress): SitePage {
  return {
    path: '/join',
    title: 'What can I join?',
    body: (
      <>
        <h1>What can I join?</h1>
        <p class="lead">The catalogue has no programmes of {hub.title} yet.</p>
        {hubs.length > 0 && <p>It has programmes of:</p>}
        <Bullets items={hubs.map(({ slug, title }) => <a href={address.path('/join', { hub: slug })}>{title}</a>)} />
      </>
    ),
  };
}

interface PartProps extends JoinPageProps {
  readonly items: readonly JoinItem[];
}

function Asking(props: PartProps) {
  return (
    <>
      <h1>What can I join?</h1>
      <p class="lead">
        A few questions, and none has to be answered: what you leave open, the answer calls uncertain, and it says whom
        to ask. Nothing is stored. The answer has an address that you can send to a colleague.
      </p>
      <Form {...props} />
    </>
  );
}

function Form({ request, place, items, address }: PartProps): JSX.Element {
  const missing = new Set(isAnswered(request) ? items.flatMap(({ tellUs }) => tellUs) : []);
  return <JoinForm {...{ request, place, missing, address }} choices={takenChoices(items, place.year)} />;
}

function Answered(props: PartProps) {
  const { request, place, items, answer, day, address } = props;
  const asker = askerInSentence(request);
  const said = saidInWords(request, takenChoices(items, place.year));
  const offer = answer.offers?.find(({ academicYear }) => academicYear === place.year);
  const hub: AskedHub = offer?.hub ?? { title: place.hub.title, email: null, website: null };
  return (
    <div class="join">
      <article>
        <h1>
          What {asker} can join in {place.year}
        </h1>
        <p class="lead">
          {place.hub.title}. {said.join('; ')}.{' '}
          <a class="screen-only" href="#questions">
            Change this
          </a>
        </p>
        <Reservations {...props} isComplete={offer?.complete === true} />
        <JoinAnswer {...{ items, asker, hub, day, address }} questions={answer.eligibilities?.questions ?? []} />
        <WayToGoal request={request} items={items} plan={answer.plan ?? undefined} address={address} />
        <Sharing {...props} />
      </article>
      <aside aria-label="The questions">
        <h2>Your answers</h2>
        <Form {...props} />
      </aside>
    </div>
  );
}

/** Why the list may not be all that the hub offers now. */
function Reservations({ place: { hub, year }, day, isComplete }: PartProps & { readonly isComplete: boolean }) {
  const end = `${Number(year.slice(0, 4)) + 1}-08-31`;
  const notices: readonly ComponentChildren[] = [
    day > end && `This is the list for ${year}, which is over. Ask the hub what it offers now.`,
    !isComplete && `The list of ${hub.title} for ${year} may not be complete: it can offer more.`,
  ].filter(Boolean);
  return notices.length === 0 ? null : (
    <p class="notice">
      {notices.map((notice) => (
        <>{notice} </>
      ))}
    </p>
  );
}

/** The address of this answer, and its query. */
function Sharing({ request, place: { hub, year }, day, address }: PartProps) {
  const whole = joinParameters(request, { hub: hub.slug, year, on: undefined });
  const profile = profileOf(request, year);
  const goal = request.goal === undefined ? {} : { goal: request.goal, withGoal: true };
  const variables = JSON.stringify({ profile, hub: hub.slug, year, ...goal });
  return (
    <footer>
      <p class="screen-only">
        <a href={address.path('/join', whole)}>The address of this answer</a>, to send to a colleague ·{' '}
        <a href={address.path('/join', { hub: hub.slug, year })}>Start again</a> ·{' '}
        <a href={address.path('/playground', { operation: 'join-page', variables })}>
          Open this query in the Playground
        </a>
      </p>
      <p>
        Read on {formatPartialDate(day)} from what the hub published. The hub decides who gets a place.
        {address.publicUrl('/join', whole) && <span class="print-only"> {address.publicUrl('/join', whole)}</span>}
      </p>
    </footer>
  );
}
