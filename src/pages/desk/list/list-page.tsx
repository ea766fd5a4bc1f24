import { useState } from 'react';
import { formatCount } from '../../../text/format-count.js';
import { useAddress } from '../address.js';
import { useSession } from '../client.js';
import { currentYear } from '../times.js';
import { useAnswer } from '../use-answer.js';
import { useReturn } from '../use-return.js';
import { Filters } from './filters.js';
import { ListActions } from './list-actions.js';
import { ProgrammeRows } from './programme-rows.js';
import { fetchPages, filterOf, type RowPage } from './rows-request.js';
import { YearComplete } from './year-complete.js';

/** The programmes of a hub's year. */
export function ListPage() {
  const address = useAddress();
  const { client, hub, readOnly } = useSession();
  const years = hub.academicYears;
  const year = address.year || (hub.defaultYear ?? years[0] ?? currentYear());
  const request = { filter: filterOf(address, hub.slug, year), text: address.text };
  const key = JSON.stringify(request);
  const [shown, setShown] = useState({ key, pages: 1 });
  const pages = shown.key === key ? shown.pages : 1;
  const { data, error, isLoading, reload } = useAnswer(() => fetchPages(client, request, pages), [client, key, pages]);
  useReturn(reload);
  const { section, status, show, text } = address;
  const isOrdered = [section, status, show, text].every((limit) => limit === '');
  return (
    <section aria-label={`Programmes of ${year}`}>
      <Filters address={address} year={year} years={[...new Set([year, ...years])].toSorted().reverse()} />
      {readOnly === '' && <ListActions year={year} years={years} />}
      {years.includes(year) && <YearComplete key={year} year={year} />}
      <p className="list-count" role="status" aria-busy={isLoading}>
        {error || (data ? describeCount(data) : 'Loading…')}
      </p>
      {data && data.rows.length > 0 && (
        <ProgrammeRows
          page={data}
          isLoading={isLoading}
          year={year}
          isOrdered={isOrdered}
          fetchAll={() => fetchPages(client, request, Number.POSITIVE_INFINITY)}
          onChanged={reload}
        />
      )}
      {data?.next && (
        <button type="button" onClick={() => setShown({ key, pages: pages + 1 })}>
          Show more
        </button>
      )}
    </section>
  );
}

function describeCount({ rows, total }: RowPage): string {
  if (total === 0) return 'No programme matches. Choose fewer conditions above, or add one with “New programme”.';
  const all = formatCount(total, 'programme');
  return rows.length === total ? `${all}.` : `The first ${rows.length} of ${all}.`;
}
