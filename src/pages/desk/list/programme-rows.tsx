import { type ReactNode, useState } from 'react';
import { sectionLabels, statusLabels } from '../../../domain/fields/labels.js';
import { formatCount } from '../../../text/format-count.js';
import { formatAddress, go, useAddress } from '../address.js';
import { messageOf, useSession } from '../client.js';
import { labelFor } from '../form/input-types.js';
import { useEdit } from '../use-edit.js';
import { formatDay } from '../words.js';
import type { Row, RowPage } from './rows-request.js';

interface ProgrammeRowsProps {
  readonly page: RowPage;
  readonly year: string;
  /** Whether the list is that of the whole year in its order, so that the order can be changed. */
  readonly isOrdered: boolean;
  /** All programmes of the list, of which the page may have only the first. */
  readonly fetchAll: () => Promise<RowPage>;
  /** Loads the list again. */
  readonly onChanged: () => void;
}

/** The programmes as a table. On a phone each row is a card. */
export function ProgrammeRows({ page, year, isOrdered, fetchAll, onChanged }: ProgrammeRowsProps) {
  const { rows, total, next } = page;
  const { hub, readOnly } = useSession();
  const { isBusy, message, run } = useEdit();
  const [made, setMade] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const canMove = isOrdered && readOnly === '' && total > 1;
  const move = async (from: number, to: number) => {
    const row = rows[from];
    if (!row || isBusy) return;
    const all = next === null ? page : await fetchAll().catch((error) => setMade(messageOf(error)));
    if (!all) return;
    const order = all.rows.toSpliced(from, 1).toSpliced(to, 0, row);
    const edit = { hub: hub.id, year, order: order.map(({ id, revision }) => ({ id, ifRevision: revision ?? 0 })) };
    await run([{ reorderProgrammes: edit }], () => {
      setMade(`${row.title} is now number ${to + 1} of ${total}.`);
      onChanged();
    });
  };
  const chosen = rows.filter((row) => ticked.includes(row.id) && isReady(row));
  const publish = () =>
    run(
      chosen.map(({ id, revision }) => ({ publish: { id, ifRevision: revision ?? 0 } })),
      () => {
        setMade(`${formatCount(chosen.length, 'programme')} published.`);
        setTicked([]);
        onChanged();
      },
    );
  const tick = (id: string, isTicked: boolean) =>
    setTicked(isTicked ? [...ticked, id] : ticked.filter((each) => each !== id));
  return (
    <>
      {chosen.length > 0 && (
        <p className="publish-chosen">
          <button type="button" className="main-action" disabled={isBusy} onClick={() => void publish()}>
            Publish {formatCount(chosen.length, 'programme')}
          </button>
        </p>
      )}
      <p role="status" className={message === '' ? 'made' : 'problem'}>
        {message || made}
      </p>
      <table className="programmes panel">
        <thead>
          <tr>
            <th scope="col">Programme</th>
            <th scope="col">Section</th>
            <th scope="col">Status</th>
            <th scope="col">To do</th>
            <th scope="col">Dates</th>
            <th scope="col">Changed</th>
            {canMove && <th scope="col">Order</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <ProgrammeRow
              key={row.id}
              row={row}
              tick={
                readOnly === '' &&
                isReady(row) && (
                  <label className="tick">
                    <input
                      type="checkbox"
                      checked={ticked.includes(row.id)}
                      onChange={({ target }) => tick(row.id, target.checked)}
                      aria-label={`Ready: publish “${row.title}”`}
                    />
                    Ready: publish it
                  </label>
                )
              }
            >
              {canMove && (
                <MoveButtons title={row.title} place={place} count={total} onMove={(from, to) => void move(from, to)} />
              )}
            </ProgrammeRow>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface MoveButtonsProps {
  readonly title: string;
  readonly place: number;
  readonly count: number;
  readonly onMove: (from: number, to: number) => void;
}

/** The buttons stay where they are for the row that they move, so that it can be moved on with the same key. */
function MoveButtons({ title, place, count, onMove }: MoveButtonsProps) {
  return (
    <td className="move">
      <button
        type="button"
        aria-disabled={place === 0}
        aria-label={`Move “${title}” up`}
        onClick={() => place > 0 && onMove(place, place - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        aria-disabled={place === count - 1}
        aria-label={`Move “${title}” down`}
        onClick={() => place < count - 1 && onMove(place, place + 1)}
      >
        ↓
      </button>
    </td>
  );
}

/** Whether nothing has to be filled in or confirmed before it is published. */
const isReady = ({ status, missing, carriedFrom }: Row): boolean =>
  status !== 'PUBLISHED' && missing.length === 0 && carriedFrom === null;

interface ProgrammeRowProps {
  readonly row: Row;
  /** What chooses it for publishing, if it is ready. */
  readonly tick: ReactNode;
  readonly children: ReactNode;
}

function ProgrammeRow({ row, tick, children }: ProgrammeRowProps) {
  const address = useAddress();
  const { id, title, codes, section, status, updatedAt, missing } = row;
  return (
    <tr>
      <th scope="row">
        <a
          href={formatAddress({ ...address, programme: id, view: '' })}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            go({ programme: id, view: '' });
          }}
        >
          {title}
        </a>
        {codes.length > 0 && <span className="codes">{codes.join(', ')}</span>}
      </th>
      <td>{missing.includes('section') ? 'Not stated' : sectionLabels[section]}</td>
      <td>
        <span className={`status ${status.toLowerCase()}`}>{statusLabels[status]}</span>
      </td>
      <Lines lines={tasksOf(row)}>{tick}</Lines>
      <Lines lines={datesOf(row)} />
      <td className="changed">{formatDay(updatedAt)}</td>
      {children}
    </tr>
  );
}

function Lines({ lines, children }: { readonly lines: readonly string[]; readonly children?: ReactNode }) {
  return (
    <td>
      {lines.map((line) => (
        <span key={line} className="line">
          {line}
        </span>
      ))}
      {children}
    </td>
  );
}

/** What somebody still has to do, most pressing first. */
function tasksOf({ carriedFrom, missing, openQuestions }: Row): readonly string[] {
  const count = openQuestions.length;
  return [
    ...(missing.length > 0 ? [`Fill in ${missing.map(labelFor).join(', ').toLowerCase()}`] : []),
    ...(carriedFrom ? [`Confirm what comes from ${carriedFrom}`] : []),
    ...(count > 0 ? [count === 1 ? '1 open question' : `${count} open questions`] : []),
  ];
}

function datesOf({ publishAt, withdrawAt, recruitment }: Row): readonly string[] {
  return [
    ...(publishAt ? [`Publishes ${formatDay(publishAt)}`] : []),
    ...(withdrawAt ? [`Withdraws ${formatDay(withdrawAt)}`] : []),
    ...(recruitment?.closes ? [`Closes ${recruitment.closes.text}`] : []),
  ];
}
