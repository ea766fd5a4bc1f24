import type { FormatStep } from '../format-step.js';

// Less than the rule of e-mail addresses accepts, so that a migrated address never breaks it. Other texts become names.
const address = /^[a-z0-9]+([._+-][a-z0-9]+)*@[a-z0-9]+([.-][a-z0-9]+)*\.[a-z]{2,}$/i;
const isAddress = (text: string) => text.length <= 64 && address.test(text);

/** The contact of a programme, a text, becomes a list with an e-mail address or a name. */
export const contacts: FormatStep = (entry, list) => {
  const { contact, ...rest } = entry;
  if (list !== 'programmes' || typeof contact !== 'string') return entry;
  return { ...rest, id: entry.id, contacts: [isAddress(contact) ? { email: contact } : { name: contact }] };
};
