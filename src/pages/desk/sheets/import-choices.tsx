import { type DragEvent, useState } from 'react';
import { yearAfter } from '../times.js';
import type { SheetOptions } from './import-request.js';

interface FileChoiceProps {
  readonly names: readonly string[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes the files that somebody chooses, or drops here. */
export function FileChoice({ names, onFiles }: FileChoiceProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Dropping is a second way; the input is the one for everybody.
    <div
      className={`panel drop ${isOver ? 'over' : ''}`}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="field">
        <span>Workbook (.xlsx) or CSV files: choose them, or drop them here</span>
        <input
          type="file"
          multiple
          onClick={({ currentTarget }) => {
            currentTarget.value = ''; // The same file can be chosen again after it was corrected.
          }}
          onChange={({ target }) => target.files?.length && onFiles([...target.files])}
        />
      </label>
      {names.length > 0 && <p className="hint">The plan is of: {names.join(', ')}</p>}
    </div>
  );
}

const flags = {
  newSeries: 'Start a new series where only similar ones are known, without asking',
  emptyClears: 'An empty cell clears the value',
  overwrite: 'Write also what colleagues changed after the sheet was exported',
  removeGone: 'Withdraw programmes, and remove parts, that are in none of the files',
} as const;

interface ImportSettingsProps {
  readonly options: SheetOptions;
  readonly years: readonly string[];
  readonly onChange: (options: SheetOptions) => void;
}

/** How the files are read. */
export function ImportSettings({ options, years, onChange }: ImportSettingsProps) {
  const [newest] = years;
  const offered = newest === undefined ? [] : [yearAfter(newest), ...years];
  return (
    <details className="import-settings">
      <summary>How the files are read</summary>
      <label className="field">
        <span>Year of files that name none</span>
        <select
          value={options.year ?? ''}
          onChange={({ target }) => onChange({ ...options, year: target.value || null })}
        >
          <option value="">Files have to name it</option>
          {offered.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      {(Object.keys(flags) as (keyof typeof flags)[]).map((flag) => (
        <label key={flag} className="tick-line">
          <input
            type="checkbox"
            checked={options[flag]}
            onChange={({ target }) => onChange({ ...options, [flag]: target.checked })}
          />
          {flags[flag]}
        </label>
      ))}
    </details>
  );
}
