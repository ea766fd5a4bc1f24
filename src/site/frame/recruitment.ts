import type { RecruitmentStatus } from '../../generated/graphql.js';
import { capitalised, wordsFor } from './words.js';

interface DatedText {
  readonly text: string;
  readonly latest: string;
}

interface RecruitmentDates {
  readonly status: RecruitmentStatus | null;
  readonly opens: DatedText | null;
  readonly closes: DatedText | null;
}

/** Whether the closing date has passed on a day, such as "2022-03-14". That counts more than a stored "open". */
export const hasClosed = ({ closes }: Pick<RecruitmentDates, 'closes'>, day: string): boolean =>
  closes !== null && closes.latest < day;

/** Whether one can apply on a day: "Open", or "Closed" once the closing date has passed; undefined if it isn't known. */
export const statusInWords = (recruitment: RecruitmentDates, day: string): string | undefined =>
  hasClosed(recruitment, day)
    ? wordsFor('RecruitmentStatus', 'CLOSED')
    : recruitment.status === null
      ? undefined
      : wordsFor('RecruitmentStatus', recruitment.status);

/** The same with the dates that matter on that day: "Open; closes 14 March 2022". Empty if nothing is known. */
export function recruitmentInWords(recruitment: RecruitmentDates, day: string): string {
  const { opens, closes } = recruitment;
  if (closes && hasClosed(recruitment, day)) return `Closed on ${closes.text}`;
  const dates = [opens && opens.latest >= day && `opens ${opens.text}`, closes && `closes ${closes.text}`];
  return capitalised([statusInWords(recruitment, day), ...dates].filter(Boolean).join('; '));
}
