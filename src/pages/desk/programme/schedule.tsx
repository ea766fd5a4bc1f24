import { useState } from 'react';
import type { Edit } from '../../../generated/graphql.js';
import type { OpenProgramme } from '../load-programme.js';
import { localTime, useWholeTime, utcTime } from '../times.js';
import { formatTime } from '../words.js';

interface ScheduleProps {
  readonly programme: OpenProgramme;
  readonly isStopped: boolean;
  readonly isConfirmed: boolean;
  readonly onMake: (edit: Edit, words: string) => void;
}

/** The times at which it is published and withdrawn automatically. */
export function Schedule({ programme, isStopped, isConfirmed, onMake }: ScheduleProps) {
  const { id, revision, status, publishAt, withdrawAt } = programme;
  const [publish, setPublish] = useState(localTime(publishAt ?? ''));
  const [withdraw, setWithdraw] = useState(localTime(withdrawAt ?? ''));
  const patch = { publishAt: utcTime(publish), withdrawAt: utcTime(withdraw) };
  const words = [publish && `Publishes ${formatTime(publish)}.`, withdraw && `Withdraws ${formatTime(withdraw)}.`];
  const save = () =>
    onMake(
      { updateProgramme: { id, ifRevision: revision ?? 0, patch, confirm: isConfirmed } },
      words.filter(Boolean).join(' ') || 'Nothing is scheduled any more.',
    );
  return (
    <>
      <h3>At a set time</h3>
      <p className="hint">Times are those of this computer. Leave a time empty if nothing is to happen by itself.</p>
      <div className="schedule">
        {status !== 'PUBLISHED' && <Time label="Publish at" value={publish} onChange={setPublish} />}
        <Time label="Withdraw at" value={withdraw} onChange={setWithdraw} />
        <button type="button" disabled={isStopped} onClick={save}>
          Save these times
        </button>
      </div>
    </>
  );
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Time({ label, value, onChange }: TimeProps) {
  const { problem, watch } = useWholeTime();
  return (
    <label className="field">
      <span>{label}</span>
      <input type="datetime-local" value={value} {...watch} onChange={({ target }) => onChange(target.value)} />
      {problem !== '' && <span className="problem">{problem}</span>}
    </label>
  );
}
