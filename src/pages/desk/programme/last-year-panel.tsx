import { useState } from 'react';
import deskLastYear from '../../../../schema/desk/desk-last-year.graphql?raw';
import type { DeskLastYearDocument } from '../../../generated/graphql.js';
import { type DeskClient, useSession } from '../client.js';
import { describeValue } from '../form/describe-value.js';
import { inputTypes } from '../form/form-context.js';
import { changedFields, namesIn, storedValue, valuesOf } from '../form/form-values.js';
import { labelFor } from '../form/input-types.js';
import { topics } from '../form/topics.js';
import { fetchProgramme, type OpenProgramme } from '../load-programme.js';
import { useAnswer } from '../use-answer.js';

/** In the order of the form. Evidence belongs to one year, so it is never the same. */
const fields = topics
  .flatMap(({ fields }) => [...fields])
  .filter((name) => name !== 'evidence' && name !== 'sourceText');

/** The programme beside the one of the year before that it continues. */
export function LastYearPanel({ programme }: { readonly programme: OpenProgramme }) {
  const { client, hub } = useSession();
  const [isWhole, setWhole] = useState(false);
  const from = hub.academicYears
    .filter((year) => year < programme.academicYear)
    .toSorted()
    .at(-1);
  const { data, error, isLoading } = useAnswer(() => fetchEarlier(client, programme, from), [client, programme, from]);
  if (error !== '') return <p className="problem">{error}</p>;
  if (isLoading) return <p role="status">Loading…</p>;
  if (!data) return <p>This hub has no earlier programme of the same series, so there is nothing to compare with.</p>;
  const names = namesIn(programme, namesIn(data));
  const [before, after] = [valuesOf(data, inputTypes), valuesOf(programme, inputTypes)];
  const changed = changedFields(before, after);
  const rows = fields.filter((name) => isWhole || changed.includes(name));
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={isWhole} onChange={({ target }) => setWhole(target.checked)} /> Show what is the
        same too
      </label>
      {rows.length === 0 && <p>Both years say the same.</p>}
      {rows.length > 0 && (
        <table className="years">
          <thead>
            <tr>
              <td />
              <th scope="col">{data.academicYear}</th>
              <th scope="col">{programme.academicYear}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((name) => (
              <tr key={name}>
                <th scope="row">{labelFor(name)}</th>
                <td>{describeValue(storedValue(name, before[name]), names)}</td>
                <td>{describeValue(storedValue(name, after[name]), names)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

async function fetchEarlier(client: DeskClient, programme: OpenProgramme, from: string | undefined) {
  if (from === undefined) return undefined;
  const { id, hub, series, academicYear: to } = programme;
  const variables = { hub: hub.slug, series: series.slug, from, to };
  const { compare } = await client.ask<typeof DeskLastYearDocument>(deskLastYear, variables);
  const earlier = compare?.programmes.find(({ after }) => after?.id === id)?.before;
  return earlier ? fetchProgramme(client, earlier.id) : undefined;
}
