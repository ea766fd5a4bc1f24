import type { JSX } from 'preact';
import type { ProgrammePageRecruitmentFragment } from '../../generated/graphql.js';
import { formatMoney } from '../../text/format-money.js';
import { formatRange } from '../../text/format-range.js';
import { Bullets, Facts } from '../frame/facts.js';
import { hasClosed, statusInWords } from '../frame/recruitment.js';
import { wordsFor } from '../frame/words.js';
import type { ShownProgramme } from './words.js';

interface DatesAndCostProps {
  readonly programme: ShownProgramme;
  /** The day that decides whether a closing date has passed, such as "2022-03-14". */
  readonly day: string;
}

/** When and where it runs, how to apply, and what it costs, as far as the hub says. */
export function DatesAndCost({ programme, day }: DatesAndCostProps): JSX.Element {
  const { recruitment, places, funding, deliveries } = programme;
  const nothing = !recruitment && !places && !funding && deliveries.length === 0;
  return (
    <section>
      <h2>Dates and cost</h2>
      {nothing && <p class="soft">The catalogue has no dates and no price for it. Ask the hub.</p>}
      {recruitment && <Recruiting recruitment={recruitment} day={day} />}
      <Facts facts={[['Places', places && placesWords(places)]]} />
      <Groups programme={programme} day={day} />
      {funding && <Cost funding={funding} />}
    </section>
  );
}

const placesWords = ({ count, per }: NonNullable<ShownProgramme['places']>) =>
  [formatRange(count), per && `per ${per}`].filter(Boolean).join(' ');

interface RecruitingProps {
  readonly recruitment: ProgrammePageRecruitmentFragment;
  readonly day: string;
}

/** Whether one can apply. */
function Recruiting({ recruitment, day }: RecruitingProps) {
  const { status, opens, closes, applyUrl, priorities, note } = recruitment;
  const isOver = hasClosed(recruitment, day);
  const canApply = applyUrl !== null && !isOver && status !== 'CLOSED' && status !== 'FULL';
  return (
    <>
      <Facts
        facts={[
          ['Recruitment', statusInWords(recruitment, day)],
          ['Opens', opens && opens.latest >= day ? opens.text : undefined],
          [isOver ? 'Closed on' : 'Closes', closes?.text],
          ['First served', priorities.length > 0 ? priorities.join('; ') : undefined],
        ]}
      />
      {note && <p>{note}</p>}
      {canApply && (
        <p>
          <a class="action" href={applyUrl}>
            {status === 'REGISTER_INTEREST' ? 'Register your interest' : 'Apply'}
          </a>
        </p>
      )}
    </>
  );
}

function Groups({ programme: { deliveries }, day }: DatesAndCostProps) {
  return (
    <>
      {deliveries.map((delivery, index) => (
        <section class="part">
          <h3>{[delivery.title ?? `Group ${index + 1}`, ...delivery.codes].join(', ')}</h3>
          <Facts
            facts={[
              ['Starts', delivery.starts?.text],
              ['Where', [delivery.venue, delivery.area].filter(Boolean).join(', ')],
              ['How', delivery.mode && wordsFor('DeliveryMode', delivery.mode)],
              ['Led by', delivery.lead],
            ]}
          />
          {delivery.note && <p>{delivery.note}</p>}
          <Bullets items={delivery.sessions.map(sessionWords)} />
          {delivery.recruitment && <Recruiting recruitment={delivery.recruitment} day={day} />}
        </section>
      ))}
    </>
  );
}

let times: Intl.DateTimeFormat | undefined; // Made at its first use, because making it takes time.

function timeOf(moment: string | null): string | null {
  times ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
  return moment && times.format(new Date(moment));
}

function sessionWords({
  date,
  startsAt,
  endsAt,
  venue,
  mode,
  note,
}: ShownProgramme['deliveries'][number]['sessions'][number]) {
  const hours = [timeOf(startsAt), timeOf(endsAt)].filter(Boolean).join(' to ');
  const where = [venue, mode && wordsFor('DeliveryMode', mode)].filter(Boolean).join(', ');
  return [date?.text, hours, where, note].filter(Boolean).join(' · ');
}

function Cost({ funding }: { readonly funding: NonNullable<ShownProgramme['funding']> }) {
  const { free, charges, grants, inKind, note } = funding;
  const list = (texts: readonly string[]) => (texts.length > 0 ? <Bullets items={texts} /> : undefined);
  return (
    <>
      <Facts
        facts={[
          ['Cost', free === null ? undefined : free ? 'Free of charge' : 'There is a charge'],
          ['Charges', list(charges.map(formatMoney))],
          ['Paid to you', list(grants.map(formatMoney))],
          ['You also get', list(inKind)],
        ]}
      />
      {note && <p>{note}</p>}
    </>
  );
}
