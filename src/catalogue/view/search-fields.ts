import { componentKindLabels, keyStageLabels, yearGroupLabels } from '../../domain/fields/labels.js';
import { KeyStage, type SearchField, type YearGroup } from '../../domain/fields/vocabulary.js';
import type { Hub } from '../../domain/hub.js';
import type { Delivery } from '../../domain/parts/delivery.js';
import type { Programme } from '../../domain/programme.js';
import type { Series } from '../../domain/series.js';
import { modulesOf } from '../document/programme-parts.js';
import { references } from '../document/walk.js';
import type { EntryIndex } from './entry-index.js';

/** How much a word counts, by the text of a programme that it is in. */
export const searchWeights: Readonly<Record<SearchField, number>> = {
  TITLE: 8,
  ALIAS: 6,
  CODE: 8,
  SERIES: 5,
  MODULE: 4,
  PATHWAY: 4,
  EXTERNAL_THING: 2,
  PARTNER: 2,
  AUDIENCE: 2,
  KEY_STAGE: 2,
  YEAR_GROUP: 2,
  DELIVERY: 2,
  COMPONENT: 2,
  SESSION: 1,
  HUB: 2,
  AIM: 1,
  SUMMARY: 1,
};

/** Where the names of what a programme refers to are looked up: a snapshot, which this file can't import. */
export interface SearchNames {
  readonly entries: Pick<EntryIndex, 'externalThings'>;
  seriesOf(programme: Programme): Series;
  hubOf(programme: Programme): Hub;
}

/** The texts by which a programme is found. */
export function searchFields(programme: Programme, names: SearchNames): Record<SearchField, readonly string[]> {
  const { title, aliases, pathways, audiences, aims, summary, components, deliveries, partners } = programme;
  return {
    TITLE: [title],
    ALIAS: aliases,
    CODE: codesOf(programme),
    SERIES: seriesNames(names.seriesOf(programme)),
    MODULE: modulesOf(programme).map((module) => module.title),
    PATHWAY: pathways.map((pathway) => pathway.title),
    EXTERNAL_THING: externalTitles(programme, names),
    PARTNER: partners.map(({ name }) => name),
    AUDIENCE: audiences,
    KEY_STAGE: keyStagesOf(programme).map((stage) => keyStageLabels[stage]),
    YEAR_GROUP: yearGroupsOf(programme).map((year) => yearGroupLabels[year] ?? year),
    DELIVERY: stated(deliveries.flatMap(({ title, area, venue, lead, note }) => [title, area, venue, lead, note])),
    COMPONENT: stated(
      components.flatMap(({ kind, title, purpose }) => [componentKindLabels[kind].label, title, purpose]),
    ),
    SESSION: stated(deliveries.flatMap(sessionTexts)),
    HUB: [names.hubOf(programme).title],
    AIM: aims,
    SUMMARY: [summary],
  };
}

const yearsOfStages: Readonly<Record<KeyStage, readonly YearGroup[]>> = {
  EYFS: ['NURSERY', 'RECEPTION'],
  KS1: ['Y1', 'Y2'],
  KS2: ['Y3', 'Y4', 'Y5', 'Y6'],
  KS3: ['Y7', 'Y8', 'Y9'],
  KS4: ['Y10', 'Y11'],
  KS5: ['Y12', 'Y13'],
};

/** The key stages that it states, and those of its year groups: who looks for KS3 looks for Year 8 too. */
const keyStagesOf = ({ keyStages, yearGroups }: Programme): readonly KeyStage[] =>
  Object.values(KeyStage).filter(
    (stage) => keyStages.includes(stage) || yearsOfStages[stage].some((year) => yearGroups.includes(year)),
  );

/** The year groups that it states; those of its key stages where it states none. */
const yearGroupsOf = ({ keyStages, yearGroups }: Programme): readonly YearGroup[] =>
  yearGroups.length > 0 ? yearGroups : keyStages.flatMap((stage) => yearsOfStages[stage]);

const codesOf = ({ codes, pathways, deliveries }: Programme): readonly string[] =>
  stated([...codes, ...pathways.flatMap((pathway) => pathway.codes), ...deliveries.flatMap((group) => group.codes)]);

const seriesNames = ({ title, aliases, formerCodes }: Series): readonly string[] =>
  stated([title, ...aliases, ...formerCodes.flatMap((former) => [former.code, former.title])]);

const sessionTexts = ({ sessions }: Delivery) => sessions.flatMap(({ venue, note }) => [venue, note]);

/** The titles of the external things that a programme's links and rule name. */
function externalTitles(programme: Programme, { entries }: SearchNames): readonly string[] {
  return stated([...references([programme])].map((id) => entries.externalThings.get(id)?.title));
}

/** The texts that there are, each once: a venue of fifty sessions says no more than that of one. */
function stated(texts: readonly (string | undefined)[]): readonly string[] {
  const different = new Set(texts);
  different.delete(undefined);
  return [...different] as readonly string[];
}
