/** Adds years to an academic year: "2021/22" and 1 give "2022/23". A negative number goes back. */
export function yearsLater(year: string, years: number): string {
  const start = Number(year.slice(0, 4)) + years;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}
