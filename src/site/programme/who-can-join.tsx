import type { JSX } from 'preact';
import { inSentence } from '../../domain/fields/labels.js';
import type { ProgrammePageTestFragment } from '../../generated/graphql.js';
import type { ServiceAddress } from '../../text/service-address.js';
import { wordsFor } from '../frame/words.js';
import type { ShownProgramme } from './words.js';

/** A rule as deep as the query reads it. A group that is deeper has its id alone. */
interface ShownRule {
  readonly id: string;
  readonly atLeast?: number | null;
  readonly all?: readonly ShownRule[];
  readonly any?: readonly ShownRule[];
  readonly unless?: ShownRule | null;
  readonly not?: ShownRule | null;
  readonly test?: ProgrammePageTestFragment | null;
}

interface WhoCanJoinProps {
  readonly programme: ShownProgramme;
  readonly address: ServiceAddress;
}

/** The conditions of a programme, as lists inside lists. */
export function WhoCanJoin({ programme, address }: WhoCanJoinProps): JSX.Element {
  const { eligibilityRule: rule, audiences, hub, academicYear } = programme;
  return (
    <section>
      <h2>Who can join</h2>
      {rule ? (
        <>
          <p>This is asked of {whoJoins(programme)}:</p>
          <Rule rule={rule} />
        </>
      ) : (
        <p>
          No condition is stated{audiences.length > 0 && ', beyond the people or schools that it is for'}. Ask the hub
          before you rely on that.
        </p>
      )}
      <p>
        <a href={address.path('/join', { hub: hub.slug, year: academicYear })}>Can I join? Say who you are</a>
      </p>
    </section>
  );
}

/** Whom the texts of conditions are about, such as "Is a primary school." */
function whoJoins({ participation: { unit } }: ShownProgramme): string {
  if (unit == null) return 'those who join';
  return unit.startsWith('INDIVIDUAL')
    ? 'a person who joins'
    : `a ${inSentence(wordsFor('ParticipationUnit', unit))} that joins`;
}

function Rule({ rule }: { readonly rule: ShownRule }) {
  return (
    <>
      <RuleItself rule={rule} />
      {rule.unless && (
        <>
          <p>That isn’t asked of those to whom this applies:</p>
          <Rule rule={rule.unless} />
        </>
      )}
    </>
  );
}

function RuleItself({ rule }: { readonly rule: ShownRule }) {
  const { test, all = [], any = [], not, atLeast } = rule;
  if (test) return <Test test={test} />;
  if (not) return <Group title="This must not apply:" rules={[not]} />;
  if (all.length > 0) return <Group title={all.length === 1 ? '' : 'All of these:'} rules={all} />;
  if (any.length > 0) return <Group title={any.length === 1 ? '' : wordsForAny(atLeast ?? 1)} rules={any} />;
  return <p>Further conditions, which are in the query of this page.</p>;
}

const wordsForAny = (atLeast: number) => (atLeast === 1 ? 'One of these is enough:' : `At least ${atLeast} of these:`);

const Group = ({ title, rules }: { readonly title: string; readonly rules: readonly ShownRule[] }) => (
  <>
    {title !== '' && <p>{title}</p>}
    <ul class="bullets">
      {rules.map((rule) => (
        <li>
          <Rule rule={rule} />
        </li>
      ))}
    </ul>
  </>
);

const Test = ({ test: { text, strength, openQuestion } }: { readonly test: ProgrammePageTestFragment }) => (
  <p>
    {text}
    {strength !== 'STATED' && <span class="soft"> ({wordsFor('Strength', strength)}.)</span>}
    {openQuestion && <span class="question"> Not sure: {openQuestion}</span>}
  </p>
);
