import { useEffect, useState } from 'react';
import { conditionForms } from '../../../domain/fields/rule-forms.js';
import { useSession } from '../client.js';
import { findReferences, type Reference } from './find-references.js';
import { useFormParts } from './form-context.js';

const pause = 250;
const most = 6;

/** A condition on a programme that is being written at the end of a line: how it begins, and the title so far. */
const labels = conditionForms.filter(({ content }) => content === 'programme').map(({ written }) => written.trim());
const unfinishedTitle = new RegExp(
  `(?:${labels.map((label) => label.replace(/:$/, '(?: [a-z ]+)?:')).join('|')}) *(?<title>[^;()[\\]"]*)$`,
  'i',
);

/** The line up to the title at its end, and the title; undefined where the line doesn't end in one. */
function splitAtTitle(line: string): { readonly before: string; readonly title: string } | undefined {
  const title = unfinishedTitle.exec(line)?.groups?.['title'];
  return title === undefined ? undefined : { before: line.slice(0, line.length - title.length), title };
}

interface RuleNamesProps {
  readonly line: string;
  readonly onChoose: (line: string) => void;
}

/** The titles of series and other things with which a condition can end, found by what is typed of them. */
export function RuleNames({ line, onChoose }: RuleNamesProps) {
  const at = splitAtTitle(line);
  const found = useTitles(at?.title);
  if (!at || found.length === 0) return null;
  return (
    <fieldset className="rule-names">
      <legend>Titles that fit</legend>
      {found.map(({ id, title }) => (
        <button key={id} type="button" onClick={() => onChoose(`${at.before}${quoted(title)}`)}>
          {title}
        </button>
      ))}
    </fieldset>
  );
}

/** A title with a mark that has a meaning in a line is put in quotation marks. */
const quoted = (title: string): string =>
  /[;()[\]"]|\bunless\b/.test(title) ? `"${title.replaceAll('"', '\\"')}"` : title;

function useTitles(title: string | undefined): readonly Reference[] {
  const { client } = useSession();
  const { programme } = useFormParts();
  const [found, setFound] = useState<readonly Reference[]>([]);
  useEffect(() => {
    if (title === undefined) return setFound([]);
    let isCurrent = true;
    const show = (references: readonly Reference[]) => {
      const isWritten = references.some((each) => each.title === title.trim());
      if (isCurrent) setFound(isWritten ? [] : references.slice(0, most));
    };
    // Without an answer, the title is written without help.
    const find = () => findReferences({ client, programme, field: 'rule', text: title }).then(show, () => show([]));
    const timer = setTimeout(() => void find(), pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, programme, title]);
  return found;
}
