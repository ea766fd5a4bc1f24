/** The academic year that many years after another: one after "2021/22" is "2022/23", −1 is the year before. */
export function yearsLater(year: string, years: number): string {
  const start = Number(year.slice(0, 4)) + years;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}
