import type { ControlProps } from './field-frame.js';
import { useValue } from './form-context.js';
import { isObject } from './form-values.js';
import { enumLabel } from './input-types.js';
import { SelectControl } from './simple-controls.js';

/** A new group has a temporary name, by which links refer to it until it is saved. */
export const newLinkGroup = () => ({ id: `@group-${crypto.randomUUID().slice(0, 8)}` });

/** "Group 1: one of these". */
export function linkGroupName(group: unknown, place: number): string {
  const rule = isObject(group) ? group['rule'] : undefined;
  const words = typeof rule === 'string' ? `: ${enumLabel('GroupRule', rule).toLowerCase()}` : '';
  return `Group ${place + 1}${words}`;
}

/** The group of a link, chosen from those of the programme. */
export function LinkGroupControl(props: ControlProps) {
  const [groups] = useValue('linkGroups');
  const [chosen] = useValue(props.path);
  const all = (Array.isArray(groups) ? groups : []).filter(isObject);
  const options = all.map((group, place) => [String(group['id']), linkGroupName(group, place)] as const);
  const isGone = typeof chosen === 'string' && !options.some(([id]) => id === chosen);
  return (
    <SelectControl
      {...props}
      options={isGone ? [...options, [chosen, 'A group that was removed']] : options}
      empty="None"
    />
  );
}
