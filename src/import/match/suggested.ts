import type { Suggestion } from './unsure.js';

export const suggested = ({ slug, title }: Suggestion): Suggestion => ({ slug, title });
