import { useState } from 'react';
import type { SheetOptions, SheetPlan } from './import-request.js';

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly { readonly place: string | null; readonly message: string }[];
  readonly isOpen: boolean;
  readonly className?: string;
}

/** What the service says of the files, with the place in them. */
export function Findings({ title, findings, isOpen, className = '' }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <details className={`panel findings ${className}`} open={isOpen}>
      <summary>
        {title} ({findings.length})
      </summary>
      <ul>
        {findings.map(({ place, message }) => (
          <li key={`${place} ${message}`}>
            {place !== null && <strong className="finding-place">{place}</strong>}
            {message}
          </li>
        ))}
      </ul>
    </details>
  );
}

const stated = (value: string | null): string => (value === null ? 'nothing' : `“${value}”`);

/** What colleagues changed after the sheets were exported. */
export const clashFindings = ({ clashes }: SheetPlan): FindingsProps['findings'] =>
  clashes.map(({ place, name, field, exported, now, stated: inFile, isWritten }) => ({
    place,
    message: `${name}, ${field}: exported as ${stated(exported)}, now ${stated(now)}, in the file ${stated(inFile)}. The file’s value is ${isWritten ? '' : 'not '}written.`,
  }));

interface QuestionsProps {
  readonly plan: SheetPlan;
  readonly series: SheetOptions['series'];
  readonly onSeries: (series: SheetOptions['series']) => void;
}

/** The programmes whose series is not certain, and the answers that were given. */
export function Questions({ plan, series, onSeries }: QuestionsProps) {
  if (plan.unsure.length + series.length === 0) return null;
  return (
    <section className="panel findings" aria-label="Asked about">
      <h3>Asked about ({plan.unsure.length})</h3>
      <ul>
        {plan.unsure.map((question) => (
          <Question
            key={question.key}
            question={question}
            onAnswer={(answer) => onSeries([...series, { name: question.name, series: answer }])}
          />
        ))}
        {series.map((each) => (
          <li key={each.name}>
            {each.name}: {each.series === 'new' ? 'starts a new series' : `is of the series “${each.series}”`}.{' '}
            <button
              type="button"
              aria-label={`Ask again about ${each.name}`}
              onClick={() => onSeries(series.filter((other) => other !== each))}
            >
              Ask again
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface QuestionProps {
  readonly question: SheetPlan['unsure'][number];
  readonly onAnswer: (series: string) => void;
}

function Question({ question, onAnswer }: QuestionProps) {
  const { name, place, message, suggestions } = question;
  const [answer, setAnswer] = useState(suggestions[0]?.slug ?? 'new');
  return (
    <li>
      <strong className="finding-place">{place}</strong>
      {message} Or choose it here:
      <span className="actions">
        <label className="field">
          <span>Series of “{name}”</span>
          <select value={answer} onChange={({ target }) => setAnswer(target.value)}>
            {suggestions.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
            <option value="new">A new series</option>
          </select>
        </label>
        <button type="button" aria-label={`Use this series for ${name}`} onClick={() => onAnswer(answer)}>
          Use this series
        </button>
      </span>
    </li>
  );
}
