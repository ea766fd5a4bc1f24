import type { Programme } from '../../domain/programme.js';

export const isPublished = ({ status }: Pick<Programme, 'status'>) => status === undefined || status === 'PUBLISHED';
