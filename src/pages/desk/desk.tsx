import { useEffect, useMemo, useState } from 'react';
import deskMayWrite from '../../../schema/desk/desk-may-write.graphql?raw';
import type { DeskMayWriteDocument } from '../../generated/graphql.js';
import { type DeskAddress, go, useAddress } from './address.js';
import { type DeskClient, type DeskHub, SessionContext } from './client.js';
import { ListPage } from './list/list-page.js';
import { PeoplePage } from './people/people-page.js';
import { ProgrammePage } from './programme/programme-page.js';
import { SheetsPage } from './sheets/sheets-page.js';
import { describeRefusal, fetchHubs, SignIn, signIn, storedToken } from './sign-in.js';
import { useAnswer } from './use-answer.js';
import { useReturn } from './use-return.js';

interface SignedIn {
  readonly client: DeskClient;
  readonly hubs: readonly DeskHub[];
  /** The slug of the hub that is meant where the address names none. */
  readonly ownHub: string;
}

/** The page: it asks for a token, and then shows the hub's year. */
export function Desk() {
  const [signedIn, setSignedIn] = useState<SignedIn>();
  const [reason, setReason] = useState('');
  const [isReady, setReady] = useState(storedToken.read() === '');
  const signOut = (message: string) => {
    storedToken.remove();
    setSignedIn(undefined);
    setReason(message);
  };
  const start = async (token: string) => {
    let isAccepted = false;
    const refused = () =>
      isAccepted && signOut('Your token has expired or was revoked. Sign in again; what you typed is kept.');
    const { client, answer } = await signIn(token, refused);
    const hubs = answer.hubs.nodes;
    const ownHub = await findOwnHub(client, hubs, answer.catalogue.homeHub.slug);
    storedToken.write(token);
    isAccepted = true;
    setSignedIn({ client, hubs, ownHub });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: Once, with the token that the tab has kept.
  useEffect(() => {
    const kept = storedToken.read();
    if (kept === '') return;
    start(kept)
      .catch((error) => signOut(describeRefusal(error)))
      .finally(() => setReady(true));
  }, []);
  if (signedIn)
    return (
      <SignedInDesk {...signedIn} onHubs={(hubs) => setSignedIn({ ...signedIn, hubs })} onSignOut={() => signOut('')} />
    );
  return isReady ? <SignIn key={reason} reason={reason} onToken={start} /> : <p role="status">Signing in…</p>;
}

/** Asks with a change that changes nothing: the first hub that the token may change, beginning with the home hub. */
async function findOwnHub(client: DeskClient, hubs: readonly DeskHub[], home: string): Promise<string> {
  const ordered = hubs.toSorted((a, b) => Number(b.slug === home) - Number(a.slug === home));
  for (const hub of ordered) if ((await whyReadOnly(client, hub)) === '') return hub.slug;
  return home;
}

async function whyReadOnly(client: DeskClient, { id, revision }: DeskHub): Promise<string> {
  const variables = { hub: id, revision: revision ?? 0 };
  const { updateHub } = await client.ask<typeof DeskMayWriteDocument>(deskMayWrite, variables);
  return updateHub?.__typename === 'Forbidden' ? updateHub.message : '';
}

interface SignedInDeskProps extends SignedIn {
  readonly onHubs: (hubs: readonly DeskHub[]) => void;
  readonly onSignOut: () => void;
}

function SignedInDesk({ client, hubs, ownHub, onHubs, onSignOut }: SignedInDeskProps) {
  const address = useAddress();
  const slug = address.hub || ownHub;
  const hub = hubs.find((each) => each.slug === slug);
  const isOnlyHub = hubs.length === 1 && hub !== undefined;
  const { data: readOnly = '' } = useAnswer(async () => (hub ? whyReadOnly(client, hub) : ''), [client, hub]);
  const refreshHubs = async () => onHubs((await fetchHubs(client)).hubs.nodes);
  useReturn(() => void refreshHubs().catch(() => {})); // Without a connection, the years stay as they are known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: What refreshes the hubs does the same in every session.
  const session = useMemo(() => hub && { client, hub, readOnly, refreshHubs }, [client, hub, readOnly]);
  return (
    <>
      <div className="desk-head">
        <h1>{isOnlyHub ? hub?.title : 'Desk'}</h1>
        {!isOnlyHub && (
          <label className="field">
            <span>Hub</span>
            <select
              value={hub?.slug ?? ''}
              onChange={({ target }) => go({ hub: target.value, year: '', programme: '', view: '' })}
            >
              {!hub && <option value="">Choose a hub</option>}
              {hubs.map((each) => (
                <option key={each.id} value={each.slug}>
                  {each.title}
                </option>
              ))}
            </select>
          </label>
        )}
        {session && readOnly === '' && <Parts view={address.view} />}
        <button type="button" className="sign-out" onClick={onSignOut}>
          Sign out
        </button>
      </div>
      {readOnly !== '' && (
        <p className="notice" role="status">
          You can read here and change nothing. {readOnly}
        </p>
      )}
      {session ? (
        <SessionContext value={session}>
          <DeskPart address={address} hubs={hubs} />
        </SessionContext>
      ) : (
        <p className="notice" role="status">
          No hub is called “{slug}”. Choose one of the hubs above.
        </p>
      )}
    </>
  );
}

/** The parts of the desk beside each other. */
function Parts({ view }: { readonly view: string }) {
  return (
    <nav className="parts" aria-label="Parts of the desk">
      <button
        type="button"
        aria-current={view !== 'people' && view !== 'sheets'}
        onClick={() => go({ programme: '', view: '' })}
      >
        Programmes
      </button>
      <button type="button" aria-current={view === 'sheets'} onClick={() => go({ programme: '', view: 'sheets' })}>
        Sheets
      </button>
      <button type="button" aria-current={view === 'people'} onClick={() => go({ programme: '', view: 'people' })}>
        People
      </button>
    </nav>
  );
}

function DeskPart({ address, hubs }: { readonly address: DeskAddress; readonly hubs: readonly DeskHub[] }) {
  if (address.programme !== '') return <ProgrammePage />;
  if (address.view === 'sheets') return <SheetsPage key={address.hub} />;
  if (address.view === 'people') return <PeoplePage hubs={hubs} />;
  return <ListPage key={`${address.hub} ${address.year}`} />;
}
