import type { FormatStep } from '../format-step.js';

const address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/** The contact of a programme, a text, becomes a list with an e-mail address or a name. */
export const contacts: FormatStep = (entry, list) => {
  if (list !== 'programmes' || typeof entry['contact'] !== 'string') return entry;
  const { contact, ...rest } = entry as typeof entry & { readonly contact: string };
  return { ...rest, id: entry.id, contacts: [address.test(contact) ? { email: contact } : { name: contact }] };
};
