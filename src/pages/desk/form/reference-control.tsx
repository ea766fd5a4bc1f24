import { useEffect, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { messageOf, useSession } from '../client.js';
import { type ControlProps, FieldFrame, useNamed } from './field-frame.js';
import { findReferences, type Reference } from './find-references.js';
import { useFormParts, useValue } from './form-context.js';
import { labelFor } from './input-types.js';
import { NewSource } from './new-source.js';

const pause = 200;

/** Another thing of the catalogue, which is chosen by its title. Its id is not shown. */
export function ReferenceControl({ path, field }: ControlProps) {
  const [value, change] = useValue(path);
  const { names, isReadOnly } = useFormParts();
  const chosen = typeof value === 'string' ? value : '';
  const [text, setText] = useState(names.get(chosen) ?? '');
  const [isTyping, setTyping] = useState(false);
  const { found, problem } = useReferences(path, isTyping ? text : undefined);
  const take = (id: string, title: string) => {
    setTyping(false);
    names.set(id, title);
    setText(title);
    change(id);
  };
  const leave = () => {
    setTyping(false);
    if (text.trim() === '') change(null);
    else setText(names.get(chosen) ?? '');
  };
  const type = (typed: string) => {
    setText(typed);
    setTyping(true);
  };
  const typing = { text, onType: type, onSeek: () => setTyping(true), onLeave: leave };
  return (
    <FieldFrame path={path} field={field}>
      <ReferenceBox path={path} label={labelFor(field.name)} found={found} {...typing} onChoose={take} />
      {field.name === 'source' && !isReadOnly && <NewSource onMade={take} />}
      {problem !== '' && <p className="problem">{problem}</p>}
    </FieldFrame>
  );
}

/** What a text finds, after a pause in typing; `found` is undefined while the first answer is on its way. */
function useReferences(path: string, text: string | undefined) {
  const { client } = useSession();
  const { programme } = useFormParts();
  const [found, setFound] = useState<readonly Reference[]>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (text === undefined) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      findReferences({ client, programme, field: path, text }).then(
        (references) => {
          if (!isCurrent) return;
          setFound(references);
          setProblem('');
        },
        (error) => isCurrent && setProblem(messageOf(error)),
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, client, programme, path]);
  return { found, problem };
}

interface ReferenceBoxProps {
  readonly path: string;
  readonly label: string;
  readonly found: readonly Reference[] | undefined;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onSeek: () => void;
  readonly onLeave: () => void;
  readonly onChoose: (id: string, title: string) => void;
}

function ReferenceBox({ path, label, found, text, onType, onSeek, onLeave, onChoose }: ReferenceBoxProps) {
  const { isReadOnly } = useFormParts();
  const { id, ...described } = useNamed(path);
  const choose = (key: unknown) => {
    const reference = found?.find((each) => each.id === key);
    if (reference) onChoose(reference.id, reference.title);
  };
  return (
    <ComboBox
      aria-label={label}
      className="combo"
      inputValue={text}
      items={found ?? []}
      onInputChange={onType}
      onSelectionChange={choose}
      onBlur={onLeave}
      onFocus={onSeek}
      defaultFilter={() => true}
      isReadOnly={isReadOnly}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Input id={id} {...described} placeholder="Type a few letters of its title" />
      <Button aria-label={`Show what ${label.toLowerCase()} can be`}>▾</Button>
      <Popover className="combo-popover panel">
        <ListBox<Reference> renderEmptyState={() => <p className="hint">{emptyWords(text, found)}</p>}>
          {({ id: each, title, note }) => (
            <ListBoxItem id={each} textValue={title} className="combo-item">
              {title} <small>{note}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** What the list says while it is empty; `found` is undefined while the first answer is on its way. */
function emptyWords(text: string, found: readonly Reference[] | undefined): string {
  if (!found) return 'Looking…';
  return text.trim() === '' ? 'There is nothing to choose yet.' : 'Nothing found. Try other words.';
}
