import { type FormEvent, useState } from 'react';
import deskHubs from '../../../schema/desk/desk-hubs.graphql?raw';
import type { DeskHubsDocument, DeskHubsQuery } from '../../generated/graphql.js';
import { DeskClient, messageOf, RefusedError } from './client.js';
import { readStored, removeStored, writeStored } from './tab-storage.js';

const storedAs = 'desk.token';

/** The token of this tab: a browser forgets it with the tab. */
export const storedToken = {
  read: (): string => readStored(storedAs) ?? '',
  write: (token: string): void => writeStored(storedAs, token),
  remove: (): void => removeStored(storedAs),
};

export const fetchHubs = (client: DeskClient): Promise<DeskHubsQuery> =>
  client.ask<typeof DeskHubsDocument>(deskHubs, {});

/** The hubs, if the service accepts the token and the token may read drafts. */
export async function signIn(token: string, onRefused: () => void) {
  const client = new DeskClient(token, onRefused);
  return { client, answer: await fetchHubs(client) };
}

/** What to tell somebody whose token is not accepted. */
export function describeRefusal(error: unknown): string {
  if (!(error instanceof RefusedError)) return messageOf(error);
  if (error.code === 'TOKEN_UNKNOWN')
    return 'This token is unknown, has expired or was revoked. Check that you copied all of it, or ask an administrator of the catalogue for a new one.';
  if (error.code === 'FORBIDDEN' || error.code === 'TOKEN_REQUIRED' || /draft/i.test(error.message))
    return 'This token may not read drafts, so the desk has nothing to show. Ask an administrator for a token with the scope “write”.';
  return error.message;
}

interface SignInProps {
  /** Why somebody has to sign in again; empty at first. */
  readonly reason: string;
  readonly onToken: (token: string) => Promise<void>;
}

export function SignIn({ reason, onToken }: SignInProps) {
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState(reason);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const entered = token.trim();
    if (entered === '') return setProblem('Paste the token that an administrator gave you. It begins with “mhc_”.');
    setBusy(true);
    await onToken(entered).catch((error) => setProblem(describeRefusal(error)));
    setBusy(false);
  };
  return (
    <section className="panel sign-in" aria-labelledby="sign-in-title">
      <h1 id="sign-in-title">Keep your hub’s programmes</h1>
      <p>
        Correct this year’s programmes, prepare the next year, and publish when you are ready. Colleagues can work at
        the same time: nobody overwrites anybody, and every change can be undone.
      </p>
      <form onSubmit={submit}>
        <label className="field">
          <span>Your token</span>
          <input
            type="password"
            value={token}
            onChange={({ target }) => setToken(target.value)}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="token-help"
            aria-invalid={problem !== ''}
          />
        </label>
        <p className="hint" id="token-help">
          This tab keeps it until you sign out or close the tab. It is sent to this service only.
        </p>
        <p className="problem" role="alert">
          {problem}
        </p>
        <button type="submit" className="main-action" disabled={isBusy}>
          {isBusy ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
    </section>
  );
}
