/** An academic year in the catalogue's spelling, of any that can only mean it: "2021-22", "2021/2022". Other text as it is. */
export function readYear(text: string): string {
  const [, first = '', second = ''] = /^(20\d\d)\s*[/\-–—]\s*(?:20)?(\d\d)$/.exec(text.trim()) ?? [];
  return first ? `${first}/${second}` : text;
}
