import type { JSX } from 'preact';
import type { TakenChoice, TakenChoices } from './join-choices.js';
import { isInstitution, type JoinRequest, noneTaken, takenParts, writeTaken } from './join-request.js';
import { Question, Tick } from './question.js';

interface TakenQuestionProps {
  readonly request: JoinRequest;
  readonly choices: TakenChoices;
}

/** The programmes that rules ask about, with a box for each year. */
export function TakenQuestion({ request, choices: { programmes, years } }: TakenQuestionProps): JSX.Element | null {
  if (programmes.length === 0) return null;
  const ticked = new Set(takenParts(request)?.map(writeTaken));
  const who = isInstitution(request) ? 'it' : 'your school, or have you,';
  return (
    <Question
      title={`What has ${who} taken part in?`}
      hint="If you don’t know, tick nothing. Once you tick one box, what you leave empty counts as not taken part in."
    >
      <table class="taken">
        <thead>
          <tr>
            <th scope="col">Programme</th>
            {years.map((year) => (
              <th scope="col">{yearInWords(year, years)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {programmes.map((choice) => (
            <TakenRow choice={choice} years={years} ticked={ticked} />
          ))}
        </tbody>
      </table>
      <Tick
        name="completed"
        value={noneTaken}
        checked={ticked.size === 0 && request.completed.length > 0}
        label="None of these"
      />
    </Question>
  );
}

interface TakenRowProps {
  readonly choice: TakenChoice;
  readonly years: readonly string[];
  readonly ticked: ReadonlySet<string>;
}

const TakenRow = ({ choice: { series, title }, years, ticked }: TakenRowProps) => (
  <tr>
    <th scope="row">{title}</th>
    {years.map((year) => {
      const value = writeTaken({ series, year });
      const label = `${title}, ${yearInWords(year, years)}`;
      return (
        <td>
          <input type="checkbox" name="completed" value={value} checked={ticked.has(value)} aria-label={label} />
        </td>
      );
    })}
  </tr>
);

/** The last year stands for those before it too. */
export const yearInWords = (year: string, years: readonly string[]): string =>
  year === years.at(-1) ? `${year} or before` : year;
