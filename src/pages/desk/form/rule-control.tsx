import { useEffect, useRef, useState } from 'react';
import deskReadRule from '../../../../schema/desk/desk-read-rule.graphql?raw';
import type { DeskReadRuleDocument } from '../../../generated/graphql.js';
import { useSession } from '../client.js';
import { type ControlProps, FieldFrame, useNamed } from './field-frame.js';
import { useFormParts, useValue } from './form-context.js';
import { RuleNames } from './rule-names.js';
import { type RuleNode, RuleReading } from './rule-reading.js';

const pause = 400;

/** How each condition begins; docs/rules.md has the grammar. */
const beginnings = [
  'previous year: ',
  'earlier year: ',
  'completed: ',
  'taking: ',
  'never: ',
  'phase: ',
  'year groups: ',
  'unit: ',
  'role: ',
  'kind of school: ',
  'state-funded',
  'area: ',
  'years teaching: ',
  'commitment: ',
  'criteria: ',
];

/** A rule as one line of text, and beside it how the service reads it. */
export function RuleControl({ path, field }: ControlProps) {
  const [value, change] = useValue(`${path}.line`);
  const { programme, isReadOnly } = useFormParts();
  const line = typeof value === 'string' ? value : '';
  const stored = programme.eligibilityRule;
  const rule = useReading(line, stored?.line ?? '', stored);
  const box = useRef<HTMLTextAreaElement>(null);
  const choose = (next: string) => {
    box.current?.focus();
    change(next);
  };
  const unfinished = beginnings.find((each) => each.endsWith(': ') && line.trimEnd().endsWith(each.trimEnd()));
  return (
    <FieldFrame
      path={path}
      field={field}
      nextStep={unfinished === undefined ? '' : `Now write what comes after “${unfinished.trimEnd()}”.`}
    >
      <textarea
        {...useNamed(path)}
        ref={box}
        className="rule-line"
        value={line}
        rows={3}
        spellCheck={false}
        readOnly={isReadOnly}
        onChange={({ target }) => change(target.value.replace(/\s*\n\s*/g, ' '))}
      />
      {!isReadOnly && <RuleNames line={line} onChoose={choose} />}
      {!isReadOnly && (
        <select
          aria-label="Add a condition"
          value=""
          onChange={({ target }) => choose(withCondition(line, target.value))}
        >
          <option value="">Add a condition…</option>
          {beginnings.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      )}
      <section className="reading" aria-label="How this is read" aria-live="polite">
        {line.trim() === '' ? <p>Nothing is said about who may join.</p> : rule && <RuleReading rule={rule} />}
      </section>
    </FieldFrame>
  );
}

/** The line with one more condition, joined as its others are. */
function withCondition(line: string, beginning: string): string {
  if (line.trim() === '') return beginning;
  return `${line.replace(/[;\s]+$/, '')}${line.includes('; or ') ? '; or ' : '; and '}${beginning}`;
}

/** The rule that the service reads in a line, by a dry run; undefined while the line can't be read. */
function useReading(line: string, storedLine: string, stored: RuleNode | null): RuleNode | null | undefined {
  const { programme } = useFormParts();
  const { client } = useSession();
  const { id, revision } = programme;
  const [rule, setRule] = useState<RuleNode | null | undefined>(stored);
  useEffect(() => {
    if (line === storedLine || line.trim() === '') return setRule(stored);
    const read = async () => {
      const variables = { id, revision: revision ?? 0, line };
      const { updateProgramme } = await client.ask<typeof DeskReadRuleDocument>(deskReadRule, variables);
      const node = updateProgramme?.__typename === 'Ok' ? updateProgramme.node : undefined;
      setRule(node?.__typename === 'Programme' ? node.eligibilityRule : undefined);
    };
    // What is wrong with the line is shown at the field.
    const timer = setTimeout(() => void read().catch(() => setRule(undefined)), pause);
    return () => clearTimeout(timer);
  }, [line, storedLine, stored, client, id, revision]);
  return rule;
}
