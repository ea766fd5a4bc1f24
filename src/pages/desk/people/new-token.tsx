import { useState } from 'react';
import { type DeskHub, messageOf, useSession } from '../client.js';
import { LimitsForm } from './limits-form.js';
import { createToken, type TokenChoice } from './tokens.js';

interface NewTokenProps {
  readonly hubs: readonly DeskHub[];
  readonly onMade: () => void;
}

/** Makes a token for a colleague, and shows it once. */
export function NewToken({ hubs, onMade }: NewTokenProps) {
  const { client, hub } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string }>();
  const [problem, setProblem] = useState('');
  const create = async (limits: TokenChoice) => {
    try {
      const secret = await createToken(client, name.trim(), limits);
      setMade({ name: name.trim(), secret });
      setOpen(false);
      setName('');
      setProblem('');
      onMade();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <>
      {made && (
        <div className="notice" role="status">
          <label className="field">
            <span>The token of {made.name}. Copy it now: it is not shown again, and is stored nowhere.</span>
            <input readOnly value={made.secret} onFocus={({ target }) => target.select()} />
          </label>
        </div>
      )}
      {isOpen ? (
        <LimitsForm
          name="New token"
          limits={{ scope: 'WRITE', hub: hub.id, lastDay: '' }}
          hubs={hubs}
          submit="Make the token"
          onSubmit={(limits) => void create(limits)}
          onCancel={() => setOpen(false)}
        >
          <label className="field">
            <span>Name of the person</span>
            <input value={name} onChange={({ target }) => setName(target.value)} />
          </label>
        </LimitsForm>
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          New token
        </button>
      )}
      <p role="alert" className="problem">
        {problem}
      </p>
    </>
  );
}
