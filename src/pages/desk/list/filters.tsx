import { useEffect, useState } from 'react';
import { sectionLabels, statusLabels } from '../../../domain/fields/labels.js';
import { type DeskAddress, go } from '../address.js';
import { shows } from './rows-request.js';

const pause = 250;

interface FiltersProps {
  readonly address: DeskAddress;
  readonly year: string;
  readonly years: readonly string[];
}

/** Which programmes are listed. The address keeps it, so that a list can be kept as a bookmark. */
export function Filters({ address, year, years }: FiltersProps) {
  return (
    <search>
      <form className="filters" aria-label="Which programmes to list" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Year"
          value={year}
          options={years.map((each) => [each, each])}
          onChange={(value) => go({ year: value })}
        />
        <SearchBox text={address.text} />
        <Choice
          label="Section"
          value={address.section}
          options={[['', 'All sections'], ...Object.entries(sectionLabels)]}
          onChange={(section) => go({ section })}
        />
        <Choice
          label="Status"
          value={address.status}
          options={[['', 'Any status'], ...Object.entries(statusLabels)]}
          onChange={(status) => go({ status })}
        />
        <Choice
          label="Show"
          value={address.show}
          options={[['', 'Everything'], ...Object.entries(shows)]}
          onChange={(show) => go({ show })}
        />
      </form>
    </search>
  );
}

/** The address follows what is typed after a pause. */
function SearchBox({ text }: { readonly text: string }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => go({ text: typed.trim() }, { replace: true }), pause);
    return () => clearTimeout(timer);
  }, [typed, text]);
  return (
    <label className="field search-box">
      <span>Search</span>
      <input
        type="search"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        placeholder="Title, code, text"
      />
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
