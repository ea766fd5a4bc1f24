import { type FormEvent, useState } from 'react';
import deskRedact from '../../../../schema/desk/desk-redact.graphql?raw';
import type { DeskRedactDocument } from '../../../generated/graphql.js';
import { type DeskClient, messageOf, useSession } from '../client.js';

interface Removal {
  readonly text: string;
  readonly why: string;
}

/** What the service says of a text, and whether it is stored somewhere. */
interface Found {
  readonly words: string;
  readonly isThere: boolean;
}

const nothing: Found = { words: '', isThere: false };

/** Removes a text, such as the name of somebody who left, from the catalogue and from all of its history. */
export function RemoveText() {
  const { client } = useSession();
  const [removal, setRemoval] = useState<Removal>({ text: '', why: '' });
  const [found, setFound] = useState(nothing);
  const ask = (dryRun: boolean) =>
    redact(client, removal, dryRun).then(setFound, (error) => setFound({ words: messageOf(error), isThere: false }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask(true);
  };
  const change = (part: Partial<Removal>) => {
    setRemoval({ ...removal, ...part });
    setFound(nothing);
  };
  return (
    <details className="remove-text">
      <summary>Remove a text from the history</summary>
      <form onSubmit={submit} aria-label="Remove a text">
        <p className="hint">
          It is removed from every programme, every earlier version and every past state, of all hubs. This can’t be
          undone. The log and backups still have it.
        </p>
        <label className="field">
          <span>The text, exactly as it is stored</span>
          <input value={removal.text} onChange={({ target }) => change({ text: target.value })} autoComplete="off" />
        </label>
        <label className="field">
          <span>Why (optional; anyone can read it)</span>
          <input value={removal.why} maxLength={500} onChange={({ target }) => change({ why: target.value })} />
        </label>
        <p role="status">{found.words}</p>
        <p className="actions">
          <button type="submit">Show how often it is there</button>
          {found.isThere && (
            <button type="button" className="main-action" onClick={() => void ask(false)}>
              Remove it for ever
            </button>
          )}
        </p>
      </form>
    </details>
  );
}

async function redact(client: DeskClient, { text, why }: Removal, dryRun: boolean): Promise<Found> {
  const variables = { text, why: why === '' ? null : why, dryRun };
  const { redact: answer } = await client.ask<typeof DeskRedactDocument>(deskRedact, variables);
  if (answer?.__typename !== 'RedactionDone') {
    const problems = answer?.__typename === 'ValidationFailed' ? answer.problems.map(({ message }) => message) : [];
    return { words: [answer?.message, ...problems].join(' '), isThere: false };
  }
  const { message, otherFiles, textsInCatalogue, textsInHistory } = answer;
  const others = otherFiles.length > 0 ? ` These files have it too, and keep it: ${otherFiles.join(', ')}.` : '';
  return { words: `${message}${others}`, isThere: dryRun && textsInCatalogue + textsInHistory > 0 };
}
