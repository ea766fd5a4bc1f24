import { useState } from 'react';
import { useSession } from '../client.js';
import { useEdit } from '../use-edit.js';

interface NewSourceProps {
  /** Told the new source, which anyone can read from now on. */
  readonly onMade: (id: string, title: string) => void;
}

const noValues = { title: '', url: '', readOn: '', headings: '' };

/** Adds a source that the hub published: a page or document from which a programme is described. */
export function NewSource({ onMade }: NewSourceProps) {
  const { hub } = useSession();
  const { isBusy, message, run } = useEdit();
  const [isOpen, setOpen] = useState(false);
  const [values, setValues] = useState(noValues);
  if (!isOpen)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        New source
      </button>
    );
  const create = () => {
    const { title, url, readOn, headings } = values;
    const outline = headings.split('\n').flatMap(sectionOf);
    const input = { title, publisher: hub.id, outline, url: url || null, readOn: readOn || null };
    void run([{ createSource: { input } }], ({ nodes }) => {
      const made = nodes.find(({ __typename }) => __typename === 'Source');
      setOpen(false);
      setValues(noValues);
      if (made) onMade(made.id, title);
    });
  };
  const box = (name: keyof typeof noValues, label: string, type = 'text') => (
    <label className="field">
      <span>{label}</span>
      <input
        type={type}
        value={values[name]}
        onChange={({ target }) => setValues({ ...values, [name]: target.value })}
      />
    </label>
  );
  return (
    <fieldset className="new-source">
      <legend>New source, published by {hub.title}</legend>
      {box('title', 'Its title, exactly as published')}
      {box('url', 'Its web address', 'url')}
      {box('readOn', 'The day on which you read it', 'date')}
      <label className="field">
        <span>Its headings in their order, one on each line, each with its number of sentences</span>
        <textarea
          rows={3}
          value={values.headings}
          placeholder={'About this Work Group: 4\nWho can join: 3'}
          aria-describedby="outline-help"
          onChange={({ target }) => setValues({ ...values, headings: target.value })}
        />
      </label>
      <p className="hint" id="outline-help">
        Count the sentences below each heading. Bullet points belong to the sentence that introduces them: “You will: •
        meet three times • try it in class” is 1. Where no sentence introduces them, each bullet point counts as one.
      </p>
      <button type="button" className="main-action" disabled={isBusy || values.title.trim() === ''} onClick={create}>
        Add the source
      </button>
      <button type="button" onClick={() => setOpen(false)}>
        Cancel
      </button>
      <p role="alert" className="problem">
        {message}
      </p>
    </fieldset>
  );
}

/** "Who can join: 3" → a section of three sentences. */
function sectionOf(line: string): readonly { heading: string; sentences: number }[] {
  const { heading = '', sentences = '0' } =
    /^(?<heading>.*?)\s*(?::\s*(?<sentences>\d+))?\s*$/.exec(line)?.groups ?? {};
  return heading.trim() === '' ? [] : [{ heading: heading.trim(), sentences: Number(sentences) }];
}
