import { closest } from 'fastest-levenshtein';
import { quote } from '../domain/fields/rules.js';
import { allFormats } from './all-formats.js';
import type { ExportFormat } from './contents/export-format.js';
import { ExportRefused } from './contents/export-refused.js';

/** The format with that name. Throws `ExportRefused` where there is none, which names `others` that there are too. */
export function formatNamed(name: string, others: readonly string[] = []): ExportFormat {
  const format = allFormats.find((one) => one.name === name);
  if (format) return format;
  const names = [...allFormats.map((one) => one.name), ...others];
  const near = name.length > 80 ? '' : ` Did you mean "${closest(name, names)}"?`;
  throw new ExportRefused('EXPORT_UNKNOWN', `${quote(name)} is no export.${near} There are: ${names.join(', ')}.`);
}
