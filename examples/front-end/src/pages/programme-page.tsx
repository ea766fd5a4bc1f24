import { useSuspenseQuery } from '@apollo/client/react';
import { type FragmentType, graphql, readFragment } from '../generated';
import { useLabels } from '../labels';
import { NotFound } from '../not-found';
import { formatRange } from '../range';
import { address } from '../route';
import { Title } from '../title';

const contentsFragment = graphql(`
  fragment Contents on Programme {
    id
    modules {
      id
      title
    }
    components {
      ...ComponentText
    }
    pathways {
      id
      title
      components {
        ...ComponentText
      }
      modules {
        id
        title
      }
    }
  }
`);

const componentTextFragment = graphql(`
  fragment ComponentText on Component {
    kind
    title
    purpose
    count {
      min
      max
      approximate
    }
  }
`);

const programmeQuery = graphql(`
  query Programme($id: ID!) {
    programme(id: $id) {
      id
      title
      academicYear
      phases
      keyStages
      summary
      aims
      audiences
      openQuestions
      url
      hub {
        id
        title
        website
      }
      participation {
        unit
      }
      ...Contents
    }
  }
`);

/** One programme, from one request at any depth. What the source does not state is null, and is not shown. */
export function ProgrammePage({ id }: { readonly id: string }) {
  const { data } = useSuspenseQuery(programmeQuery, { variables: { id } });
  const label = useLabels();
  const { programme } = data;
  if (!programme) return <NotFound what="programme" />;
  const { hub, participation } = programme;
  return (
    <article>
      <Title>{programme.title}</Title>
      <p className="soft">
        {hub.website ? <a href={hub.website}>{hub.title}</a> : hub.title} · {programme.academicYear}
      </p>
      <p>{programme.summary}</p>
      <p>
        <a href={address(['steps', programme.id])}>What can come next</a>
      </p>
      <dl className="facts">
        <Fact name="Phases" values={programme.phases.map((phase) => label('Phase', phase))} />
        <Fact name="Key stages" values={programme.keyStages.map((stage) => label('KeyStage', stage))} />
        <Fact name="Joined by" values={participation.unit ? [label('ParticipationUnit', participation.unit)] : []} />
        <Fact name="For" values={programme.audiences} />
        <Fact name="Aims" values={programme.aims} />
        <Fact name="Not clear from the source" values={programme.openQuestions} />
      </dl>
      <Contents programme={programme} />
    </article>
  );
}

function Fact({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {values.map((value) => (
        <dd key={value}>{value}</dd>
      ))}
    </div>
  );
}

/** Modules, components and pathways. */
function Contents(props: { readonly programme: FragmentType<typeof contentsFragment> }) {
  const { modules, components, pathways } = readFragment(contentsFragment, props.programme);
  const parts = [{ id: 'programme', title: 'Contents', modules, components }, ...pathways];
  return parts
    .filter((part) => part.modules.length + part.components.length > 0)
    .map(({ id, title, modules, components }) => (
      <section key={id}>
        <h2>{title}</h2>
        <ul>
          {components.map((component, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: A component has no id, and the list is shown whole.
            <ComponentText key={index} component={component} />
          ))}
          {modules.map((module) => (
            <li key={module.id}>{module.title}</li>
          ))}
        </ul>
      </section>
    ));
}

function ComponentText(props: { readonly component: FragmentType<typeof componentTextFragment> }) {
  const { kind, title, purpose, count } = readFragment(componentTextFragment, props.component);
  const label = useLabels();
  const words = count
    ? `${formatRange(count)} ${label('ComponentKind', kind, count.max ?? 2)}`
    : label('ComponentKind', kind);
  return <li>{[words, title, purpose].filter((part) => part !== null).join(': ')}</li>;
}
