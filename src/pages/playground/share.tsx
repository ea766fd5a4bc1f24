import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { formatCount } from '../../text/format-count.js';
import { copyToClipboard } from '../clipboard.js';
import { allExamples } from './examples.js';
import { formatSharedQuery, longestLink, type SharedQuery } from './shared-query.js';

type Message =
  | { readonly kind: 'copied' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'long'; readonly length: number }
  | { readonly kind: 'uncopied'; readonly link: string };

/** A button that copies a link to the query in the editor, and says that it did or why it didn't. */
export function ShareButton({ onShare }: { readonly onShare: (query: SharedQuery) => void }) {
  const { queryEditor, variableEditor, operations, operationName } = useGraphiQL((state) => state);
  const [message, setMessage] = useState<Message>();

  function share() {
    const shared = {
      query: queryEditor?.getValue() ?? '',
      variables: variableEditor?.getValue() ?? '',
      operationName: operations && operations.length > 1 ? (operationName ?? '') : '',
    };
    if (shared.query.trim() === '') return setMessage({ kind: 'empty' });
    const link = `${location.origin}${location.pathname}${formatSharedQuery(shared, allExamples)}`;
    if (link.length > longestLink) return setMessage({ kind: 'long', length: link.length });
    onShare(shared);
    setMessage(copyToClipboard({ text: link }) ? { kind: 'copied' } : { kind: 'uncopied', link });
  }

  return (
    <div className="share">
      <button type="button" onClick={share}>
        Share
      </button>
      <div role="status">{message && <ShareMessage message={message} close={() => setMessage(undefined)} />}</div>
    </div>
  );
}

function ShareMessage({ message, close }: { readonly message: Message; readonly close: () => void }) {
  return (
    <div className="notice">
      {describe(message)}
      <button type="button" onClick={close}>
        Close
      </button>
    </div>
  );
}

function describe(message: Message) {
  switch (message.kind) {
    case 'copied':
      return <p>The link is copied. It opens this query with its variables, and not your headers.</p>;
    case 'empty':
      return <p>There is no query to share. Write one first, or choose an example.</p>;
    case 'long':
      return (
        <p>
          This query is too long for a link: {formatCount(message.length, 'character')} of at most{' '}
          {longestLink.toLocaleString('en-GB')}. Send its text instead.
        </p>
      );
    case 'uncopied':
      return (
        <label>
          The browser did not allow copying. Copy this link:
          <input readOnly value={message.link} onFocus={(event) => event.currentTarget.select()} />
        </label>
      );
  }
}
