import type { JSX } from 'preact';
import { type ProgrammePlace, programmePath } from '../../text/programme-path.js';
import type { ServiceAddress } from '../../text/service-address.js';
import { recruitmentInWords } from '../frame/recruitment.js';
import type { JoinItem } from './join-choices.js';

interface SentenceProps {
  readonly item: JoinItem;
  readonly address: ServiceAddress;
}

/** The verdict in a sentence, in which the title of the programme is a link. */
export function Sentence({ item: { summary, programme }, address }: SentenceProps): JSX.Element {
  const [before, ...after] = summary.split(programme.title);
  return (
    <>
      {before}
      <a href={address.path(programmePath(programme))}>{programme.title}</a>
      {after.join(programme.title)}
    </>
  );
}

interface RecruitingProps {
  readonly item: JoinItem;
  /** The day that decides whether a closing date has passed, such as "2022-03-14". */
  readonly day: string;
}

/** Whether one can apply, and until when, as far as it is known. */
export function Recruiting({ item: { programme }, day }: RecruitingProps): JSX.Element | null {
  const words = programme.recruitment === null ? '' : recruitmentInWords(programme.recruitment, day);
  return words === '' ? null : <p class="soft">{words}.</p>;
}

interface ProgrammeLinksProps {
  readonly programmes: readonly (ProgrammePlace & { readonly title: string })[];
  readonly address: ServiceAddress;
}

/** Titles that lead to the pages of programmes, with semicolons between them. */
export const ProgrammeLinks = ({ programmes, address }: ProgrammeLinksProps): JSX.Element => (
  <>
    {programmes.map((programme, index) => (
      <>
        {index > 0 && '; '}
        <a href={address.path(programmePath(programme))}>{programme.title}</a>
      </>
    ))}
  </>
);
