import type { ExportFormat } from './contents/export-format.js';
import type { LinkChoice } from './contents/link-choice.js';

/** The name to save an export under: of what, of which revision, and whether it is a part only. */
export function fileName({ name }: ExportFormat, revision: number, { filter }: LinkChoice): string {
  const dot = name.lastIndexOf('.');
  const what = name.slice(0, dot) === 'catalogue' ? '' : `-${name.slice(0, dot)}`;
  return `maths-hub-catalogue${what}-r${revision}${filter === '{}' ? '' : '-filtered'}${name.slice(dot)}`;
}
