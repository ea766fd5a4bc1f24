import { useState } from 'react';
import type { Edit } from '../../../generated/graphql.js';
import { go } from '../address.js';
import { useSession } from '../client.js';
import { useIsChanged } from '../form/form-context.js';
import { labelFor } from '../form/input-types.js';
import { topics } from '../form/topics.js';
import type { OpenProgramme } from '../load-programme.js';
import { localTime, useWholeTime, utcTime } from '../times.js';
import { useEdit } from '../use-edit.js';
import { formatTime } from '../words.js';

interface PublishPanelProps {
  readonly programme: OpenProgramme;
  readonly onMade: (message: string) => void;
}

/** What is left to do before a programme is published, and the buttons that publish, schedule and withdraw it. */
export function PublishPanel({ programme, onMade }: PublishPanelProps) {
  const { id, revision, status, missing, carriedFrom } = programme;
  const { readOnly } = useSession();
  const isChanged = useIsChanged(programme);
  const { isBusy, message, asksToConfirm, run } = useEdit();
  const [isConfirmed, setConfirmed] = useState(false);
  const entry = { id, ifRevision: revision ?? 0 };
  const make = (edit: Edit, words: string) => void run([edit], () => onMade(words));
  const isReady = missing.length === 0 && (carriedFrom === null || isConfirmed);
  const isStopped = isBusy || isChanged || readOnly !== '';
  return (
    <>
      {isChanged && <p className="notice">You have changes that are not saved. Save them first.</p>}
      {status !== 'PUBLISHED' && (
        <>
          <h3>Before it is published</h3>
          <ul className="checklist">
            <Missing names={missing} />
            {carriedFrom !== null && (
              <li>
                <label>
                  <input
                    type="checkbox"
                    checked={isConfirmed}
                    onChange={({ target }) => setConfirmed(target.checked)}
                  />
                  I have checked what was carried forward from {carriedFrom}, and it is right for{' '}
                  {programme.academicYear}.
                </label>
              </li>
            )}
            {carriedFrom === null && asksToConfirm && (
              <li>
                <label>
                  <input
                    type="checkbox"
                    checked={isConfirmed}
                    onChange={({ target }) => setConfirmed(target.checked)}
                  />
                  Publish it as it is: {message}
                </label>
              </li>
            )}
            <OpenQuestions count={programme.openQuestions.length} />
          </ul>
          <p className="actions">
            <button
              type="button"
              className="main-action"
              disabled={!isReady || isStopped}
              onClick={() => make({ publish: { ...entry, confirm: isConfirmed } }, 'Published.')}
            >
              Publish now
            </button>
            {carriedFrom !== null && (
              <button
                type="button"
                disabled={!isConfirmed || isStopped}
                onClick={() => make({ updateProgramme: { ...entry, patch: { carriedFrom: null } } }, 'Confirmed.')}
              >
                Confirm, and publish later
              </button>
            )}
          </p>
        </>
      )}
      {status === 'PUBLISHED' && (
        <>
          <p>
            <a href={`programmes/${programme.hub.slug}/${programme.academicYear.replace('/', '-')}/${programme.slug}`}>
              Open its public page
            </a>
          </p>
          <p>Everybody can read it. If you withdraw it, it is kept with its history and can be published again.</p>
          <button type="button" disabled={isStopped} onClick={() => make({ withdraw: entry }, 'Withdrawn.')}>
            Withdraw
          </button>
        </>
      )}
      <p role="alert" className="problem">
        {message}
      </p>
      <Schedule key={revision} programme={programme} isStopped={isStopped} isConfirmed={isConfirmed} onMake={make} />
    </>
  );
}

function Missing({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <li className="ok">Everything that is needed is filled in.</li>;
  return names.map((name) => {
    const topic = topics.find(({ fields }) => fields.some((field) => field === name));
    return (
      <li key={name} className="left">
        {labelFor(name)} is not filled in.{' '}
        <button type="button" className="link" onClick={() => go({ view: topic?.id ?? '' })}>
          Go to {topic?.label ?? 'it'}
        </button>
      </li>
    );
  });
}

function OpenQuestions({ count }: { readonly count: number }) {
  if (count === 0) return <li className="ok">There are no open questions.</li>;
  return (
    <li>
      {count === 1 ? 'One open question is' : `${count} open questions are`} published with it.{' '}
      <button type="button" className="link" onClick={() => go({ view: 'questions' })}>
        Go to the open questions
      </button>
    </li>
  );
}

interface ScheduleProps {
  readonly programme: OpenProgramme;
  readonly isStopped: boolean;
  readonly isConfirmed: boolean;
  readonly onMake: (edit: Edit, words: string) => void;
}

/** The times at which it is published and withdrawn automatically. */
function Schedule({ programme, isStopped, isConfirmed, onMake }: ScheduleProps) {
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
