import { useState } from 'react';
import deskHistory from '../../../../schema/desk/desk-history.graphql?raw';
import deskRestore from '../../../../schema/desk/desk-restore.graphql?raw';
import type { DeskHistoryDocument, DeskHistoryQuery, DeskRestoreDocument } from '../../../generated/graphql.js';
import { messageOf, useSession } from '../client.js';
import { labelFor } from '../form/input-types.js';
import { useAnswer } from '../use-answer.js';
import { formatTime } from '../words.js';

type Change = NonNullable<DeskHistoryQuery['programme']>['history']['nodes'][number];

const kindWords: Readonly<Record<Change['kind'], string>> = {
  CREATED: 'created it',
  UPDATED: 'changed it',
  PUBLISHED: 'published it',
  WITHDRAWN: 'withdrew it',
  DELETED: 'deleted it',
};

interface HistoryPanelProps {
  readonly id: string;
  readonly onMade: (message: string) => void;
}

/** Who changed a programme, when, why and what, newest first; each change can be undone. */
export function HistoryPanel({ id, onMade }: HistoryPanelProps) {
  const { client, readOnly } = useSession();
  const [message, setMessage] = useState('');
  const [before, setBefore] = useState<readonly string[]>([]);
  const after = before.at(-1) ?? null;
  const { data, error } = useAnswer(
    () => client.ask<typeof DeskHistoryDocument>(deskHistory, { id, after }),
    [client, id, after],
  );
  const history = data?.programme?.history;
  const restore = async ({ revision, at }: Change) => {
    const why = `Undo the change of ${formatTime(at)}`;
    const variables = { id, revision: revision - 1, ifRevision: data?.catalogue.revision ?? 0, why };
    try {
      const { restore: answer } = await client.ask<typeof DeskRestoreDocument>(deskRestore, variables);
      if (answer?.__typename === 'Ok') return onMade('Undone. The history has the undoing as a change of its own.');
      const problems =
        answer?.__typename === 'ValidationFailed' ? answer.problems.map((problem) => problem.message) : [];
      setMessage([answer?.message, ...problems].join(' '));
    } catch (refused) {
      setMessage(messageOf(refused));
    }
  };
  return (
    <>
      <p role="alert" className="problem">
        {error || message}
      </p>
      {history?.nodes.length === 0 && <p>Nothing has been changed here yet.</p>}
      <ol className="history">
        {history?.nodes.map((change, place) => (
          <li key={change.revision}>
            <HistoryEntry change={change} />
            {readOnly === '' && change.kind !== 'CREATED' && (
              <button type="button" onClick={() => void restore(change)}>
                {place === 0 && before.length === 0 ? 'Undo this' : 'Go back to before this'}
              </button>
            )}
          </li>
        ))}
      </ol>
      {before.length > 0 && (
        <button type="button" onClick={() => setBefore(before.slice(0, -1))}>
          Newer
        </button>
      )}{' '}
      {history?.pageInfo.hasNextPage && (
        <button type="button" onClick={() => setBefore([...before, history.pageInfo.endCursor ?? ''])}>
          Older
        </button>
      )}
    </>
  );
}

function HistoryEntry({ change }: { readonly change: Change }) {
  const { at, by, why, kind, fields } = change;
  return (
    <div className="history-entry">
      <p>
        <strong>{by}</strong> {kindWords[kind]} <time dateTime={at}>{formatTime(at)}</time>
        {why !== null && <span className="why"> “{why}”</span>}
      </p>
      {kind !== 'CREATED' && (
        <dl className="diff">
          {fields.map((field) => (
            <div key={field.path}>
              <dt>{labelOfPath(field.path)}</dt>
              <dd>
                {field.before !== null && <del>{clip(field.before)}</del>}{' '}
                {field.after !== null && <ins>{clip(field.after)}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** "modules[mod-1].title" → "Modules, title". */
const labelOfPath = (path: string): string =>
  path
    .split('.')
    .map((part) => part.replace(/\[.*\]/, ''))
    .map((part, at) => (at === 0 ? labelFor(part) : labelFor(part).toLowerCase()))
    .join(', ');

const longest = 400;
const clip = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
