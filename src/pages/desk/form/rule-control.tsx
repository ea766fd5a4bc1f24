import { useEffect, useRef, useState } from 'react';
import deskReadRule from '../../../../schema/desk/desk-read-rule.graphql?raw';
import { conditionForms, endForms, groupForms, type RuleForm } from '../../../domain/fields/rule-forms.js';
import type { DeskReadRuleDocument } from '../../../generated/graphql.js';
import { useSession } from '../client.js';
import { type ControlProps, FieldFrame, useNamed } from './field-frame.js';
import { useFormParts, useValue } from './form-context.js';
import { RuleMenu } from './rule-menu.js';
import { RuleNames } from './rule-names.js';
import { type RuleNode, RuleReading } from './rule-reading.js';

const pause = 400;

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
  const unfinished = unfinishedForm(line);
  return (
    <FieldFrame
      path={path}
      field={field}
      nextStep={
        unfinished && `Now write what comes after “${unfinished.written.trim()}”, such as “${unfinished.example}”.`
      }
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
      <section className="reading" aria-label="How this is read" aria-live="polite">
        {line.trim() === '' ? <p>Nothing is said about who may join.</p> : rule && <RuleReading rule={rule} />}
      </section>
      {!isReadOnly && <RuleMenu line={line} onChoose={choose} />}
    </FieldFrame>
  );
}

/** What the line ends with, if it needs something after it. */
function unfinishedForm(line: string): RuleForm | undefined {
  const written = line.trimEnd();
  return [...conditionForms, ...groupForms, ...endForms].find((form) => {
    const end = form.written.trim();
    const before = written.at(-end.length - 1) ?? ' ';
    return /[ (]$/.test(form.written) && written.endsWith(end) && /[\s(]/.test(before);
  });
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
