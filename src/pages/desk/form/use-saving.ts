import { useState } from 'react';
import { messageOf, useSession } from '../client.js';
import { fetchProgramme } from '../load-programme.js';
import type { ConflictVersions } from './conflict.js';
import { inputTypes, type ProgrammeForm } from './form-context.js';
import { namesIn, patchOf, valuesOf } from './form-values.js';
import { writeKept } from './kept-changes.js';
import { typeProblems } from './problems.js';
import type { EditedEntry } from './use-checks.js';

interface SavingParts {
  readonly form: ProgrammeForm;
  readonly entry: EditedEntry;
  readonly names: Map<string, string>;
  /** Told of the newest revision, where somebody else has changed the entry meanwhile. */
  readonly onNewest: (newest: EditedEntry) => void;
  readonly onSaved: (message: string) => void;
}

/** Saves the changes of a form. Where somebody else has changed the entry, nothing is saved and both versions are given. */
export function useSaving({ form, entry, names, onNewest, onSaved }: SavingParts) {
  const { client } = useSession();
  const [conflict, setConflict] = useState<ConflictVersions>();
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  const showConflict = async () => {
    const newest = await fetchProgramme(client, entry.id);
    namesIn(newest, names);
    const theirs = valuesOf(newest, inputTypes);
    setConflict({ base: entry.base, mine: form.state.values, theirs, names });
    onNewest({ id: entry.id, revision: newest.revision ?? 0, base: theirs });
  };
  const send = async (why: string) => {
    const patch = patchOf(entry.base, form.state.values);
    const edit = { updateProgramme: { id: entry.id, ifRevision: entry.revision, patch } };
    const answer = await client.edit([edit], { why });
    if (answer.__typename === 'Conflict') return showConflict();
    if (answer.__typename !== 'Ok') return setMessage(answer.message);
    writeKept(entry.id, {});
    onSaved('Saved.');
  };
  const save = async (why: string) => {
    setBusy(true);
    setMessage('');
    await send(why).catch((error) => setMessage(typeProblems(error) ? nothingSaved : messageOf(error)));
    setBusy(false);
  };
  const settle = () => {
    setConflict(undefined);
    setMessage('Both versions are in the form now. Look through it, and save it.');
  };
  return { save, isBusy, message, conflict, settle };
}

const nothingSaved = 'Nothing was saved: correct the fields that are marked.';
