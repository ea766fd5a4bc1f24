import type { ComponentChildren, JSX } from 'preact';
import { inSentence } from '../../domain/fields/labels.js';
import type { Verdict } from '../../generated/graphql.js';
import { programmePath } from '../../text/programme-path.js';
import type { ServiceAddress } from '../../text/service-address.js';
import { wordsFor } from '../frame/words.js';
import type { JoinItem } from './join-choices.js';
import { ProgrammeLinks, Recruiting, Sentence } from './sentence.js';
import { type AskedHub, UncertainItems } from './uncertain-items.js';

interface JoinAnswerProps {
  readonly items: readonly JoinItem[];
  /** What to tell us, the question that settles most first. */
  readonly questions: readonly string[];
  /** "Your school", or "you". */
  readonly asker: string;
  readonly hub: AskedHub;
  /** The day that decides whether a closing date has passed, such as "2022-03-14". */
  readonly day: string;
  readonly address: ServiceAddress;
}

/** What fits, what is uncertain, and what doesn't fit. */
export function JoinAnswer({ items, questions, asker, hub, day, address }: JoinAnswerProps): JSX.Element {
  const having = (verdict: Verdict) => items.filter((item) => item.verdict === verdict);
  const fitting = having('ELIGIBLE');
  return (
    <>
      <section>
        <h2>
          What {asker === 'you' ? 'you, or your school,' : asker} can join ({fitting.length})
        </h2>
        {fitting.length === 0 && <p>Nothing fits for certain. See below what is uncertain, and why.</p>}
        <ul class="verdicts">
          {fitting.map((item) => (
            <FittingItem item={item} day={day} address={address} />
          ))}
        </ul>
      </section>
      <UncertainItems items={having('UNKNOWN')} questions={questions} hub={hub} day={day} address={address} />
      <OtherItems items={having('NOT_ELIGIBLE')} address={address} />
    </>
  );
}

interface ItemProps {
  readonly item: JoinItem;
  readonly address: ServiceAddress;
}

function FittingItem({ item, day, address }: ItemProps & Pick<JoinAnswerProps, 'day'>) {
  const { mustAlsoJoin } = item;
  return (
    <li>
      <p>
        <Sentence item={item} address={address} />
      </p>
      {item.programme.eligibilityRule === null && (
        <p class="soft">No condition is stated. Ask the hub before you rely on that.</p>
      )}
      <Recruiting item={item} day={day} />
      {mustAlsoJoin.length > 0 && (
        <p class="soft">
          Who joins it also joins: <ProgrammeLinks programmes={mustAlsoJoin} address={address} />
        </p>
      )}
      <NextSteps item={item} address={address} />
    </li>
  );
}

/** What comes after a programme. What has no page, such as a series, has its title alone. */
function NextSteps({ item, address }: ItemProps) {
  const steps = [...new Map(item.programme.nextSteps.map((step) => [step.to.title, step])).values()];
  if (steps.length === 0) return null;
  return (
    <p class="soft">
      What comes after it:{' '}
      {steps.map(({ to, strength }, index) => (
        <>
          {index > 0 && '; '}
          {endLink(to, address)}
          {strength !== 'STATED' && ` (${inSentence(wordsFor('Strength', strength))})`}
        </>
      ))}
    </p>
  );
}

const endLink = (to: JoinItem['programme']['nextSteps'][number]['to'], address: ServiceAddress): ComponentChildren =>
  to.__typename === 'Programme' ? <a href={address.path(programmePath(to))}>{to.title}</a> : to.title;

function OtherItems({ items, address }: Pick<JoinAnswerProps, 'items' | 'address'>) {
  if (items.length === 0) return null;
  return (
    <details class="others">
      <summary>What doesn’t fit, and why ({items.length})</summary>
      <ul class="verdicts">
        {items.map((item) => (
          <li>
            <p>
              <Sentence item={item} address={address} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
