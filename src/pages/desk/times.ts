import { type FormEvent, useState } from 'react';

/** "2022-03-14T16:00:00Z" → the time in the zone of the browser, as `<input type="datetime-local">` has it. */
export function localTime(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '';
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The reverse; null for an empty input. */
export const utcTime = (local: string): string | null =>
  local === '' ? null : new Date(local).toISOString().replace('.000Z', 'Z');

/** 2021 → "2021/22". */
const yearFrom = (start: number): string => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;

/** "2021/22" → "2022/23". */
export const yearAfter = (year: string): string => yearFrom(Number(year.slice(0, 4)) + 1);

/** The academic year of today, which begins in September. */
export function currentYear(): string {
  const now = new Date();
  return yearFrom(now.getFullYear() - Number(now.getMonth() < 8));
}

export const isYear = (text: string): boolean => /^\d{4}\//.test(text) && yearFrom(Number(text.slice(0, 4))) === text;

/** Says that a time is half filled in. The browser gives it no value until it has a day and a time of day. */
export function useWholeTime() {
  const [isPartial, setPartial] = useState(false);
  const look = ({ currentTarget }: FormEvent<HTMLInputElement>) => setPartial(currentTarget.validity.badInput);
  return {
    problem: isPartial ? 'Fill in both the day and the time of day; half of it is not saved.' : '',
    watch: { onInput: look, onBlur: look, onKeyUp: look },
  };
}
