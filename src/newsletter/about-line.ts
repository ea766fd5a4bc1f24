import { type Blurb, isBlurb, type Letter } from './letter.js';

/** Whom a programme is for; and whose it is, and of which year, where a newsletter has programmes of several. */
export function aboutLine({ hub, academicYear, audiences }: Blurb, { hubs, entries }: Letter): string {
  const years = new Set(entries.filter(isBlurb).map((entry) => entry.academicYear));
  const parts = [hubs.length > 1 ? hub.title : '', years.size > 1 ? academicYear : '', audiences.join('; ')];
  return parts.filter((part) => part !== '').join(' · ');
}
