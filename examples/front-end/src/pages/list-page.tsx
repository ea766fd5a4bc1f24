import { useSuspenseQuery } from '@apollo/client/react';
import { useEffect, useRef, useTransition } from 'react';
import { graphql } from '../generated';
import { ProgrammeItem } from '../programme-item';
import { Title } from '../title';

const listQuery = graphql(`
  query List($after: String) {
    programmes(first: 8, after: $after, orderBy: [{ field: TITLE }]) {
      edges {
        cursor
        node {
          id
          ...ProgrammeItem
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

/** All programmes, in pages that are loaded as one scrolls. The cache appends each page to the list: see typePolicies. */
export function ListPage() {
  const { data, fetchMore } = useSuspenseQuery(listQuery);
  const [isLoading, startTransition] = useTransition();
  const edges = data.programmes.edges;
  const { endCursor, hasNextPage } = data.programmes.pageInfo;
  const showMore = () => {
    if (isLoading) return;
    startTransition(async () => {
      await fetchMore({ variables: { after: endCursor } });
    });
  };
  return (
    <>
      <Title>All programmes</Title>
      <p role="status">
        {edges.length} of {data.programmes.totalCount} programmes
      </p>
      <ul className="items">
        {edges.map(({ node }) => (
          <ProgrammeItem key={node.id} programme={node} />
        ))}
      </ul>
      {hasNextPage && <MoreButton onReached={showMore} />}
    </>
  );
}

/** A button for the next page, for the keyboard. The next page is also loaded when one scrolls to the button. */
function MoreButton({ onReached }: { readonly onReached: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onReached());
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  }, [onReached]);
  return (
    <button type="button" ref={button} onClick={onReached}>
      Show more
    </button>
  );
}
