import { type FormEvent, useState } from 'react';
import { go } from '../address.js';
import { useSession } from '../client.js';
import { isYear, yearAfter } from '../times.js';
import { useEdit } from '../use-edit.js';

interface ListActionsProps {
  readonly year: string;
  /** The years of the hub, newest first. */
  readonly years: readonly string[];
}

/** Adds a programme to the year, or starts the next year. */
export function ListActions({ year, years }: ListActionsProps) {
  const { hub } = useSession();
  const [open, setOpen] = useState<'programme' | 'year'>();
  const next = yearAfter(year);
  const close = () => setOpen(undefined);
  if (open === 'programme') return <NewProgramme year={year} onClose={close} />;
  if (open === 'year') return <StartYear from={year} to={next} onClose={close} />;
  return (
    <div className="list-actions">
      <button type="button" onClick={() => setOpen('programme')}>
        New programme
      </button>
      {years.includes(year) && !years.includes(next) && (
        <button type="button" onClick={() => setOpen('year')}>
          Start {next}
        </button>
      )}
      {years.includes(year) && (
        <a href={`newsletter?${new URLSearchParams({ hub: hub.slug, year })}`}>Make a newsletter</a>
      )}
    </div>
  );
}

interface StartYearProps {
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}

function StartYear({ from, to, onClose }: StartYearProps) {
  const { hub, refreshHubs } = useSession();
  const { isBusy, message, run } = useEdit();
  const start = () =>
    run([{ copyYear: { hub: hub.id, from, to } }], async () => {
      await refreshHubs();
      go({ year: to, section: '', status: '', show: '', text: '' });
    });
  return (
    <section className="list-actions" aria-label={`Start ${to}`}>
      <p>
        Every programme of {from} is copied as a draft of {to}, without its dates, codes, web addresses and evidence.
        You then correct and confirm each one. The public sees nothing of it until you publish.
      </p>
      <button type="button" className="main-action" disabled={isBusy} onClick={() => void start()}>
        {isBusy ? 'Copying…' : `Copy ${from} to ${to}`}
      </button>
      <button type="button" onClick={onClose}>
        Cancel
      </button>
      <p role="alert" className="problem">
        {message}
      </p>
    </section>
  );
}

function NewProgramme({ year, onClose }: { readonly year: string; readonly onClose: () => void }) {
  const { hub, refreshHubs } = useSession();
  const { isBusy, message, run } = useEdit();
  const [title, setTitle] = useState('');
  const [academicYear, setYear] = useState(year);
  const create = (event: FormEvent) => {
    event.preventDefault();
    const input = { hub: hub.id, academicYear, title: title.trim() };
    void run([{ createProgramme: { input } }], async ({ nodes }) => {
      const created = nodes.find(({ __typename }) => __typename === 'Programme');
      if (!hub.academicYears.includes(academicYear)) await refreshHubs();
      if (created) go({ year: academicYear, programme: created.id, view: '' });
    });
  };
  return (
    <form className="list-actions" onSubmit={create} aria-label="New programme">
      <label className="field">
        <span>Title of the new programme</span>
        {/* biome-ignore lint/a11y/noAutofocus: The field appears because its button was pressed. */}
        <input autoFocus value={title} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <label className="field year">
        <span>Academic year</span>
        <input value={academicYear} onChange={({ target }) => setYear(target.value.trim())} />
      </label>
      <button type="submit" className="main-action" disabled={isBusy || title.trim() === '' || !isYear(academicYear)}>
        Create it as a draft
      </button>
      <button type="button" onClick={onClose}>
        Cancel
      </button>
      <p role="alert" className="problem">
        {isYear(academicYear)
          ? message
          : `Write the academic year like ${year}: a year, and the last two digits of the next.`}
      </p>
    </form>
  );
}
