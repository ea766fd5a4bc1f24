import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from '../generated';
import { NotFound } from '../not-found';
import { ProgrammeItem } from '../programme-item';
import { address } from '../route';
import { Title } from '../title';

const phasesQuery = graphql(`
  query Phases {
    programmeGroups(by: [PHASE]) {
      count
      keys {
        value
        label
      }
      programmes(first: 100) {
        nodes {
          id
          ...ProgrammeItem
        }
      }
    }
  }
`);

/** A menu of the phases, and the programmes of the chosen one, from one query. */
export function PhasesPage({ phase }: { readonly phase: string | undefined }) {
  const { data } = useSuspenseQuery(phasesQuery);
  const groups = data.programmeGroups;
  const chosen = groups.find(({ keys }) => keys[0]?.value === phase);
  if (phase && !chosen) return <NotFound what="phase" />;
  return (
    <>
      <Title>{chosen?.keys[0]?.label ?? 'Choose a phase'}</Title>
      <nav aria-label="Phases" className="menu">
        {groups.map(({ keys: [key], count }) => (
          <a
            key={key?.value}
            href={address(['phases', key?.value ?? ''])}
            aria-current={key?.value === phase ? 'page' : undefined}
          >
            {key?.label} <span className="count">{count}</span>
          </a>
        ))}
      </nav>
      <ul className="items">
        {chosen?.programmes.nodes.map((programme) => (
          <ProgrammeItem key={programme.id} programme={programme} />
        ))}
      </ul>
    </>
  );
}
