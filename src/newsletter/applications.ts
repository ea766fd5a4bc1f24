import type { DatePrecision } from '../domain/fields/partial-date.js';
import { precisionOf } from '../domain/fields/partial-date.js';
import type { NewsletterDateFragment, NewsletterRecruitmentFragment } from '../generated/graphql.js';

type Recruitment = NewsletterRecruitmentFragment;

/** What a reader of a day can be told about applying. */
export interface Applications {
  /** What "Applications" are or do: "close on 14 March 2022"; undefined where nothing is known. */
  readonly words: string | undefined;
  /** The link to the form; undefined where there is none, or where nobody can apply any more. */
  readonly form: { readonly label: string; readonly href: string } | undefined;
}

/** Tells whether, until when and where one can apply. A closing date that has passed counts more than a stored OPEN. */
export function describeApplications(recruitment: Recruitment | undefined, day: string): Applications {
  const { status, opens, closes, applyUrl } = recruitment ?? {};
  if (closes && closes.latest < day) return { words: `closed ${formatWhen(closes)}`, form: undefined };
  if (status === 'CLOSED') return { words: 'are closed', form: undefined };
  if (status === 'FULL') return { words: 'are closed: all places are taken', form: undefined };
  const opening = opens && opens.earliest > day ? formatWhen(opens) : undefined;
  const dates = [opening && `open ${opening}`, closes && `close ${formatWhen(closes)}`].filter((words) => words);
  const open = status === 'OPEN' && !opening ? 'are open' : undefined;
  const label =
    status === 'REGISTER_INTEREST' ? 'Register your interest' : opening ? `Apply, from ${opens?.text}` : 'Apply';
  return {
    words: dates.length > 0 ? dates.join(' and ') : open,
    form: applyUrl ? { label, href: applyUrl } : undefined,
  };
}

/** The recruitment of a group that runs: what it doesn't say itself is that of its programme. */
export function combineRecruitment(
  own: Recruitment | null | undefined,
  programme: Recruitment | null | undefined,
): Recruitment | undefined {
  if (!own || !programme) return own ?? programme ?? undefined;
  return {
    status: own.status ?? programme.status,
    opens: own.opens ?? programme.opens,
    closes: own.closes ?? programme.closes,
    applyUrl: own.applyUrl ?? programme.applyUrl,
  };
}

const prepositions: Readonly<Record<DatePrecision, string>> = {
  moment: 'on',
  day: 'on',
  month: 'in',
  year: 'in',
  term: 'in the',
};

/** "on 14 March 2022", "in March 2022", "in the spring term 2021/22". */
const formatWhen = ({ value, text }: NewsletterDateFragment) => `${prepositions[precisionOf(value)]} ${text}`;
