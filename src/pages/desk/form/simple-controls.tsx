import type { ReactNode } from 'react';
import { localTime, useWholeTime, utcTime } from '../times.js';
import { type ControlProps, FieldFrame, useNamed } from './field-frame.js';
import { fieldNamesId, isFieldName, labelOfField, nameOfField } from './field-names.js';
import { inputTypes, useFormParts, useValue } from './form-context.js';
import { enumLabel, enumValues, labelFor, meaningOf } from './input-types.js';

/** Fields whose text is longer than a line. */
const longTexts = [
  'summary',
  'teaser',
  'paraphrase',
  'note',
  'description',
  'sourceText',
  'question',
  'purpose',
  'condition',
];

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value));

/** A line of text, or more; also for numbers, dates and addresses, which the service checks. */
export function TextControl({ path, field }: ControlProps) {
  const [value, change] = useValue(path);
  const { isReadOnly } = useFormParts();
  const isNumber = field.type === 'Int';
  const named = useNamed(path);
  const namesField = isFieldName(path);
  const store = (text: string) => {
    if (namesField) change(nameOfField(text));
    else change(isNumber && /^-?\d+$/.test(text) ? Number(text) : text.replace(/\s*\n\s*/g, ' '));
  };
  const text = textOf(value);
  const common = { ...named, value: namesField ? labelOfField(text) : text, readOnly: isReadOnly, autoComplete: 'off' };
  return (
    <FieldFrame path={path} field={field}>
      {longTexts.includes(field.name) ? (
        <textarea {...common} rows={2} onChange={({ target }) => store(target.value)} />
      ) : (
        <input
          {...common}
          list={namesField ? fieldNamesId : undefined}
          className={isNumber || field.type.endsWith('Date') ? 'short' : undefined}
          placeholder={field.type === 'PartialDate' ? '2022-03-14, 2022-03 or 2021/22 autumn' : undefined}
          inputMode={isNumber ? 'numeric' : field.type === 'URL' ? 'url' : undefined}
          onChange={({ target }) => store(target.value)}
        />
      )}
    </FieldFrame>
  );
}

/** A time, in the time zone of the browser. */
export function TimeControl({ path, field }: ControlProps) {
  const [value, change] = useValue(path);
  const { isReadOnly } = useFormParts();
  const { problem, watch } = useWholeTime();
  return (
    <FieldFrame path={path} field={field}>
      <input
        {...useNamed(path)}
        {...watch}
        type="datetime-local"
        className="short"
        value={localTime(textOf(value))}
        readOnly={isReadOnly}
        onChange={({ target }) => change(utcTime(target.value))}
      />
      {problem !== '' && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </FieldFrame>
  );
}

/** Texts, one on each line. */
export function LinesControl({ path, field }: ControlProps) {
  const [value, change] = useValue(path);
  const { isReadOnly } = useFormParts();
  const lines = Array.isArray(value) ? value.map(String) : [];
  return (
    <FieldFrame path={path} field={field}>
      <textarea
        {...useNamed(path)}
        value={lines.join('\n')}
        rows={Math.max(2, lines.length)}
        readOnly={isReadOnly}
        onChange={({ target }) => change(target.value === '' ? [] : target.value.split('\n'))}
      />
      <p className="hint">One on each line.</p>
    </FieldFrame>
  );
}

const notStated = 'Not stated';

interface SelectControlProps extends ControlProps {
  /** What can be chosen, with its words. */
  readonly options: readonly (readonly [value: string, words: string])[];
  /** The stored value of a chosen one; by default the value of the option. */
  readonly parse?: (chosen: string) => unknown;
  /** The words for no value. */
  readonly empty?: string;
  /** What explains the options. */
  readonly children?: ReactNode;
}

export function SelectControl({
  path,
  field,
  options,
  parse = (chosen) => chosen,
  empty = notStated,
  children,
}: SelectControlProps) {
  const [value, change] = useValue(path);
  const { isReadOnly } = useFormParts();
  return (
    <FieldFrame path={path} field={field}>
      <select
        {...useNamed(path)}
        value={textOf(value)}
        disabled={isReadOnly}
        onChange={({ target }) => change(target.value === '' ? null : parse(target.value))}
      >
        <option value="">{empty}</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      {children}
    </FieldFrame>
  );
}

export function ChoiceControl(props: ControlProps) {
  const { type } = props.field;
  const options = enumValues(inputTypes, type).map((each) => [each, enumLabel(type, each)] as const);
  return (
    <SelectControl {...props} options={options} empty={emptyWords(type, props.path)}>
      <Meanings {...props} />
    </SelectControl>
  );
}

/** What the chosen value means, and below it what each of the others would mean. */
function Meanings({ path, field: { name, type } }: ControlProps) {
  const [value] = useValue(path);
  return (
    <>
      <p className="hint" aria-live="polite">
        {meaningOf(inputTypes, type, textOf(value))}
      </p>
      <details className="meanings">
        <summary>{labelFor(name)}: what each choice means</summary>
        <dl>
          {enumValues(inputTypes, type).map((each) => (
            <div key={each}>
              <dt>{enumLabel(type, each)}</dt>
              <dd>{meaningOf(inputTypes, type, each)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** What a choice means that nobody has made. A sentence that is quoted states something, unless somebody says otherwise. */
function emptyWords(type: string, path: string): string {
  if (type !== 'Strength') return notStated;
  return /\bevidence\[\d+\]\.strength$/.test(path) ? enumLabel(type, 'STATED') : 'As its evidence says';
}

const yesOrNo = [
  ['true', 'Yes'],
  ['false', 'No'],
] as const;

export const BooleanControl = (props: ControlProps) => (
  <SelectControl {...props} options={yesOrNo} parse={(chosen) => chosen === 'true'} />
);

/** Values of an enum, of which any may be ticked. They stay in the order of the enum. */
export function ChecksControl({ path, field }: ControlProps) {
  const [value, change] = useValue(path);
  const { isReadOnly } = useFormParts();
  const all = enumValues(inputTypes, field.type);
  const ticked = Array.isArray(value) ? value.map(String) : [];
  const tick = (each: string, isTicked: boolean) =>
    change(all.filter((one) => (one === each ? isTicked : ticked.includes(one))));
  return (
    <FieldFrame path={path} field={field} isGroup>
      <div className="checks">
        {all.map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={ticked.includes(each)}
              disabled={isReadOnly}
              onChange={({ target }) => tick(each, target.checked)}
            />
            {enumLabel(field.type, each)}
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
