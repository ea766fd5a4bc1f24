import { useState } from 'react';
import { type ControlProps, Problems } from './field-frame.js';
import { inputTypes, useFormParts, useProblems, useValue } from './form-context.js';
import { isObject } from './form-values.js';
import type { WithFields } from './group-control.js';
import { enumLabel, helpFor, type InputField, labelFor, shownFields } from './input-types.js';
import { linkGroupName, newLinkGroup } from './link-group-control.js';
import { describeRange } from './range-words.js';
import { useSought } from './seek.js';

const longestName = 120;

/** A list of objects: each can be opened, moved up or down, and removed. */
export function ItemsControl({ path, field, Fields }: ControlProps & WithFields) {
  const [value, change] = useValue(path);
  const { isReadOnly, names } = useFormParts();
  const [added, setAdded] = useState(-1);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const isLinkGroup = field.type === 'LinkGroupInput';
  const nameAt = (item: unknown, place: number) =>
    isLinkGroup ? linkGroupName(item, place) : nameOf(item, field, names) || `New, number ${place + 1}`;
  const add = () => {
    setAdded(items.length);
    change([...items, isLinkGroup ? newLinkGroup() : {}]);
  };
  const move = (from: number, to: number) => {
    const moved = items.toSpliced(from, 1);
    setAdded(-1);
    change(moved.toSpliced(to, 0, items[from]));
  };
  return (
    <fieldset className="entry-group">
      <legend>{labelFor(field.name)}</legend>
      <p className="hint">{helpFor(field)}</p>
      <Problems path={path} isExact />
      <ol className="items">
        {items.map((item, at) => (
          <Item
            // biome-ignore lint/suspicious/noArrayIndexKey: Many items have no id, and their controls keep no state.
            key={at}
            path={`${path}[${at}]`}
            field={field}
            name={nameAt(item, at)}
            isOpen={at === added}
            Fields={Fields}
          >
            {!isReadOnly && (
              <ItemButtons
                place={at}
                count={items.length}
                name={nameAt(item, at)}
                onMove={move}
                onRemove={() => change(items.toSpliced(at, 1))}
              />
            )}
          </Item>
        ))}
      </ol>
      {!isReadOnly && (
        <button type="button" onClick={add}>
          Add to {labelFor(field.name).toLowerCase()}
        </button>
      )}
    </fieldset>
  );
}

interface ItemProps extends ControlProps, WithFields {
  readonly name: string;
  readonly isOpen: boolean;
  readonly children: React.ReactNode;
}

function Item({ path, field, name, isOpen, Fields, children }: ItemProps) {
  const count = useProblems(path).length;
  const [open, setOpen] = useState(isOpen);
  const item = useSought<HTMLLIElement>(path, () => setOpen(true));
  return (
    <li className="panel" ref={item}>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {name} {count > 0 && <span className="count">{count === 1 ? '1 problem' : `${count} problems`}</span>}
        </summary>
        {open && (
          <>
            <Problems path={path} isExact />
            <Fields at={`${path}.`} fields={shownFields(inputTypes, field.type)} />
          </>
        )}
      </details>
      {children}
    </li>
  );
}

interface ItemButtonsProps {
  readonly place: number;
  readonly count: number;
  readonly name: string;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: () => void;
}

function ItemButtons({ place, count, name, onMove, onRemove }: ItemButtonsProps) {
  return (
    <div className="item-buttons">
      <button
        type="button"
        disabled={place === 0}
        aria-label={`Move “${name}” up`}
        onClick={() => onMove(place, place - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        disabled={place === count - 1}
        aria-label={`Move “${name}” down`}
        onClick={() => onMove(place, place + 1)}
      >
        ↓
      </button>
      <button type="button" aria-label={`Remove “${name}”`} onClick={onRemove}>
        ×
      </button>
    </div>
  );
}

/** What an item is called in its list: by its title, or by the texts that it has; empty if it has none. */
function nameOf(item: unknown, field: InputField, names: ReadonlyMap<string, string>): string {
  if (!isObject(item)) return '';
  const title = item['title'] ?? item['name'] ?? item['paraphrase'];
  if (typeof title === 'string' && title !== '') return title.slice(0, longestName);
  const words = shownFields(inputTypes, field.type).map(({ name, kind, type }) => {
    const value = item[name];
    const range = type === 'IntRangeInput' ? describeRange(value) : '';
    if (range !== '') return `${labelFor(name).toLowerCase()}: ${range}`;
    if (typeof value !== 'string' || name === 'slug') return '';
    if (kind === 'ENUM') return enumLabel(type, value);
    return type === 'ID' ? (names.get(value) ?? '') : value;
  });
  return words
    .filter((word) => word !== '')
    .join(' · ')
    .slice(0, longestName);
}
