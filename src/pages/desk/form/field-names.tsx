import { inputTypes } from './form-context.js';
import { editedFields } from './form-values.js';
import { labelFor, shownFields } from './input-types.js';

/** The id of the list of names that evidence can give as its field. */
export const fieldNamesId = 'field-names';

/** Whether a field takes the name of another field: the one that a piece of evidence supports. */
export const isFieldName = (path: string): boolean => /(?:^|\.)evidence\[\d+\]\.field$/.test(path);

const names = editedFields(inputTypes).flatMap(({ name, type, kind, isList }) => [
  { name, label: labelFor(name) },
  ...(kind === 'INPUT' && !isList
    ? shownFields(inputTypes, type).map((inner) => ({
        name: `${name}.${inner.name}`,
        label: `${labelFor(name)}, ${labelFor(inner.name).toLowerCase()}`,
      }))
    : []),
]);

/** The words of the form for a field; another text stays as it is. */
export const labelOfField = (text: string): string => names.find(({ name }) => name === text)?.label ?? text;

/** The field with these words; another text stays as it is, and the service says that it is no field. */
export function nameOfField(text: string): string {
  const words = text.trim().toLowerCase();
  return names.find(({ label }) => label.toLowerCase() === words)?.name ?? text;
}

/** The words for the fields, which a browser offers while one is typed. */
export const FieldNames = () => (
  <datalist id={fieldNamesId}>
    {names.map(({ name, label }) => (
      <option key={name} value={label} />
    ))}
  </datalist>
);
