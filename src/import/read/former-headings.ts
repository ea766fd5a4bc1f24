/** Headings of sheets that earlier versions exported, and the columns that took their places. */
export const formerHeadings: ReadonlyMap<string, string> = new Map([
  ['recruitment.opensOn', 'recruitment.opens'],
  ['recruitment.opensAt', 'recruitment.opens'],
  ['recruitment.closesOn', 'recruitment.closes'],
  ['recruitment.closesAt', 'recruitment.closes'],
  ['startTerm', 'starts'],
  ['startsOn', 'starts'],
  ['contact', 'contacts'],
  ['participation.dailyMinutes', 'participation.frequency'],
  ['participation.releaseDays', 'participation.release'],
]);
