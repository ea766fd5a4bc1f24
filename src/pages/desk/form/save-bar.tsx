import { useStore } from '@tanstack/react-form';
import { useState } from 'react';
import { go } from '../address.js';
import { useFormParts } from './form-context.js';
import { changedFields, type FormValues } from './form-values.js';
import { labelFor } from './input-types.js';
import { describeProblem, type FormProblem, isAt } from './problems.js';
import { topics } from './topics.js';

interface SaveBarProps {
  readonly base: FormValues;
  readonly isBusy: boolean;
  readonly message: string;
  readonly onSave: (why: string) => Promise<void>;
  readonly onReset: () => void;
}

/** What was changed and not saved, and the buttons that save or undo it. */
export function SaveBar({ base, isBusy, message, onSave, onReset }: SaveBarProps) {
  const { form, problems } = useFormParts();
  const values = useStore(form.store, (state) => state.values);
  const changed = changedFields(base, values);
  const [why, setWhy] = useState('');
  if (changed.length === 0) return message === '' ? null : <p role="status">{message}</p>;
  return (
    <form
      className="save-bar panel"
      aria-label="Unsaved changes"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(why);
      }}
    >
      <p className="changed-fields">Changed: {changed.map(labelFor).join(', ')}</p>
      <label className="field">
        <span>Why (optional; anyone can read it)</span>
        <input value={why} maxLength={500} onChange={({ target }) => setWhy(target.value)} />
      </label>
      <button type="submit" className="main-action" disabled={isBusy || problems.length > 0}>
        {isBusy ? 'Saving…' : 'Save'}
      </button>
      <button type="button" onClick={onReset}>
        Undo changes
      </button>
      <div role="status">{problems.length > 0 ? <ProblemList problems={problems} /> : message}</div>
    </form>
  );
}

/** All problems; each leads to its field. */
function ProblemList({ problems }: { readonly problems: readonly FormProblem[] }) {
  const { seek } = useFormParts();
  const lead = ({ path }: FormProblem) => {
    const topic = topics.find(({ fields }) => fields.some((field) => isAt(field, { path })));
    if (topic) go({ view: topic.id }, { replace: true });
    seek(path);
  };
  return (
    <>
      <p className="problem">
        {problems.length === 1 ? '1 problem has' : `${problems.length} problems have`} to be corrected first:
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.message}`}>
            <button type="button" className="link" onClick={() => lead(problem)}>
              {describeProblem(problem)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
