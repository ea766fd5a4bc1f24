import { useEffect, useRef } from 'react';
import { useFormParts } from './form-context.js';
import { isAt } from './problems.js';

/**
 * Leads to the field that somebody looks for, once it is shown: a ref for what frames a field, or an item of a list. Where
 * the field is inside, `onInside` is called, so that it can be opened.
 */
export function useSought<Frame extends HTMLElement>(path: string, onInside?: () => void) {
  const { sought, seek } = useFormParts();
  const frame = useRef<Frame>(null);
  const isHere = sought === path || (onInside === undefined && sought !== '' && isAt(path, { path: sought }));
  const isInside = sought !== path && sought !== '' && isAt(path, { path: sought });
  useEffect(() => {
    if (isInside) onInside?.();
    if (!isHere) return;
    frame.current?.querySelector<HTMLElement>('.entry-control :is(input, textarea, select, button), summary')?.focus();
    seek('');
  });
  return frame;
}
