import { useState } from 'react';
import type { Edit } from '../../../generated/graphql.js';
import { go } from '../address.js';
import { useSession } from '../client.js';
import { useIsChanged } from '../form/form-context.js';
import { mayBeEmpty } from '../form/form-values.js';
import { labelFor } from '../form/input-types.js';
import { topics } from '../form/topics.js';
import type { OpenProgramme } from '../load-programme.js';
import { useEdit } from '../use-edit.js';
import { Schedule } from './schedule.js';

interface PublishPanelProps {
  readonly programme: OpenProgramme;
  readonly onMade: (message: string) => void;
}

/** What is left to do before a programme is published, and the buttons that publish, schedule and withdraw it. */
export function PublishPanel({ programme, onMade }: PublishPanelProps) {
  const { id, revision, status } = programme;
  const { readOnly } = useSession();
  const isChanged = useIsChanged(programme);
  const editing = useEdit();
  const [isConfirmed, setConfirmed] = useState(false);
  const entry = { id, ifRevision: revision ?? 0 };
  const make = (edit: Edit, words: string) => void editing.run([edit], () => onMade(words));
  const isStopped = editing.isBusy || isChanged || readOnly !== '';
  return (
    <>
      {isChanged && <p className="notice">You have changes that are not saved. Save them first.</p>}
      {status === 'PUBLISHED' ? (
        <Published
          programme={programme}
          isStopped={isStopped}
          onWithdraw={() => make({ withdraw: entry }, 'Withdrawn.')}
        />
      ) : (
        <>
          <h3>Before it is published</h3>
          <ul className="checklist">
            <Missing names={programme.missing} />
            <Confirmation
              programme={programme}
              refusal={editing.asksToConfirm ? editing.message : ''}
              isConfirmed={isConfirmed}
              onConfirm={setConfirmed}
            />
            <OpenQuestions count={programme.openQuestions.length} />
          </ul>
          <PublishButtons
            programme={programme}
            isConfirmed={isConfirmed}
            isStopped={isStopped}
            onPublish={() => make({ publish: { ...entry, confirm: isConfirmed } }, 'Published.')}
            onConfirm={() => make({ updateProgramme: { ...entry, patch: { carriedFrom: null } } }, 'Confirmed.')}
          />
        </>
      )}
      <p role="alert" className="problem">
        {editing.message}
      </p>
      <Schedule key={revision} programme={programme} isStopped={isStopped} isConfirmed={isConfirmed} onMake={make} />
    </>
  );
}

interface StepProps {
  readonly programme: OpenProgramme;
  /** Whether nothing can be changed now. */
  readonly isStopped: boolean;
}

function Published({ programme, isStopped, onWithdraw }: StepProps & { readonly onWithdraw: () => void }) {
  const { hub, academicYear, slug } = programme;
  return (
    <>
      <p>
        <a href={`programmes/${hub.slug}/${academicYear.replace('/', '-')}/${slug}`}>Open its public page</a>
      </p>
      <p>Everybody can read it. If you withdraw it, it is kept with its history and can be published again.</p>
      <button type="button" disabled={isStopped} onClick={onWithdraw}>
        Withdraw
      </button>
    </>
  );
}

interface ConfirmationProps {
  readonly programme: OpenProgramme;
  /** Why the service asks to confirm it; empty if it was not asked, or does not. */
  readonly refusal: string;
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

/** What somebody has to tick, if something was carried forward or the service asks for it. */
function Confirmation({ programme, refusal, isConfirmed, onConfirm }: ConfirmationProps) {
  const { carriedFrom, academicYear } = programme;
  if (carriedFrom === null && refusal === '') return null;
  return (
    <li>
      <label>
        <input type="checkbox" checked={isConfirmed} onChange={({ target }) => onConfirm(target.checked)} />
        {carriedFrom === null
          ? `Publish it as it is: ${refusal}`
          : `I have checked what was carried forward from ${carriedFrom}, and it is right for ${academicYear}.`}
      </label>
    </li>
  );
}

interface PublishButtonsProps extends StepProps {
  readonly isConfirmed: boolean;
  readonly onPublish: () => void;
  readonly onConfirm: () => void;
}

function PublishButtons({ programme, isConfirmed, isStopped, onPublish, onConfirm }: PublishButtonsProps) {
  const { missing, carriedFrom } = programme;
  const isReady = missing.length === 0 && (carriedFrom === null || isConfirmed);
  return (
    <p className="actions">
      <button type="button" className="main-action" disabled={!isReady || isStopped} onClick={onPublish}>
        Publish now
      </button>
      {carriedFrom !== null && (
        <button type="button" disabled={!isConfirmed || isStopped} onClick={onConfirm}>
          Confirm, and publish later
        </button>
      )}
    </p>
  );
}

function Missing({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <li className="ok">Everything that is needed is filled in.</li>;
  return names.map((name) => {
    const topic = topics.find(({ fields }) => fields.some((field) => field === name));
    return (
      <li key={name} className="left">
        {labelFor(name)} is not filled in.{mayBeEmpty(name) && ' Where the source does not say it, tick that there.'}{' '}
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
