import { useRef } from 'react';
import { conditionForms, endForms, groupForms, type RuleForm } from '../../../domain/fields/rule-forms.js';

interface RuleMenuProps {
  readonly line: string;
  readonly onChoose: (line: string) => void;
}

/** Everything that can be written in a rule, with what it means and an example. What is chosen is added to the line. */
export function RuleMenu({ line, onChoose }: RuleMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const choose = (next: string) => {
    menu.current?.removeAttribute('open');
    onChoose(next);
  };
  return (
    <details className="rule-menu" ref={menu}>
      <summary>Add a condition</summary>
      <Forms
        title="Conditions: who joins …"
        forms={conditionForms}
        onChoose={(each) => choose(withCondition(line, each))}
      />
      <Forms title="Around conditions" forms={groupForms} onChoose={(each) => choose(withCondition(line, each))} />
      <Forms title="After a condition" forms={endForms} onChoose={(each) => choose(`${line.trimEnd()}${each}`)} />
    </details>
  );
}

interface FormsProps {
  readonly title: string;
  readonly forms: readonly RuleForm[];
  readonly onChoose: (written: string) => void;
}

function Forms({ title, forms, onChoose }: FormsProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {forms.map(({ written, means, example }) => (
          <li key={written}>
            <button type="button" onClick={() => onChoose(written)}>
              {written.trim()}
            </button>
            <p>
              {means} <span className="hint">such as “{example}”</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The line with one more condition, joined as its others are. */
function withCondition(line: string, beginning: string): string {
  const before = line.trimEnd();
  if (before === '' || before.endsWith('(')) return `${before}${beginning}`;
  if (/\b(?:not|unless)$/.test(before)) return `${before} ${beginning}`;
  return `${before.replace(/[;\s]+$/, '')}${before.includes('; or ') ? '; or ' : '; and '}${beginning}`;
}
