import { useState } from 'react';
import { formatTime } from '../words.js';
import type { FormValues } from './form-values.js';
import { labelFor } from './input-types.js';
import { readKept, writeKept } from './kept-changes.js';

interface KeptOfferProps {
  readonly id: string;
  readonly onRestore: (values: FormValues) => void;
}

/** Offers what somebody has typed before and not saved. */
export function KeptOffer({ id, onRestore }: KeptOfferProps) {
  const [kept, setKept] = useState(() => readKept(id));
  if (!kept) return null;
  const decide = (isWanted: boolean) => {
    if (isWanted) onRestore(kept.values);
    else writeKept(id, {});
    setKept(undefined);
  };
  const fields = Object.keys(kept.values).map(labelFor).join(', ').toLowerCase();
  return (
    <div className="notice" role="status">
      <p className="kept">
        You have changes that are not saved, of {formatTime(kept.at)}: {fields}.
      </p>
      <button type="button" onClick={() => decide(true)}>
        Put them back
      </button>{' '}
      <button type="button" onClick={() => decide(false)}>
        Discard them
      </button>
    </div>
  );
}
