import { ExternalThing } from '../../domain/external-thing.js';
import type { Hub } from '../../domain/hub.js';
import { Pathway } from '../../domain/pathway.js';
import type { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { Stage } from '../../domain/stage.js';
import { mostWays } from '../../eligibility/plan.js';
import { mostObstacles } from '../../eligibility/plan-search.js';
import { mostPartFields } from '../../store/comparison/part-changes.js';
import type { LinkEnd } from '../../store/directory.js';
import { mostFields } from '../../store/history/field-changes.js';
import { modulesOf } from '../../store/modules-of.js';
import { searchFields } from '../../store/search-index.js';
import { moduleEvidence } from '../../store/shares.js';
import type { Snapshot } from '../../store/snapshot.js';
import { largestPage } from '../connection.js';
import { walkLimits } from '../progression/walk.js';
import { mostLoose } from '../selection/loosely-named.js';
import { greatest } from './greatest.js';
import { greatestById, greatestOfYears, sumOfYears } from './in-hub-years.js';
import { mostInShape } from './most-in-shape.js';
import { mostBrought, mostJoined } from './most-joined.js';
import { mostTold } from './most-told.js';
import { mostEvidenceOfReasons, mostReasons } from './rule-sizes.js';
import { mostShares, mostSharingWithModule, mostSharingWithProgramme } from './sharing.js';

/** The most items that a list has at any one thing of a snapshot. */
type Most = (snapshot: Snapshot) => number;

/** What a programme is linked with is a matter of its hub-year. */
const ofProgrammes = (size: (programme: Programme, snapshot: Snapshot) => number): Most =>
  greatestOfYears(({ programmes }, snapshot) => greatest(programmes, (programme) => size(programme, snapshot)));

/** What links join; a series may be an end of links without having a programme. */
const endsOf = ({ links }: Snapshot): ReadonlySet<LinkEnd> => new Set(links.flatMap(({ from, to }) => [from, to]));

const ofSeries =
  (size: (series: Series, snapshot: Snapshot) => number): Most =>
  (snapshot) => {
    const offered = snapshot.programmes.map((programme) => snapshot.seriesOf(programme));
    const named = [...endsOf(snapshot)].filter((end) => end instanceof Series);
    return greatest(new Set([...offered, ...named]), (series) => size(series, snapshot));
  };

/** Links at ends of a class. What no link names has none; what several hub-years link to has those of all. */
const atEnds = (type: abstract new () => LinkEnd): Most =>
  greatestById((year, { holdings }) => {
    const wiring = year.wiring(holdings);
    const ends = new Set(wiring.links.flatMap(({ from, to }) => [from, to]));
    return new Map([...ends].flatMap((end) => (end instanceof type ? [[end.id, wiring.at(end).length]] : [])));
  });

/** The ends of its links, and its programmes, of which each may be walked to by what it shares. */
const joinedInYears = sumOfYears((year, { holdings }) => {
  const { stored, inverses } = year.steps(holdings);
  return new Set([...stored.nodes, ...inverses.nodes]).size + year.programmes.length;
});
const things: Most = (snapshot) => Math.min(walkLimits.things, joinedInYears(snapshot) + walkLimits.starts);
const links: Most = sumOfYears((year, { holdings }) => {
  const { links: stated, inverses } = year.listed(holdings);
  return stated.length + inverses.length;
});

/** As many as selection/ suggests for a loose name; or all that a pick can mean: each is of another series. */
const suggested: Most = (snapshot) => {
  const seriesOf = (hub: Hub) => new Set(snapshot.programmesOfHub(hub).map(({ series }) => series));
  return Math.max(
    mostLoose,
    greatest(snapshot.hubs, (hub) => seriesOf(hub).size),
  );
};

/**
 * The bounds of lists that are computed, by "Type.field"; those of stored lists are found without being named. A list of
 * objects that is in neither is taken to be as long as the whole catalogue, and a test tells.
 */
export const derivedLists: Readonly<Record<string, Most>> = {
  'Query.programmes': ({ programmeCount }) => programmeCount,
  'Query.search': ({ programmeCount }) => programmeCount,
  'Query.changes': () => largestPage,
  'Hub.history': () => largestPage,
  'Source.history': () => largestPage,
  'Series.history': () => largestPage,
  'ExternalThing.history': () => largestPage,
  'Programme.history': () => largestPage,
  'Query.diff': () => largestPage,
  'Difference.fields': () => mostFields,
  'YearComparison.programmes': (snapshot) => 2 * greatest(snapshot.hubYears, ({ programmes }) => programmes.length),
  // Of two states, each part may be in one alone.
  'ProgrammeDifference.pathways': ofProgrammes(({ pathways }) => 2 * pathways.length),
  'ProgrammeDifference.modules': ofProgrammes((programme) => 2 * modulesOf(programme).length),
  'ProgrammeDifference.stages': ofProgrammes(({ stages }) => 2 * stages.length),
  'ProgrammeDifference.links': ofProgrammes(({ links }) => 2 * links.length),
  'ProgrammeDifference.fields': () => mostFields,
  'PartChange.fields': () => mostPartFields,
  'LinkChange.fields': () => mostPartFields,
  'Change.fields': () => mostFields,
  'Query.hubs': ({ hubs }) => hubs.length,
  'Query.links': links,
  'Hub.programmes': (snapshot) => greatest(snapshot.hubs, (hub) => snapshot.programmesOfHub(hub).length),
  'Hub.academicYears': ({ academicYears }) => academicYears.length,
  'Catalogue.academicYears': ({ academicYears }) => academicYears.length,
  'Series.programmes': ofSeries((series, snapshot) => snapshot.programmesOfSeries(series).length),
  'Series.links': ofSeries((series, snapshot) => snapshot.linksOfSeries(series).length),
  'Programme.links': ofProgrammes((programme, snapshot) => snapshot.linksAt(programme).length),
  'Programme.alongside': ofProgrammes((programme, snapshot) => snapshot.linksAt(programme).length),
  'Programme.alsoJoins': ofProgrammes((programme, snapshot) => snapshot.linksFrom(programme).length),
  'Programme.nextSteps': ofProgrammes((programme, snapshot) => snapshot.nextSteps(programme).length),
  'Programme.previousSteps': ofProgrammes((programme, snapshot) => snapshot.previousSteps(programme).length),
  'Programme.overlaps': mostSharingWithProgramme,
  'Module.sharedWith': mostSharingWithModule,
  'Pathway.links': atEnds(Pathway),
  'Stage.links': atEnds(Stage),
  'ExternalThing.links': atEnds(ExternalThing),
  'LinkGroup.links': greatestOfYears((year, snapshot) =>
    greatest(year.listed(snapshot.holdings).links, ({ group }) => (group ? snapshot.group(group.id).links.length : 0)),
  ),
  'ProgrammeGroup.programmes': ({ programmeCount }) => programmeCount,
  'ProgrammeGroup.keys': () => 3,
  // Links that are read from rules have the evidence of those, and overlaps that of the modules of two programmes.
  'Link.evidence': greatestOfYears((year, { holdings }) => {
    const { links: stated, inverses } = year.listed(holdings);
    return Math.max(
      greatest([...stated, ...inverses], ({ link }) => link.evidence.length),
      2 * greatest(year.programmes, (programme) => moduleEvidence(programme).length),
    );
  }),
  'MissingRef.suggestions': suggested,
  'ProgrammeSearchEdge.highlights': (snapshot) =>
    greatest(
      snapshot.programmes.slice(0, 1),
      (programme) => Object.keys(searchFields(programme, snapshot.seriesOf(programme), '')).length,
    ),
  'ProgressionGraph.nodes': things,
  'ProgressionGraph.edges': (snapshot) => Math.min(walkLimits.links, links(snapshot) + mostShares(snapshot)),
  'RouteList.routes': () => walkLimits.routes,
  'ProgressionShape.entryPoints': mostInShape,
  'ProgressionShape.endPoints': mostInShape,
  'ProgressionShape.components': mostInShape,
  'ProgressionShape.cycles': mostInShape,
  'ProgressionShape.longestPath': mostInShape,
  'ProgressionShape.degrees': mostInShape,
  'Query.nextSteps': ({ hubYears }) => greatest(hubYears, ({ programmes }) => programmes.length),
  'Eligibility.reasons': mostReasons,
  'Eligibility.mustAlsoJoin': mostBrought,
  'Reason.evidence': mostEvidenceOfReasons,
  'Plan.ways': () => mostWays,
  'Plan.obstacles': () => mostObstacles,
  'PlanYear.joins': mostJoined,
  'PlanJoin.conditions': mostReasons,
  'PlanObstacle.reasons': mostReasons,
  // Of all that programmes of a series state, each says one value: see the rule of Query.conflicts.
  'ConflictingValue.programmes': () => 1,
  'QueryCost.fields': () => mostTold,
};
