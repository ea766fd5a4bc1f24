import { type FragmentType, graphql, readFragment } from './generated';
import { useLabels } from './labels';
import { address } from './route';

const programmeItemFragment = graphql(`
  fragment ProgrammeItem on Programme {
    id
    title
    academicYear
    phases
    hub {
      id
      title
    }
  }
`);

interface Props {
  readonly programme: FragmentType<typeof programmeItemFragment>;
}

/** One programme in a list. It says in a fragment which fields it needs, and every list includes that fragment. */
export function ProgrammeItem(props: Props) {
  const { id, title, academicYear, phases, hub } = readFragment(programmeItemFragment, props.programme);
  const label = useLabels();
  return (
    <li className="item">
      <a href={address(['programme', id])}>{title}</a>
      <p className="soft">{[...phases.map((phase) => label('Phase', phase)), hub.title, academicYear].join(' · ')}</p>
    </li>
  );
}
