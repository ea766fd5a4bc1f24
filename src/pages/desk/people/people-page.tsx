import { useState } from 'react';
import type { DeskHub } from '../client.js';
import { messageOf, useSession } from '../client.js';
import { useAnswer } from '../use-answer.js';
import { formatDay } from '../words.js';
import { LimitsForm } from './limits-form.js';
import { NewToken } from './new-token.js';
import { RemoveText } from './remove-text.js';
import { fetchTokens, type ListedToken, limitToken, revokeToken, scopeLabels, scopeOf } from './tokens.js';

/** The tokens of colleagues: an administrator makes, limits and revokes them. */
export function PeoplePage({ hubs }: { readonly hubs: readonly DeskHub[] }) {
  const { client } = useSession();
  const { data, error, reload } = useAnswer(() => fetchTokens(client), [client]);
  const [message, setMessage] = useState('');
  const done = (words: string) => {
    setMessage(words);
    reload();
  };
  if (error !== '') return <p className="notice">{error}</p>;
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">People</h2>
      <p className="hint">
        Each person has a token of their own, whose name the history shows with every change. Anybody may read that
        name.
      </p>
      <NewToken hubs={hubs} onMade={reload} />
      <p role="status">{message}</p>
      <table className="programmes people panel">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">May</th>
            <th scope="col">Hub</th>
            <th scope="col">Ends</th>
            <th scope="col">Last used</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {data?.map((token) => (
            <TokenRow key={token.name} token={token} hubs={hubs} onDone={done} />
          ))}
        </tbody>
      </table>
      <RemoveText />
    </section>
  );
}

function describeEnd({ expiresAt, revokedAt }: ListedToken): string {
  if (revokedAt !== null) return `Revoked ${formatDay(revokedAt)}`;
  return expiresAt === null ? 'Never' : formatDay(expiresAt);
}

interface TokenRowProps {
  readonly token: ListedToken;
  readonly hubs: readonly DeskHub[];
  readonly onDone: (message: string) => void;
}

function TokenRow({ token, hubs, onDone }: TokenRowProps) {
  const { client } = useSession();
  const { name, hub, expiresAt, revokedAt, lastUsedOn } = token;
  const [open, setOpen] = useState<'limit' | 'revoke'>();
  const [problem, setProblem] = useState('');
  const make = (change: Promise<void>, words: string) =>
    change.then(
      () => {
        setOpen(undefined);
        setProblem('');
        onDone(words);
      },
      (error) => setProblem(messageOf(error)),
    );
  const limits = { scope: scopeOf(token), hub: hub?.id ?? '', lastDay: expiresAt?.slice(0, 10) ?? '' };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{scopeLabels[limits.scope]}</td>
      <td>{hub?.title ?? 'All hubs'}</td>
      <td data-label="Ends:">{describeEnd(token)}</td>
      <td data-label="Last used:">{lastUsedOn === null ? 'Not yet' : formatDay(lastUsedOn)}</td>
      <td>
        {revokedAt === null && open === undefined && (
          <span className="actions">
            <button type="button" aria-label={`Change what ${name} may do`} onClick={() => setOpen('limit')}>
              Change
            </button>
            <button type="button" aria-label={`Revoke the token of ${name}`} onClick={() => setOpen('revoke')}>
              Revoke
            </button>
          </span>
        )}
        {open === 'limit' && (
          <LimitsForm
            name={`What ${name} may do`}
            limits={limits}
            hubs={hubs}
            submit="Save"
            onSubmit={(next) => void make(limitToken(client, name, next), `What ${name} may do is changed.`)}
            onCancel={() => setOpen(undefined)}
          />
        )}
        {open === 'revoke' && (
          <span className="actions">
            The token of {name} stops working at once.
            <button
              type="button"
              onClick={() => void make(revokeToken(client, name), `The token of ${name} is revoked.`)}
            >
              Revoke it
            </button>
            <button type="button" onClick={() => setOpen(undefined)}>
              Cancel
            </button>
          </span>
        )}
        {problem !== '' && (
          <p role="alert" className="problem">
            {problem}
          </p>
        )}
      </td>
    </tr>
  );
}
