import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from '../generated';
import { address } from '../route';
import { Title } from '../title';

const entryPointsQuery = graphql(`
  query EntryPoints {
    progressionShape {
      entryPoints {
        __typename
        id
        title
      }
    }
  }
`);

/** Where a walk can begin: programmes that nothing else leads to. */
export function StartPage() {
  const { data } = useSuspenseQuery(entryPointsQuery);
  const programmes = (data.progressionShape?.entryPoints ?? []).filter(({ __typename }) => __typename === 'Programme');
  return (
    <>
      <Title>Where do you start?</Title>
      <ul className="items">
        {programmes.map(({ id, title }) => (
          <li key={id} className="item">
            <a href={address(['steps', id])}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
