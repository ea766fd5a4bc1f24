import { type ReactNode, useState } from 'react';
import type { TokenScope } from '../../../generated/graphql.js';
import type { DeskHub } from '../client.js';
import { scopeLabels, type TokenChoice } from './tokens.js';

interface LimitsFormProps {
  /** The name of the form, for screen readers. */
  readonly name: string;
  readonly limits: TokenChoice;
  readonly hubs: readonly DeskHub[];
  /** What the button says. */
  readonly submit: string;
  readonly onSubmit: (limits: TokenChoice) => void;
  readonly onCancel: () => void;
  /** Further fields, before the others. */
  readonly children?: ReactNode;
}

/** What a token may do, for which hub, and until when. */
export function LimitsForm({ name, limits, hubs, submit, onSubmit, onCancel, children }: LimitsFormProps) {
  const [chosen, setChosen] = useState(limits);
  return (
    <form
      className="list-actions"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(chosen);
      }}
    >
      {children}
      <label className="field">
        <span>May</span>
        <select
          value={chosen.scope}
          onChange={({ target }) => setChosen({ ...chosen, scope: target.value as TokenScope })}
        >
          {Object.entries(scopeLabels).map(([scope, label]) => (
            <option key={scope} value={scope}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {chosen.scope === 'WRITE' && (
        <label className="field">
          <span>Hub</span>
          <select value={chosen.hub} onChange={({ target }) => setChosen({ ...chosen, hub: target.value })}>
            <option value="">All hubs</option>
            {hubs.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>Last day (empty for no end)</span>
        <input
          type="date"
          value={chosen.lastDay}
          onChange={({ target }) => setChosen({ ...chosen, lastDay: target.value })}
        />
      </label>
      <button type="submit" className="main-action">
        {submit}
      </button>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
