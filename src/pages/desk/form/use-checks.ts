import { useStore } from '@tanstack/react-form';
import { useEffect, useState } from 'react';
import { messageOf, useSession } from '../client.js';
import type { ProgrammeForm } from './form-context.js';
import { changedFields, type FormValues, patchOf } from './form-values.js';
import { writeKept } from './kept-changes.js';
import { type FormProblem, problemsOf, typeProblems } from './problems.js';

const pause = 500;

interface Checked {
  readonly problems: readonly FormProblem[];
  /** Why nothing could be checked, or what else somebody has to know; mostly empty. */
  readonly notice: string;
}

/** The entry that the form edits, at the revision that its values come from. */
export interface EditedEntry {
  readonly id: string;
  readonly revision: number;
  readonly base: FormValues;
}

const unchecked: Checked = { problems: [], notice: '' };

/** After a pause in typing, keeps what was typed, and has the service check it by a dry run. */
export function useChecks(form: ProgrammeForm, entry: EditedEntry): Checked {
  const { client, readOnly } = useSession();
  const values = useStore(form.store, (state) => state.values);
  const [checked, setChecked] = useState(unchecked);
  useEffect(() => {
    if (readOnly !== '') return;
    const { id, revision, base } = entry;
    const changed = changedFields(base, values);
    writeKept(id, Object.fromEntries(changed.map((name) => [name, values[name]])));
    if (changed.length === 0) return setChecked(unchecked);
    let isCurrent = true;
    const check = async () => {
      const edit = { updateProgramme: { id, ifRevision: revision, patch: patchOf(base, values) } };
      const answer = await client.edit([edit], { dryRun: true });
      if (!isCurrent) return;
      const notice =
        answer.__typename === 'Conflict'
          ? 'Somebody else has changed this programme meanwhile. Save to see both versions.'
          : answer.__typename === 'Ok' || answer.__typename === 'ValidationFailed'
            ? ''
            : answer.message;
      setChecked({ problems: problemsOf(answer), notice });
    };
    const fail = (error: unknown) => {
      if (!isCurrent) return;
      const problems = typeProblems(error);
      setChecked(problems ? { problems, notice: '' } : { problems: [], notice: messageOf(error) });
    };
    const timer = setTimeout(() => void check().catch(fail), pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, entry, readOnly, values]);
  return checked;
}
