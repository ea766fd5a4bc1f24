import { useState } from 'react';
import type { ImportItemKind } from '../../../generated/graphql.js';
import { formatCount } from '../../../text/format-count.js';
import type { PlanItem } from './import-request.js';
import { changeTick, groupItems, isTicked, type Ticks, tickAll } from './plan-choice.js';

const kindTitles: Readonly<Record<ImportItemKind, string>> = {
  CREATE: 'New',
  CHANGE: 'Changed',
  WITHDRAW: 'Withdrawn, because no file has them',
};
const kinds = ['CHANGE', 'CREATE', 'WITHDRAW'] as const;

/** With more changes than these, their fields are closed at first. */
const mostOpen = 12;

interface PlanItemsProps {
  readonly items: readonly PlanItem[];
  readonly ticks: Ticks;
  readonly onTicks: (ticks: Ticks) => void;
}

/** The changes of a plan, each programme with the new entries that it needs. */
export function PlanItems({ items, ticks, onTicks }: PlanItemsProps) {
  const [isChosenOpen, setOpen] = useState<boolean>();
  const isOpen = isChosenOpen ?? items.length <= mostOpen;
  const groups = groupItems(items);
  const isAll = items.every((item) => isTicked(ticks, item));
  const entry = (item: PlanItem) => (
    <Entry
      key={`${item.key} ${isOpen}`}
      item={item}
      isOpen={isOpen}
      isChosen={isTicked(ticks, item)}
      onChange={() => onTicks(changeTick(items, ticks, item))}
    />
  );
  return (
    <>
      <p className="actions">
        <button type="button" onClick={() => onTicks(isAll ? new Set() : tickAll(items))}>
          {isAll ? 'Tick none' : `Tick all ${items.length}`}
        </button>
        <button type="button" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide the fields' : 'Show the fields'}
        </button>
      </p>
      {kinds.map((kind) => {
        const ofKind = groups.filter(({ head }) => head.kind === kind);
        if (ofKind.length === 0) return null;
        const title = `${kindTitles[kind]} (${ofKind.length})`;
        return (
          <section key={kind} aria-label={title}>
            <h3>{title}</h3>
            <ul className="panel plan-items">
              {ofKind.map(({ head, needed }) => (
                <li key={head.key}>
                  {entry(head)}
                  {needed.map(entry)}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** '["NCP21-01","NCP21-02"]' → "NCP21-01; NCP21-02", as a cell has it; any other value as it is. */
const listedValues = (value: string): string =>
  /^\["[^"\\]*"(,"[^"\\]*")*\]$/.test(value) ? value.slice(2, -2).replaceAll('","', '; ') : value;

interface EntryProps {
  readonly item: PlanItem;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onChange: () => void;
}

function Entry({ item, isOpen, isChosen, onChange }: EntryProps) {
  const { fields, kind, name, place, title } = item;
  const summary = kind === 'CHANGE' ? fields.map(({ field }) => field).join(', ') : formatCount(fields.length, 'field');
  return (
    <div className="plan-entry">
      <label>
        <input type="checkbox" checked={isChosen} onChange={onChange} />
        <span>
          <strong>{title}</strong> <span className="plan-place">{[name, place].filter(Boolean).join(' · ')}</span>
        </span>
      </label>
      {fields.length > 0 && (
        <details open={isOpen}>
          <summary aria-label={`${title}: ${summary}`}>{summary}</summary>
          <dl className="diff">
            {fields.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>
                  {before !== null && <del>{listedValues(before)}</del>}
                  {before !== null && after !== null && ' → '}
                  {after !== null && (kind === 'CREATE' ? listedValues(after) : <ins>{listedValues(after)}</ins>)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
