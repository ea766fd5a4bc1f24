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
  const { names, programme, isReadOnly } = useFormParts();
  const { client } = useSession();
  const chosen = typeof value === 'string' ? value : '';
  const [text, setText] = useState(names.get(chosen) ?? '');
  const [found, setFound] = useState<readonly Reference[]>();
  const [problem, setProblem] = useState('');
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    if (!isTyping) return;
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
  }, [text, isTyping, client, programme, path]);
  const choose = (key: unknown) => {
    const reference = found?.find(({ id }) => id === key);
    if (!reference) return;
    setTyping(false);
    names.set(reference.id, reference.title);
    setText(reference.title);
    change(reference.id);
  };
  const made = (id: string, title: string) => {
    names.set(id, title);
    setText(title);
    change(id);
  };
  const leave = () => {
    setTyping(false);
    if (text.trim() === '') change(null);
    else setText(names.get(chosen) ?? '');
  };
  const { id, ...described } = useNamed(path);
  return (
    <FieldFrame path={path} field={field}>
      <ComboBox
        aria-label={labelFor(field.name)}
        className="combo"
        inputValue={text}
        items={found ?? []}
        onInputChange={(typed) => {
          setText(typed);
          setTyping(true);
        }}
        onSelectionChange={choose}
        onBlur={leave}
        onFocus={() => setTyping(true)}
        defaultFilter={() => true}
        isReadOnly={isReadOnly}
        allowsCustomValue
        allowsEmptyCollection
        menuTrigger="input"
      >
        <Input id={id} {...described} placeholder="Type a few letters of its title" />
        <Button aria-label={`Show what ${labelFor(field.name).toLowerCase()} can be`}>▾</Button>
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
      {field.name === 'source' && !isReadOnly && <NewSource onMade={made} />}
      {problem !== '' && <p className="problem">{problem}</p>}
    </FieldFrame>
  );
}

/** What the list says while it is empty; `found` is undefined while the first answer is on its way. */
function emptyWords(text: string, found: readonly Reference[] | undefined): string {
  if (!found) return 'Looking…';
  return text.trim() === '' ? 'There is nothing to choose yet.' : 'Nothing found. Try other words.';
}
