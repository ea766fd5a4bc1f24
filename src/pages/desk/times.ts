/** "2022-03-14T16:00:00Z" → the time in the zone of the browser, as `<input type="datetime-local">` has it. */
export function localTime(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '';
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The reverse; null for an empty input. */
export const utcTime = (local: string): string | null =>
  local === '' ? null : new Date(local).toISOString().replace('.000Z', 'Z');

/** "2021/22" → "2022/23". */
export const yearAfter = (year: string): string => {
  const start = Number(year.slice(0, 4)) + 1;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
};
