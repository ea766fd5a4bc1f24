import { useState } from 'react';

const longestName = 80;

/** Says that the address asks for an example that there is none of. */
export function UnknownExample({ name }: { readonly name: string }) {
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <p role="alert">
      There is no example called “{name.slice(0, longestName)}”. Choose one of those above.
      <button type="button" onClick={() => setRead(true)}>
        Close
      </button>
    </p>
  );
}
