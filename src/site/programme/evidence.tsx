import type { JSX } from 'preact';
import { strengthLabels } from '../../domain/fields/labels.js';
import type { ProgrammePageEvidenceFragment } from '../../generated/graphql.js';

interface EvidenceListProps {
  readonly evidence: readonly ProgrammePageEvidenceFragment[];
  /** What to click on to see it. */
  readonly summary: string;
}

/** The sentences of the sources that support something, folded away. */
export function EvidenceList({ evidence, summary }: EvidenceListProps): JSX.Element | null {
  if (evidence.length === 0) return null;
  return (
    <details class="evidence">
      <summary>{summary}</summary>
      <ul>
        {evidence.map((each) => (
          <li>
            <p>{each.paraphrase}</p>
            <p class="soft">
              <Place evidence={each} />. {strengthLabels[each.strength]}.
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Place({ evidence }: { readonly evidence: ProgrammePageEvidenceFragment }) {
  const { source, section, item, sentence } = evidence;
  const where = [section, item, sentence === null ? undefined : `sentence ${sentence}`].filter(Boolean).join(', ');
  return (
    <cite>
      {source.url === null ? source.title : <a href={source.url}>{source.title}</a>}, {where}
    </cite>
  );
}
