import { type FormEvent, useState } from 'react';
import { go } from '../address.js';
import { useSession } from '../client.js';
import { useEdit } from '../use-edit.js';

interface ListActionsProps {
  readonly year: string;
  /** The years of the hub, newest first. */
  readonly years: readonly string[];
}

/** "2021/22" → "2022/23". */
const yearAfter = (year: string): string => {
  const start = Number(year.slice(0, 4)) + 1;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
};

/** Adds a programme to the year, or starts the next year. */
export function ListActions({ year, years }: ListActionsProps) {
  const { hub, refreshHubs } = useSession();
  const { isBusy, message, run } = useEdit();
  const [title, setTitle] = useState<string>();
  const next = yearAfter(year);
  const start = () =>
    run([{ copyYear: { hub: hub.id, from: year, to: next } }], async () => {
      await refreshHubs();
      go({ year: next, section: '', status: '', show: '', text: '' });
    });
  const create = (event: FormEvent) => {
    event.preventDefault();
    const input = { hub: hub.id, academicYear: year, title: (title ?? '').trim() };
    void run([{ createProgramme: { input } }], ({ nodes }) => {
      const created = nodes.find(({ __typename }) => __typename === 'Programme');
      if (created) go({ programme: created.id, view: '' });
    });
  };
  return (
    <div className="list-actions">
      {title === undefined ? (
        <>
          <button type="button" disabled={isBusy} onClick={() => setTitle('')}>
            New programme
          </button>
          {!years.includes(next) && (
            <button type="button" disabled={isBusy} onClick={() => void start()}>
              {isBusy ? 'Copying…' : `Start ${next} with these`}
            </button>
          )}
        </>
      ) : (
        <form onSubmit={create} aria-label="New programme">
          <label className="field">
            <span>Title of the new programme</span>
            {/* biome-ignore lint/a11y/noAutofocus: The field appears because its button was pressed. */}
            <input autoFocus value={title} onChange={({ target }) => setTitle(target.value)} />
          </label>
          <button type="submit" className="main-action" disabled={isBusy || title.trim() === ''}>
            Create it as a draft
          </button>
          <button type="button" onClick={() => setTitle(undefined)}>
            Cancel
          </button>
        </form>
      )}
      <p role="alert" className="problem">
        {message}
      </p>
    </div>
  );
}
