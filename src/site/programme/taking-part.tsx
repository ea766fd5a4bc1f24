import type { JSX } from 'preact';
import { formatRange } from '../../text/format-range.js';
import { Bullets, Facts } from '../frame/facts.js';
import { capitalised } from '../frame/words.js';
import { formatFrequency, formatParticipants, formatRelease, type ShownProgramme } from './words.js';

/** What participants do and gain. Nothing where the source says nothing. */
export function TakingPart({ programme }: { readonly programme: ShownProgramme }): JSX.Element | null {
  const { participation, awards } = programme;
  const { participants, roles, commitments, frequency, release, schoolsPerGroup } = participation;
  if ([participants, roles, commitments, frequency, release, awards].every(({ length }) => length === 0)) return null;
  return (
    <section>
      <h2>What taking part means</h2>
      <Facts
        facts={[
          ['Who takes part', participants.length > 0 && <Bullets items={participants.map(formatParticipants)} />],
          ['Schools in a group', schoolsPerGroup && formatRange(schoolsPerGroup)],
          ['You commit to', commitments.length > 0 && <Bullets items={commitments} />],
          ['How often', frequency.length > 0 && <Bullets items={frequency.map(formatFrequency)} />],
          ['Time out of class', release.length > 0 && <Bullets items={release.map(formatRelease)} />],
          [
            'Roles',
            roles.length > 0 && <Bullets items={roles.map(({ name, does }) => `${capitalised(name)}: ${does}`)} />,
          ],
          ['You can gain', awards.length > 0 && <Bullets items={awards.map(awardWords)} />],
        ]}
      />
    </section>
  );
}

function awardWords({ title, by, optional, paid, condition }: ShownProgramme['awards'][number]): string {
  const details = [optional && 'optional', paid && 'to be paid for'].filter(Boolean).join(', ');
  const what = [title, by && `(${by})`, details && `– ${details}`].filter(Boolean).join(' ');
  return condition ? `${what}: ${condition}` : what;
}
