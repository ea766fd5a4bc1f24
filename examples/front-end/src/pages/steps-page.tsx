import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from '../generated';
import type { NextStepsQuery } from '../generated/graphql';
import { useLabels } from '../labels';
import { NotFound } from '../not-found';
import { address } from '../route';
import { Title } from '../title';

const nextStepsQuery = graphql(`
  query NextSteps($id: ID!) {
    programme(id: $id) {
      id
      title
      nextSteps {
        id
        kind
        strength
        obligation
        timing
        evidence {
          paraphrase
        }
        to {
          __typename
          id
          title
        }
      }
    }
  }
`);

/** Walks from programme to programme along the links to what comes next. The address holds the way. */
export function StepsPage({ way }: { readonly way: readonly [string, ...string[]] }) {
  const { data } = useSuspenseQuery(nextStepsQuery, { variables: { id: way.at(-1) ?? way[0] } });
  const { programme } = data;
  if (!programme) return <NotFound what="programme" />;
  return (
    <>
      <Way way={way} />
      <Title>{programme.title}</Title>
      <p>
        <a href={address(['programme', programme.id])}>About this programme</a>
      </p>
      <h2>What can come next</h2>
      {programme.nextSteps.length === 0 && <p>The catalogue knows of nothing that comes after this programme.</p>}
      <ul className="items">
        {programme.nextSteps.map((step) => (
          <Step key={step.id} step={step} way={way} />
        ))}
      </ul>
    </>
  );
}

/** The way so far; a link goes back to that step. */
function Way({ way }: { readonly way: readonly string[] }) {
  if (way.length === 1) return null;
  return (
    <nav aria-label="The way so far">
      <ol className="way">
        {way.slice(0, -1).map((id, index) => (
          <li key={way.slice(0, index + 1).join(' ')}>
            <a href={address(['steps', ...way.slice(0, index + 1)])}>
              <WayTitle id={id} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The cache has the answer already, because the step was walked. */
function WayTitle({ id }: { readonly id: string }) {
  const { data } = useSuspenseQuery(nextStepsQuery, { variables: { id } });
  return data.programme?.title ?? id;
}

type NextStep = NonNullable<NextStepsQuery['programme']>['nextSteps'][number];

function Step({ step, way }: { readonly step: NextStep; readonly way: readonly string[] }) {
  const { to, kind, strength, obligation, timing, evidence } = step;
  const label = useLabels();
  const words = [
    label('LinkKind', kind),
    ...(timing ? [label('Timing', timing)] : []),
    ...(obligation ? [label('Obligation', obligation)] : []),
    label('Strength', strength),
  ];
  return (
    <li className="item">
      {to.__typename === 'Programme' ? <a href={address(['steps', ...way, to.id])}>{to.title}</a> : to.title}
      <p className="soft">{words.join(' · ')}</p>
      {evidence.map(({ paraphrase }) => (
        <p key={paraphrase}>{paraphrase}</p>
      ))}
    </li>
  );
}
