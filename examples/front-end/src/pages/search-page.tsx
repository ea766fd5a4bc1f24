import { useSuspenseQuery } from '@apollo/client/react';
import { type FormEvent, useDeferredValue } from 'react';
import { graphql } from '../generated';
import type { Phase, ProgrammeSearchQuery } from '../generated/graphql';
import { ProgrammeItem } from '../programme-item';
import { address } from '../route';
import { Title } from '../title';

const searchQuery = graphql(`
  query ProgrammeSearch($text: String!, $filter: ProgrammeFilter) {
    search(text: $text, filter: $filter, first: 20) {
      totalCount
      suggestions
      facets(dimensions: [PHASE]) {
        dimension
        buckets {
          key
          label
          count
        }
      }
      edges {
        node {
          id
          ...ProgrammeItem
        }
      }
    }
  }
`);

interface Props {
  readonly text: string;
  /** The chosen bucket of the facet. */
  readonly phase: string | null;
}

/** A search with a facet. The address holds the text and the choice, so that a result can be linked to. */
export function SearchPage({ text, phase }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get('text');
    location.hash = address(['search'], { text: String(asked), phase: phase ?? undefined });
  };
  return (
    <>
      <Title>Search</Title>
      <search>
        <form onSubmit={submit} className="search">
          <label htmlFor="text">Words, codes or roles</label>
          <input id="text" name="text" type="search" defaultValue={text} key={text} />
          <button type="submit">Search</button>
        </form>
      </search>
      {text !== '' && <Found text={text} phase={phase} />}
    </>
  );
}

function Found({ text, phase }: Props) {
  // The last result stays on the page while the next one is loading.
  const words = useDeferredValue(text);
  const chosen = useDeferredValue(phase);
  const filter = chosen ? { phases: { has: chosen as Phase } } : null; // A bucket of the facet, so it is a phase.
  const { search } = useSuspenseQuery(searchQuery, { variables: { text: words, filter } }).data;
  return (
    <>
      {search.facets.map((facet) => (
        <Facet key={facet.dimension} facet={facet} text={words} chosen={chosen} />
      ))}
      <p role="status">{search.totalCount === 1 ? '1 programme' : `${search.totalCount} programmes`}</p>
      {search.suggestions.length > 0 && (
        <nav aria-label="Other words" className="menu">
          {search.suggestions.map((each) => (
            <a key={each} href={address(['search'], { text: each })}>
              Did you mean “{each}”?
            </a>
          ))}
        </nav>
      )}
      <ul className="items">
        {search.edges.map(({ node }) => (
          <ProgrammeItem key={node.id} programme={node} />
        ))}
      </ul>
    </>
  );
}

interface FacetProps {
  readonly facet: ProgrammeSearchQuery['search']['facets'][number];
  readonly text: string;
  readonly chosen: string | null;
}

/** The counts leave out the filter on the facet itself, so each says how many programmes its choice would show. */
function Facet({ facet, text, chosen }: FacetProps) {
  return (
    <nav aria-label="Phase" className="menu">
      <a href={address(['search'], { text })} aria-current={chosen ? undefined : 'true'}>
        Any phase
      </a>
      {facet.buckets.map(({ key, label, count }) => (
        <a
          key={key}
          href={address(['search'], { text, phase: key })}
          aria-current={key === chosen ? 'true' : undefined}
        >
          {label} <span className="count">{count}</span>
        </a>
      ))}
    </nav>
  );
}
