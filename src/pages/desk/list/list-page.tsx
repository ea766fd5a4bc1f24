import { useEffect, useState } from 'react';
import { formatCount } from '../../../text/format-count.js';
import { useAddress } from '../address.js';
import { messageOf, useSession } from '../client.js';
import { useAnswer } from '../use-answer.js';
import { useReturn } from '../use-return.js';
import { Filters } from './filters.js';
import { ListActions } from './list-actions.js';
import { ProgrammeRows } from './programme-rows.js';
import { fetchRows, filterOf, type RowPage } from './rows-request.js';

/** The programmes of a hub's year. */
export function ListPage() {
  const address = useAddress();
  const { client, hub, readOnly } = useSession();
  const years = hub.academicYears;
  const year = address.year || (hub.defaultYear ?? years[0] ?? currentYear());
  const filter = filterOf(address, hub.slug, year);
  const { text } = address;
  const { data, error, isLoading, reload } = useAnswer(
    () => fetchRows(client, { filter, text }),
    [client, JSON.stringify(filter), text],
  );
  useReturn(reload);
  const [page, setPage] = useState<RowPage>();
  const [problem, setProblem] = useState('');
  useEffect(() => setPage(data), [data]);
  const { section, status, show } = address;
  const isWhole = page?.next === null && [section, status, show, text].every((limit) => limit === '');
  const more = async () => {
    if (!page) return;
    try {
      const next = await fetchRows(client, { filter, text, after: page.next });
      setPage({ ...next, rows: [...page.rows, ...next.rows] });
    } catch (refused) {
      setProblem(messageOf(refused));
    }
  };
  return (
    <section aria-label={`Programmes of ${year}`}>
      <Filters address={address} year={year} years={[...new Set([year, ...years])].toSorted().reverse()} />
      {readOnly === '' && <ListActions year={year} years={years} />}
      <p className="list-count" role="status" aria-busy={isLoading}>
        {error || problem || (page ? describeCount(page) : 'Loading…')}
      </p>
      {page && page.rows.length > 0 && (
        <ProgrammeRows rows={page.rows} year={year} isWhole={isWhole} onChanged={reload} />
      )}
      {page?.next && (
        <button type="button" onClick={() => void more()}>
          Show more
        </button>
      )}
    </section>
  );
}

/** The academic year of today, which begins in September: for a hub that has no programme yet. */
function currentYear(): string {
  const now = new Date();
  const start = now.getFullYear() - Number(now.getMonth() < 8);
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

function describeCount({ rows, total }: RowPage): string {
  if (total === 0) return 'No programme matches. Choose fewer conditions above, or add one with “New programme”.';
  const all = formatCount(total, 'programme');
  return rows.length === total ? `${all}.` : `The first ${rows.length} of ${all}.`;
}
