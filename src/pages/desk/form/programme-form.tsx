import { type ReactNode, useMemo, useState } from 'react';
import { useSession } from '../client.js';
import type { OpenProgramme } from '../load-programme.js';
import { Conflict } from './conflict.js';
import { FieldNames } from './field-names.js';
import { FormContext, inputTypes, useProgrammeValues } from './form-context.js';
import { type FormValues, namesIn, valuesOf } from './form-values.js';
import { KeptOffer } from './kept-offer.js';
import { SaveBar } from './save-bar.js';
import { type EditedEntry, useChecks } from './use-checks.js';
import { useSaving } from './use-saving.js';

interface ProgrammeFormProps {
  readonly programme: OpenProgramme;
  /** Shows the programme anew after it was saved. */
  readonly onSaved: (message: string) => void;
  readonly children: ReactNode;
}

/** The form of a programme, by topic. It saves only what was changed, and never over the change of somebody else. */
export function ProgrammeForm({ programme, onSaved, children }: ProgrammeFormProps) {
  const isReadOnly = useSession().readOnly !== '';
  const [entry, setEntry] = useState<EditedEntry>(() => entryOf(programme));
  const [names] = useState(() => namesIn(programme));
  const [loaded] = useState(entry.base);
  const form = useProgrammeValues(loaded);
  const { problems, notice } = useChecks(form, entry);
  const { save, isBusy, message, conflict, settle } = useSaving({ form, entry, names, onNewest: setEntry, onSaved });
  const [sought, seek] = useState('');
  const parts = useMemo(
    () => ({ form, programme, problems, names, isReadOnly, sought, seek }),
    [form, programme, problems, names, isReadOnly, sought],
  );
  const fill = (values: FormValues) => {
    for (const [name, value] of Object.entries(values)) form.setFieldValue(name, () => value);
  };
  const decide = (values: FormValues) => {
    fill(values);
    settle();
  };
  if (conflict) return <Conflict versions={conflict} onDecide={decide} />;
  const saving = { isBusy, message: message || notice, base: entry.base, onSave: save };
  return (
    <FormContext value={parts}>
      <KeptOffer id={entry.id} onRestore={fill} />
      {children}
      <FieldNames />
      <SaveBar {...saving} onReset={() => fill(entry.base)} />
    </FormContext>
  );
}

const entryOf = (programme: OpenProgramme): EditedEntry => ({
  id: programme.id,
  revision: programme.revision ?? 0,
  base: valuesOf(programme, inputTypes),
});
