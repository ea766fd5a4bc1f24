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
  /** Whether the page is loaded again, so that what it shows may be old. */
  readonly isLoading: boolean;
  readonly year: string;
  /** Whether the list is that of the whole year in its order, so that the order can be changed. */
  readonly isOrdered: boolean;
  /** All programmes of the list as they are now; the page may have only the first. */
  readonly fetchAll: () => Promise<RowPage>;
  /** Loads the list again. */
  readonly onChanged: () => void;
}

/** The programmes as a table. On a phone each row is a card. */
export function ProgrammeRows({ page, isLoading, year, isOrdered, fetchAll, onChanged }: ProgrammeRowsProps) {
  const { hub, readOnly } = useSession();
  const { isBusy, message, run } = useEdit();
  const [made, setMade] = useState('');
  const canMove = isOrdered && readOnly === '' && page.total > 1;
  const done = (what: string) => {
    setMade(what);
    onChanged();
  };
  const fail = (error: unknown) => setMade(messageOf(error));
  const move = async (from: number, to: number) => {
    const row = page.rows[from];
    if (!row || isBusy) return;
    const isWhole = page.next === null && !isLoading;
    const all = isWhole ? page.rows : await fetchAll().then(({ rows }) => rows, fail);
    const there = all?.find(({ id }) => id === row.id);
    if (!all || !there) return;
    const others = all.filter(({ id }) => id !== row.id);
    const order = others.toSpliced(to, 0, there).map(named);
    const moved = `${row.title} is now number ${to + 1} of ${page.total}.`;
    await run([{ reorderProgrammes: { hub: hub.id, year, order } }], () => done(moved));
  };
  const publish = (chosen: readonly Row[], onPublished: () => void) =>
    run(
      chosen.map((row) => ({ publish: named(row) })),
      () => {
        onPublished();
        done(`${formatCount(chosen.length, 'programme')} published.`);
      },
    );
  const status = (
    <p role="status" className={message === '' ? 'made' : 'problem'}>
      {message || made}
    </p>
  );
  const onMove = canMove ? (from: number, to: number) => void move(from, to) : undefined;
  return (
    <RowTable
      page={page}
      isBusy={isBusy}
      status={status}
      onPublish={(...all) => void publish(...all)}
      onMove={onMove}
    />
  );
}

/** An entry with the revision at which the list shows it. */
const named = ({ id, revision }: Row) => ({ id, ifRevision: revision ?? 0 });

interface RowTableProps {
  readonly page: RowPage;
  readonly isBusy: boolean;
  /** What was done last, or why it was not. */
  readonly status: ReactNode;
  readonly onPublish: (rows: readonly Row[], onPublished: () => void) => void;
  /** Moves a row from one place to another; undefined if the order can't be changed. */
  readonly onMove: ((from: number, to: number) => void) | undefined;
}

function RowTable({ page: { rows, total }, isBusy, status, onPublish, onMove }: RowTableProps) {
  const canPublish = useSession().readOnly === '';
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = rows.filter((row) => ticked.includes(row.id) && isReady(row));
  const publish = () => onPublish(chosen, () => setTicked([]));
  const tick = ({ id }: Row, isTicked: boolean) =>
    setTicked(isTicked ? [...ticked, id] : ticked.filter((each) => each !== id));
  return (
    <>
      {chosen.length > 0 && (
        <p className="publish-chosen">
          <button type="button" className="main-action" disabled={isBusy} onClick={publish}>
            Publish {formatCount(chosen.length, 'programme')}
          </button>
        </p>
      )}
      {status}
      <table className="programmes panel">
        <ColumnHeads hasOrder={onMove !== undefined} />
        <tbody>
          {rows.map((row, place) => (
            <ProgrammeRow
              key={row.id}
              row={row}
              tick={
                canPublish && isReady(row) && <ReadyTick row={row} isTicked={ticked.includes(row.id)} onTick={tick} />
              }
            >
              {onMove && <MoveButtons title={row.title} place={place} count={total} onMove={onMove} />}
            </ProgrammeRow>
          ))}
        </tbody>
      </table>
    </>
  );
}

const ColumnHeads = ({ hasOrder }: { readonly hasOrder: boolean }) => (
  <thead>
    <tr>
      {['Programme', 'Section', 'Status', 'To do', 'Dates', 'Changed', ...(hasOrder ? ['Order'] : [])].map((head) => (
        <th key={head} scope="col">
          {head}
        </th>
      ))}
    </tr>
  </thead>
);

interface ReadyTickProps {
  readonly row: Row;
  readonly isTicked: boolean;
  readonly onTick: (row: Row, isTicked: boolean) => void;
}

const ReadyTick = ({ row, isTicked, onTick }: ReadyTickProps) => (
  <label className="tick">
    <input
      type="checkbox"
      checked={isTicked}
      onChange={({ target }) => onTick(row, target.checked)}
      aria-label={`Ready: publish “${row.title}”`}
    />
    Ready: publish it
  </label>
);

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
