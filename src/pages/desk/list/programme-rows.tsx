import { sectionLabels } from '../../../domain/fields/labels.js';
import { formatAddress, go, useAddress } from '../address.js';
import { formatDay, statusLabels } from '../words.js';
import type { Row } from './rows-request.js';

/** The programmes as a table. On a phone each row is a card. */
export function ProgrammeRows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table className="programmes panel">
      <thead>
        <tr>
          <th scope="col">Programme</th>
          <th scope="col">Section</th>
          <th scope="col">Status</th>
          <th scope="col">To do</th>
          <th scope="col">Dates</th>
          <th scope="col">Changed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ProgrammeRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ProgrammeRow({ row }: { readonly row: Row }) {
  const address = useAddress();
  const { id, title, codes, section, status, updatedAt } = row;
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
      <td>{sectionLabels[section]}</td>
      <td>
        <span className={`status ${status.toLowerCase()}`}>{statusLabels[status]}</span>
      </td>
      <Lines lines={tasksOf(row)} />
      <Lines lines={datesOf(row)} />
      <td className="changed">{formatDay(updatedAt)}</td>
    </tr>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <td>
      {lines.map((line) => (
        <span key={line} className="line">
          {line}
        </span>
      ))}
    </td>
  );
}

/** What somebody still has to do, most pressing first. */
function tasksOf({ carriedFrom, openQuestions }: Row): readonly string[] {
  const count = openQuestions.length;
  return [
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
