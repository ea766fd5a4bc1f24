import { useForm, useStore } from '@tanstack/react-form';
import { createContext, useContext, useMemo } from 'react';
import inputTypes from '../../../../schema/schema.graphql?input-types';
import type { DeskFormFragment } from '../../../generated/graphql.js';
import { changedFields, type FormValues, valuesOf } from './form-values.js';
import { type FormProblem, isAt } from './problems.js';

export { inputTypes };

/** The form library is used here alone: it keeps the values, and renders only the controls whose value has changed. */
export const useProgrammeValues = (values: FormValues) => useForm({ defaultValues: values });

export type ProgrammeForm = ReturnType<typeof useProgrammeValues>;

export interface FormParts {
  readonly form: ProgrammeForm;
  readonly programme: DeskFormFragment;
  readonly problems: readonly FormProblem[];
  /** The titles of things by their ids, for everything that is chosen by search. */
  readonly names: Map<string, string>;
  readonly isReadOnly: boolean;
  /** The path of the field that somebody is led to; empty if none. */
  readonly sought: string;
  readonly seek: (path: string) => void;
}

export const FormContext = createContext<FormParts | undefined>(undefined);

export function useFormParts(): FormParts {
  const parts = useContext(FormContext);
  if (!parts) throw new Error('A control is inside a form');
  return parts;
}

/** The value at a path such as "deliveries[0].venue", and how to change it. */
export function useValue(path: string): readonly [value: unknown, change: (value: unknown) => void] {
  const { form } = useFormParts();
  const value = useStore(form.store, ({ values }) => valueAt(values, path));
  return [value, (next) => form.setFieldValue(path, () => next)];
}

function valueAt(values: FormValues, path: string): unknown {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], values);
}

/** Whether the form has changes that are not saved. */
export function useIsChanged(programme: DeskFormFragment): boolean {
  const { form } = useFormParts();
  const base = useMemo(() => valuesOf(programme, inputTypes), [programme]);
  return useStore(form.store, ({ values }) => changedFields(base, values).length > 0);
}

/** The problems at a path, and inside it. */
export const useProblems = (path: string): readonly FormProblem[] =>
  useFormParts().problems.filter((problem) => isAt(path, problem));
