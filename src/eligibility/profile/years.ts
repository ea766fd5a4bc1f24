import { type Phase, YearGroup } from '../../domain/fields/vocabulary.js';
import { englishList } from '../../text/english-list.js';

/** The phase of each year group, as the vocabulary defines phases. */
const phaseOf: Readonly<Record<YearGroup, Phase>> = {
  NURSERY: 'EARLY_YEARS',
  RECEPTION: 'EARLY_YEARS',
  Y1: 'PRIMARY',
  Y2: 'PRIMARY',
  Y3: 'PRIMARY',
  Y4: 'PRIMARY',
  Y5: 'PRIMARY',
  Y6: 'PRIMARY',
  Y7: 'SECONDARY',
  Y8: 'SECONDARY',
  Y9: 'SECONDARY',
  Y10: 'SECONDARY',
  Y11: 'SECONDARY',
  Y12: 'POST_16',
  Y13: 'POST_16',
};

const all = Object.keys(YearGroup) as readonly YearGroup[];

/** The year groups that somebody of a phase may teach. Reception belongs to the Early Years, and primary schools have it too. */
export const groupsIn = (phase: Phase): readonly YearGroup[] =>
  all.filter((group) => phaseOf[group] === phase || (group === 'RECEPTION' && phase === 'PRIMARY'));

/** Only primary and secondary consist entirely of year groups: nurseries and colleges have pupils in none of them. */
const consistsOfYearGroups = (phase: Phase) => phase === 'PRIMARY' || phase === 'SECONDARY';

/** Whether everybody of a phase teaches one of these year groups, whichever they teach. */
export const coverPhase = (groups: readonly string[], phase: Phase): boolean =>
  consistsOfYearGroups(phase) && groupsIn(phase).every((group) => groups.includes(group));

/** The phases that somebody is certainly in: the one that they name, and those of the year groups that they name. */
export const phasesOf = (phase: Phase | undefined, groups: readonly YearGroup[] = []): readonly Phase[] => [
  ...new Set([...(phase ? [phase] : []), ...groups.map((group) => phaseOf[group])]),
];

/** "Reception, Year 1 or Year 2", "Years 7 to 11". */
export function formatYearGroups(groups: readonly string[], conjunction: 'or' | 'and' = 'or'): string {
  const isSpan = groups.length > 2 && all.join().includes(groups.join()) && groups[0]?.startsWith('Y');
  if (isSpan) return `Years ${groups[0]?.slice(1)} to ${groups.at(-1)?.slice(1)}`;
  const names = groups.map((group) =>
    group.startsWith('Y') ? group.replace('Y', 'Year ') : group.charAt(0) + group.slice(1).toLowerCase(),
  );
  return englishList(names, conjunction);
}
