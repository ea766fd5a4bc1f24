import type { ReactNode } from 'react';
import { useProblems } from './form-context.js';
import { helpFor, type InputField, labelFor } from './input-types.js';
import { useSought } from './seek.js';

export interface ControlProps {
  readonly path: string;
  readonly field: InputField;
}

/** What a control of a field needs to be found and read by a screen reader. */
export function useNamed(path: string) {
  const isInvalid = useProblems(path).length > 0;
  return {
    id: path,
    'aria-describedby': `${path}-help ${path}-problem`,
    ...(isInvalid && { 'aria-invalid': true }),
  };
}

/** What a draft may lack, and a published programme may not. */
const neededToPublish = ['summary', 'section', 'participation'];

/** Says beside the name of a field that it has to be filled in. */
export const Needed = ({ path, field }: ControlProps) =>
  (field.isRequired || neededToPublish.includes(path)) && <span className="required"> (needed)</span>;

interface FrameProps extends ControlProps {
  readonly children: ReactNode;
  /** Whether the control consists of several, which the label names as a group. */
  readonly isGroup?: boolean;
  /** What is shown instead of problems while something is typed that can't be complete yet. */
  readonly nextStep?: string | undefined;
}

/** The label of a field, the help that the schema has, its control, and what is wrong with it. */
export function FieldFrame({ path, field, children, isGroup = false, nextStep }: FrameProps) {
  const frame = useSought<HTMLDivElement & HTMLFieldSetElement>(path);
  const label = (
    <>
      {labelFor(field.name)}
      <Needed path={path} field={field} />
    </>
  );
  const inside = (
    <>
      <div className="entry-label">
        {isGroup ? <span id={`${path}-label`}>{label}</span> : <label htmlFor={path}>{label}</label>}
        <p className="hint" id={`${path}-help`}>
          {helpFor(field)}
        </p>
      </div>
      <div className="entry-control">
        {children}
        {nextStep === undefined ? <Problems path={path} isExact={false} /> : <p className="hint">{nextStep}</p>}
      </div>
    </>
  );
  if (!isGroup)
    return (
      <div className="entry" ref={frame}>
        {inside}
      </div>
    );
  return (
    <fieldset className="entry" ref={frame} aria-labelledby={`${path}-label`} aria-describedby={`${path}-help`}>
      {inside}
    </fieldset>
  );
}

interface ProblemsProps {
  readonly path: string;
  /** Whether problems inside the path are shown at controls of their own. */
  readonly isExact: boolean;
}

export function Problems({ path, isExact }: ProblemsProps) {
  const problems = useProblems(path).filter((problem) => !isExact || problem.path === path);
  return (
    <div id={`${path}-problem`} className="problems">
      {problems.map(({ path: at, message }) => (
        <p key={`${at} ${message}`} className="problem">
          {message}
        </p>
      ))}
    </div>
  );
}
