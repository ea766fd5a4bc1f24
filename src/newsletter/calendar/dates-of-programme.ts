import type { Delivery, Session } from '../../domain/parts/delivery.js';
import type { Programme } from '../../domain/programme.js';

/** A date that the catalogue has of a programme, as precisely as it is known. */
export interface ProgrammeDate {
  /** Names the date among those of its programme, without the date itself, which may change. */
  readonly name: string;
  readonly kind: 'closes' | 'session' | 'starts';
  readonly date: string;
  readonly end?: string | undefined;
  readonly delivery?: Delivery | undefined;
  readonly session?: Session | undefined;
}

/** The closing dates of a programme and of its groups, and the meetings of the groups; of a group without any, its start. */
export function datesOfProgramme({ recruitment, deliveries }: Programme): readonly ProgrammeDate[] {
  const names = nameDeliveries(deliveries);
  return [
    ...closingDate('closes', recruitment?.closes),
    ...deliveries.flatMap((delivery, index) => datesOfDelivery(delivery, names[index] ?? '')),
  ];
}

function datesOfDelivery(delivery: Delivery, name: string): readonly ProgrammeDate[] {
  const sessions = delivery.sessions.flatMap((session, index): readonly ProgrammeDate[] => {
    const date = session.startsAt ?? session.date;
    if (date === undefined) return [];
    const end = session.startsAt && session.endsAt;
    return [{ name: `${name} session ${index + 1}`, kind: 'session', date, end, delivery, session }];
  });
  const start = sessions.length === 0 && delivery.starts;
  return [
    ...closingDate(`${name} closes`, delivery.recruitment?.closes, delivery),
    ...sessions,
    ...(start ? [{ name: `${name} starts`, kind: 'starts', date: start, delivery } as const] : []),
  ];
}

const closingDate = (name: string, date: string | undefined, delivery?: Delivery): readonly ProgrammeDate[] =>
  date === undefined ? [] : [{ name, kind: 'closes', date, delivery }];

/** A name for each group of a programme, by what is least likely to change; the second of one name gets a number. */
function nameDeliveries(deliveries: readonly Delivery[]): readonly string[] {
  const counts = new Map<string, number>();
  return deliveries.map(({ codes, title, area }) => {
    const name = codes[0] ?? title ?? area ?? 'group';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}
