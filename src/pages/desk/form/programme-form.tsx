import { type ReactNode, useMemo, useState } from 'react';
import { messageOf, useSession } from '../client.js';
import { fetchProgramme, type OpenProgramme } from '../load-programme.js';
import { Conflict, type ConflictVersions } from './conflict.js';
import { FieldNames } from './field-names.js';
import { FormContext, inputTypes, useProgrammeValues } from './form-context.js';
import { type FormValues, namesIn, patchOf, valuesOf } from './form-values.js';
import { writeKept } from './kept-changes.js';
import { KeptOffer } from './kept-offer.js';
import { typeProblems } from './problems.js';
import { SaveBar } from './save-bar.js';
import { type EditedEntry, useChecks } from './use-checks.js';

interface ProgrammeFormProps {
  readonly programme: OpenProgramme;
  /** Shows the programme anew after it was saved. */
  readonly onSaved: (message: string) => void;
  readonly children: ReactNode;
}

/** The form of a programme, by topic. It saves only what was changed, and never over the change of somebody else. */
export function ProgrammeForm({ programme, onSaved, children }: ProgrammeFormProps) {
  const { client, readOnly } = useSession();
  const [entry, setEntry] = useState<EditedEntry>(() => entryOf(programme));
  const [names] = useState(() => namesIn(programme));
  const [conflict, setConflict] = useState<ConflictVersions>();
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [loaded] = useState(entry.base);
  const form = useProgrammeValues(loaded);
  const { problems, notice } = useChecks(form, entry);
  const [sought, seek] = useState('');
  const isReadOnly = readOnly !== '';
  const parts = useMemo(
    () => ({ form, programme, problems, names, isReadOnly, sought, seek }),
    [form, programme, problems, names, isReadOnly, sought],
  );
  const fill = (values: FormValues) => {
    for (const [name, value] of Object.entries(values)) form.setFieldValue(name, () => value);
  };
  const showConflict = async () => {
    const newest = await fetchProgramme(client, entry.id);
    namesIn(newest, names);
    const theirs = valuesOf(newest, inputTypes);
    setConflict({ base: entry.base, mine: form.state.values, theirs, names });
    setEntry({ id: entry.id, revision: newest.revision ?? 0, base: theirs });
  };
  const save = async (why: string) => {
    setBusy(true);
    setMessage('');
    try {
      const patch = patchOf(entry.base, form.state.values);
      const answer = await client.edit([{ updateProgramme: { id: entry.id, ifRevision: entry.revision, patch } }], {
        why,
      });
      if (answer.__typename === 'Conflict') await showConflict();
      else if (answer.__typename === 'Ok') {
        writeKept(entry.id, {});
        onSaved('Saved.');
      } else setMessage(answer.message);
    } catch (error) {
      setMessage(typeProblems(error) ? 'Nothing was saved: correct the fields that are marked.' : messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  if (conflict)
    return (
      <Conflict
        versions={conflict}
        onDecide={(values) => {
          fill(values);
          setConflict(undefined);
          setMessage('Both versions are in the form now. Look through it, and save it.');
        }}
      />
    );
  return (
    <FormContext value={parts}>
      <KeptOffer id={entry.id} onRestore={fill} />
      {children}
      <FieldNames />
      <SaveBar
        isBusy={isBusy}
        message={message || notice}
        base={entry.base}
        onSave={save}
        onReset={() => fill(entry.base)}
      />
    </FormContext>
  );
}

const entryOf = (programme: OpenProgramme): EditedEntry => ({
  id: programme.id,
  revision: programme.revision ?? 0,
  base: valuesOf(programme, inputTypes),
});
