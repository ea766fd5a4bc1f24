import type { ControlProps } from './field-frame.js';
import { GroupControl, RangeControl } from './group-control.js';
import { ItemsControl } from './items-control.js';
import { LinkGroupControl } from './link-group-control.js';
import { ReferenceControl } from './reference-control.js';
import { RuleControl } from './rule-control.js';
import {
  BooleanControl,
  ChecksControl,
  ChoiceControl,
  LinesControl,
  TextControl,
  TimeControl,
} from './simple-controls.js';

/** The control for a field, chosen by the type that the schema gives it. */
export function FieldControl(props: ControlProps) {
  const { field } = props;
  if (field.isList) {
    if (field.kind === 'ENUM') return <ChecksControl {...props} />;
    return field.kind === 'INPUT' ? <ItemsControl {...props} Fields={Fields} /> : <LinesControl {...props} />;
  }
  if (field.type === 'EligibilityRuleInput') return <RuleControl {...props} />;
  if (field.type === 'IntRangeInput') return <RangeControl {...props} />;
  if (field.kind === 'INPUT') return <GroupControl {...props} Fields={Fields} />;
  if (field.kind === 'ENUM') return <ChoiceControl {...props} />;
  if (field.name === 'group') return <LinkGroupControl {...props} />;
  if (field.type === 'ID') return <ReferenceControl {...props} />;
  if (field.type === 'DateTime') return <TimeControl {...props} />;
  return field.type === 'Boolean' ? <BooleanControl {...props} /> : <TextControl {...props} />;
}

interface FieldsProps {
  /** Where the fields are, with a dot at the end: "deliveries[0]." */
  readonly at: string;
  readonly fields: readonly ControlProps['field'][];
}

export function Fields({ at, fields }: FieldsProps) {
  return fields.map((field) => <FieldControl key={field.name} path={`${at}${field.name}`} field={field} />);
}
