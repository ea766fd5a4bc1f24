import { useEffect, useRef, useState } from 'react';
import { statusLabels } from '../../../domain/fields/labels.js';
import { go, useAddress } from '../address.js';
import { useSession } from '../client.js';
import { ProgrammeForm } from '../form/programme-form.js';
import { fetchProgramme, type OpenProgramme } from '../load-programme.js';
import { useAnswer } from '../use-answer.js';
import { ProgrammeTabs } from './programme-tabs.js';

/** One programme: its form by topic. */
export function ProgrammePage() {
  const { programme: id } = useAddress();
  const { client } = useSession();
  const { data, error, reload } = useAnswer(() => fetchProgramme(client, id), [client, id]);
  const [message, setMessage] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const isLoaded = data?.id === id;
  useEffect(() => {
    if (isLoaded) heading.current?.focus();
  }, [isLoaded]);
  const showSaved = (words: string) => {
    setMessage(words);
    reload();
  };
  return (
    <section aria-label="Programme">
      <p className="back">
        <button type="button" className="link" onClick={() => go({ programme: '', view: '' })}>
          ← All programmes
        </button>
      </p>
      {error !== '' && (
        <p className="notice" role="alert">
          {error}
        </p>
      )}
      {data && isLoaded && (
        <>
          <div className="programme-head">
            <h2 ref={heading} tabIndex={-1}>
              {data.title}
            </h2>
            <span className={`status ${data.status.toLowerCase()}`}>{statusLabels[data.status]}</span>
            <span className="hint">
              {data.hub.title}, {data.academicYear}
            </span>
          </div>
          <OpenedProgramme key={`${data.id} ${data.revision}`} programme={data} onSaved={showSaved} />
          <p role="status" className={message === '' ? 'saved' : 'saved panel'}>
            {message}
          </p>
        </>
      )}
    </section>
  );
}

interface OpenedProps {
  readonly programme: OpenProgramme;
  readonly onSaved: (message: string) => void;
}

function OpenedProgramme({ programme, onSaved }: OpenedProps) {
  return (
    <ProgrammeForm programme={programme} onSaved={onSaved}>
      <ProgrammeTabs programme={programme} onMade={onSaved} />
    </ProgrammeForm>
  );
}
