import { documentFormat } from '../../domain/catalogue-document.js';
import type { Law } from './law.js';

/** The document is of the format that this version reads. */
export const formatIsKnown: Law = ({ document }) => {
  if (document.format === documentFormat || typeof document.format !== 'number') return [];
  const message = `This version reads format ${documentFormat}, not ${document.format}. Use the version that wrote it.`;
  return [{ code: 'FORMAT_UNSUPPORTED', pointer: '/format', message }];
};
