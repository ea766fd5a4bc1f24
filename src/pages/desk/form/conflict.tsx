import { useState } from 'react';
import { describeValue } from './describe-value.js';
import { changedFields, type FormValues, storedValue } from './form-values.js';
import { labelFor } from './input-types.js';

export interface ConflictVersions {
  /** The values that both started from. */
  readonly base: FormValues;
  readonly mine: FormValues;
  readonly theirs: FormValues;
  readonly names: ReadonlyMap<string, string>;
}

interface ConflictProps {
  readonly versions: ConflictVersions;
  readonly onDecide: (values: FormValues) => void;
}

/** Both versions of every field that two people have changed, of which one is chosen. */
export function Conflict({ versions, onDecide }: ConflictProps) {
  const { base, mine, theirs, names } = versions;
  const changedByMe = changedFields(base, mine);
  const changedByThem = changedFields(base, theirs);
  const both = changedByMe.filter(
    (name) => changedByThem.includes(name) && changedFields(pick(theirs, name), pick(mine, name)).length > 0,
  );
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const others = changedByThem.filter((name) => !both.includes(name));
  const decide = () => {
    const kept = changedByMe.filter((name) => chosen[name] !== 'theirs');
    onDecide({ ...theirs, ...Object.fromEntries(kept.map((name) => [name, mine[name]])) });
  };
  return (
    <section className="panel conflict" aria-labelledby="conflict-title" role="alertdialog">
      <h2 id="conflict-title">Somebody else has saved changes to this programme</h2>
      {others.length > 0 && (
        <p>
          They changed {others.map(labelFor).join(', ').toLowerCase()}, which you did not. Their version of that stays.
        </p>
      )}
      {both.length > 0 && <p>You both changed what is below. Choose which version to keep.</p>}
      {both.map((name) => (
        <fieldset key={name} className="versions">
          <legend>{labelFor(name)}</legend>
          {(['mine', 'theirs'] as const).map((whose) => (
            <label key={whose}>
              <input
                type="radio"
                name={name}
                checked={(chosen[name] ?? 'mine') === whose}
                onChange={() => setChosen({ ...chosen, [name]: whose })}
              />
              <strong>{whose === 'mine' ? 'Mine' : 'Theirs'}</strong>
              <span>{describeValue(storedValue(name, (whose === 'mine' ? mine : theirs)[name]), names)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" className="main-action" onClick={decide}>
        Continue with these versions
      </button>
    </section>
  );
}

const pick = (values: FormValues, name: string): FormValues => ({ [name]: values[name] });
