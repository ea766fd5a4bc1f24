import type { ComponentChildren, JSX } from 'preact';

interface QuestionProps {
  readonly title: string;
  readonly hint?: string;
  readonly className?: string;
  readonly children: ComponentChildren;
}

/** One question of the form, which may have several fields. */
export const Question = ({ title, hint, className, children }: QuestionProps): JSX.Element => (
  <fieldset class={className}>
    <legend>{title}</legend>
    {hint !== undefined && <p class="soft">{hint}</p>}
    {children}
  </fieldset>
);

interface TickProps {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly label: string;
  readonly type?: 'checkbox' | 'radio';
}

/** A box to tick, or one choice of several, with its label. */
export const Tick = ({ label, type = 'checkbox', ...input }: TickProps): JSX.Element => (
  <label>
    <input type={type} {...input} /> {label}
  </label>
);

interface SelectProps {
  readonly label: string;
  readonly name: string;
  readonly chosen: string | undefined;
  /** The words for no choice; without them there has to be one. */
  readonly none?: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}

/** A menu. What was chosen is in it, also where it isn't one of the options. */
export function Select({ label, name, chosen, none, options }: SelectProps): JSX.Element {
  const isOther = chosen !== undefined && !options.some(([value]) => value === chosen);
  const all = isOther ? [[chosen, chosen] as const, ...options] : options;
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name}>
        {none !== undefined && <option value="">{none}</option>}
        {all.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
