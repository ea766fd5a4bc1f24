import type { ComponentType } from 'react';
import { notSaid } from './describe-value.js';
import { type ControlProps, FieldFrame, Needed, Problems } from './field-frame.js';
import { inputTypes, useFormParts, useValue } from './form-context.js';
import { compact, isObject, mayBeEmpty } from './form-values.js';
import { helpFor, type InputField, labelFor, shownFields } from './input-types.js';
import { describeRange } from './range-words.js';

export interface WithFields {
  readonly Fields: ComponentType<{ readonly at: string; readonly fields: readonly InputField[] }>;
}

/** The fields of an object, under its label. */
export function GroupControl({ path, field, Fields }: ControlProps & WithFields) {
  return (
    <fieldset className="entry-group">
      <legend>
        {labelFor(field.name)}
        <Needed path={path} field={field} />
      </legend>
      <p className="hint">{helpFor(field)}</p>
      <Problems path={path} isExact />
      {mayBeEmpty(path) && <NotSaid path={path} />}
      <Fields at={`${path}.`} fields={shownFields(inputTypes, field.type)} />
    </fieldset>
  );
}

/** The tick that states that the source says nothing of a field, which then needs no value to be published. */
function NotSaid({ path }: { readonly path: string }) {
  const [value, change] = useValue(path);
  const { isReadOnly } = useFormParts();
  if (compact(value) !== undefined) return null;
  return (
    <label className="tick-line">
      <input
        type="checkbox"
        checked={isObject(value)}
        disabled={isReadOnly}
        onChange={({ target }) => change(target.checked ? {} : null)}
      />
      {notSaid}. Tick this if it says nothing about what follows; one field that is filled in is enough, too.
    </label>
  );
}

/** A number or a range of numbers, on one line. */
export function RangeControl({ path, field }: ControlProps) {
  const { isReadOnly } = useFormParts();
  const [approximate, setApproximate] = useValue(`${path}.approximate`);
  const [range] = useValue(path);
  const name = labelFor(field.name);
  return (
    <FieldFrame path={path} field={field} isGroup>
      <div className="range">
        <Bound path={`${path}.min`} label="From" name={`${name}, from`} />
        <Bound path={`${path}.max`} label="to" name={`${name}, to`} />
        <label>
          <input
            type="checkbox"
            checked={approximate === true}
            disabled={isReadOnly}
            onChange={({ target }) => setApproximate(target.checked ? true : null)}
          />
          about
        </label>
        <span className="hint" aria-live="polite">
          {describeRange(range)}
        </span>
      </div>
    </FieldFrame>
  );
}

interface BoundProps {
  readonly path: string;
  readonly label: string;
  /** The name for a screen reader, which names the field too. */
  readonly name: string;
}

function Bound({ path, label, name }: BoundProps) {
  const { isReadOnly } = useFormParts();
  const [value, change] = useValue(path);
  return (
    <label>
      {label}
      <input
        aria-label={name}
        className="number"
        inputMode="numeric"
        value={value === null || value === undefined ? '' : String(value)}
        readOnly={isReadOnly}
        onChange={({ target }) => change(/^\d+$/.test(target.value) ? Number(target.value) : target.value || null)}
      />
    </label>
  );
}
