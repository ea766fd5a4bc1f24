import type { ComponentChildren, JSX } from 'preact';
import type { JoinPageQuery } from '../../generated/graphql.js';
import type { ServiceAddress } from '../../text/service-address.js';
import type { JoinItem } from './join-choices.js';
import { ProgrammeLinks, Recruiting, Sentence } from './sentence.js';

/** The hub that is asked: its title, and its addresses as far as they are known. */
export type AskedHub = NonNullable<JoinPageQuery['offers']>[number]['hub'];

interface ItemsProps {
  readonly items: readonly JoinItem[];
  readonly hub: AskedHub;
  readonly day: string;
  readonly address: ServiceAddress;
}

interface UncertainItemsProps extends ItemsProps {
  /** What to tell us, the question that settles most first. */
  readonly questions: readonly string[];
}

/** What can't be told: what depends only on questions that are still open, and then what only the hub knows. */
export function UncertainItems({ items, hub, day, address, questions }: UncertainItemsProps): JSX.Element | null {
  if (items.length === 0) return null;
  const open = items.filter((item) => toAskHub(item).length === 0);
  const forHub = items.filter((item) => toAskHub(item).length > 0);
  return (
    <section>
      <h2>What we can’t tell ({items.length})</h2>
      <p>
        Ask {hub.title}: <Contact hub={hub} />
      </p>
      {questions.length > 0 && (
        <p class="screen-only">
          Or <a href="#questions">answer more questions</a>: {questions.slice(0, mostQuestions).join(' ')}
        </p>
      )}
      {open.length > 0 && (
        <>
          <h3>It depends on what you leave open</h3>
          <ul class="verdicts">
            {open.map((item) => (
              <UncertainItem {...{ item, hub, day, address }} />
            ))}
          </ul>
        </>
      )}
      {forHub.length > 0 && (
        <>
          <h3>Only the hub can say</h3>
          <ul class="verdicts">
            {groupByQuestions(forHub).map((group) => (
              <HubItems items={group} {...{ hub, day, address }} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The questions that are shown: those that settle most. */
const mostQuestions = 3;

/** The first questions of an answer are for who asks, and the others for the hub. */
const toAskHub = ({ questions, tellUs }: JoinItem) => questions.slice(tellUs.length);

/** The answers, with those together that raise the same questions for the same person. Long groups come last. */
function groupByQuestions(items: readonly JoinItem[]): readonly (readonly JoinItem[])[] {
  const groups = new Map<string, JoinItem[]>();
  for (const item of items) {
    const key = JSON.stringify([toAskHub(item), item.askHub]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].sort((a, b) => a.length - b.length);
}

interface UncertainItemProps extends Omit<ItemsProps, 'items'> {
  readonly item: JoinItem;
}

const UncertainItem = ({ item, hub, day, address }: UncertainItemProps) => (
  <li>
    <p>
      <Sentence item={item} address={address} />
    </p>
    <Recruiting item={item} day={day} />
    <HubQuestions item={item} hub={hub} />
  </li>
);

/** Several answers that raise the same questions are listed by title. */
function HubItems({ items, hub, day, address }: ItemsProps) {
  const [first, second] = items;
  if (!first) return null;
  if (!second) return <UncertainItem item={first} {...{ hub, day, address }} />;
  return (
    <li>
      <p>
        <ProgrammeLinks programmes={items.map(({ programme }) => programme)} address={address} />
      </p>
      <HubQuestions item={first} hub={hub} />
    </li>
  );
}

/** What to ask, and whom where it isn't simply the hub. */
function HubQuestions({ item, hub }: Pick<UncertainItemProps, 'item' | 'hub'>) {
  const questions = toAskHub(item);
  const isOther = item.askHub !== null && item.askHub !== hub.email && item.askHub !== hub.website;
  if (questions.length === 0 && !isOther) return null;
  return (
    <p class="soft">
      Ask{isOther && ` ${item.askHub}`}: {questions.join(' ')}
    </p>
  );
}

function Contact({ hub: { email, website } }: Pick<ItemsProps, 'hub'>): ComponentChildren {
  if (email === null && website === null) return 'the catalogue has no address of it.';
  return (
    <>
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {email !== null && website !== null && ' · '}
      {website !== null && <a href={website}>{website.replace(/^https?:\/\//, '')}</a>}
    </>
  );
}
