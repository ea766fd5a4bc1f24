import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Snapshot } from '../../../../src/catalogue/view/snapshot.js';
import { asked } from '../../../support/asked.js';
import { snapshotOf } from '../../../support/builders.js';
import { aCatalogueOfYears } from '../../../support/random-years.js';
import { severalHubs } from '../../../support/several-hubs.js';

// Every way to go on from a programme, through the API: a walk may reach other years, but never another hub.

const runs = Number(process.env['LINK_RUNS'] ?? 25);

const programme = '{ id academicYear hub { id } series { id } }';
const end = `{ __typename id ... on Programme ${programme} ... on Pathway { programme ${programme} } ... on Stage { programme ${programme} } }`;
const everyKind = '[PROGRESSES_TO, REQUIRES, CONTINUES_AS, REPLACED_BY, RUNS_ALONGSIDE, ALTERNATES_WITH, PART_OF]';

const everyProgramme = `{ programmes(first: 100) { nodes { id academicYear hub { id } series { id } nextSteps { to ${end} } } } }`;

const walk = (direction: string, kinds = '') =>
  `progression(from: [$id], direction: ${direction}${kinds}) { truncated nodes { node ${end} } }`;
const everyWalk = `query ($id: String!) {
  ${['FORWARD', 'BACKWARD', 'BOTH'].map((way) => `${way}: ${walk(way)} ${way}_ALL: ${walk(way, `, kinds: ${everyKind}`)}`).join(' ')}
}`;
const everyRoute = `query ($from: String!, $to: String!) {
  routes(from: $from, to: $to) { truncated routes { steps { from ${end} to ${end} } } }
}`;

interface ToldProgramme {
  readonly id: string;
  readonly academicYear: string;
  readonly hub: { readonly id: string };
  readonly series: { readonly id: string };
}
type End =
  | (ToldProgramme & { readonly programme?: undefined })
  | { readonly id: string; readonly programme?: ToldProgramme };
interface Walk {
  readonly truncated: boolean;
  readonly nodes: readonly { readonly node: End }[];
}
interface Step {
  readonly from: End;
  readonly to: End;
}
interface Routes {
  readonly truncated: boolean;
  readonly routes: readonly { readonly steps: readonly Step[] }[];
}
type Start = ToldProgramme & { readonly nextSteps: readonly { readonly to: End }[] };

/** The programme that an end is, or is a part of. */
const programmeOf = (one: End): ToldProgramme | undefined => ('hub' in one ? one : one.programme);

/** Both, since a walk follows a symmetric link from either end. */
const endsOf = (step: Step | undefined): readonly End[] => (step ? [step.from, step.to] : []);

async function programmesOf(snapshot: Snapshot): Promise<ReadonlyMap<string, Start>> {
  const { programmes } = await asked<{ programmes: { nodes: readonly Start[] } }>(snapshot, everyProgramme);
  return new Map(programmes.nodes.map((one) => [one.id, one]));
}

/** What `progression` reaches in each direction, with the default kinds and with all. */
const walksFrom = (snapshot: Snapshot, { id }: Start) =>
  asked<Readonly<Record<string, Walk>>>(snapshot, everyWalk, { id });

/** Everything that is reached by asking the next steps of a programme, and then theirs, until nothing new comes. */
function repeatedNextSteps(start: Start, programmes: ReadonlyMap<string, Start>): ReadonlySet<End> {
  const found = new Map<string, End>();
  const queue = [start];
  for (let next = queue.pop(); next; next = queue.pop())
    for (const { to } of next.nextSteps) {
      const known = found.has(to.id);
      found.set(to.id, to);
      const programme = programmes.get(to.id);
      if (!known && programme) queue.push(programme);
    }
  return new Set(found.values());
}

const routesBetween = async (snapshot: Snapshot, from: Start, to: Start) =>
  (await asked<{ routes: Routes }>(snapshot, everyRoute, { from: from.id, to: to.id })).routes;

/** Checks every walk from every programme, and returns how many programmes of other years the walks reached. */
async function checkWalks(snapshot: Snapshot): Promise<number> {
  const programmes = await programmesOf(snapshot);
  expect(programmes.size).toBe(snapshot.programmes.length);
  const all = [...programmes.values()];
  let otherYears = 0;
  for (const [index, start] of all.entries()) {
    const stays = (ends: Iterable<End>) => {
      for (const reached of ends) {
        const programme = programmeOf(reached);
        expect(programme?.hub.id ?? start.hub.id).toBe(start.hub.id);
        if (programme && programme.academicYear !== start.academicYear) otherYears++;
      }
    };
    const walks = await walksFrom(snapshot, start);
    for (const { nodes } of Object.values(walks)) stays(nodes.map(({ node }) => node));
    const repeated = repeatedNextSteps(start, programmes);
    stays(repeated);
    const forward = new Set(walks['FORWARD']?.nodes.map(({ node }) => node.id));
    for (const { id } of repeated) expect(forward).toContain(id);

    const goal = all[(index * 7 + 3) % all.length] as Start;
    for (const { steps } of (await routesBetween(snapshot, start, goal)).routes) {
      stays(steps.flatMap(endsOf));
      expect(endsOf(steps.at(0)).map(({ id }) => id)).toContain(start.id);
      expect(endsOf(steps.at(-1)).map((one) => programmeOf(one)?.series.id)).toContain(goal.series.id);
    }
  }
  return otherYears;
}

describe('No walk from a programme reaches another hub', () => {
  test('in random catalogues of several hubs and years, whether by progression, routes or repeated next steps', async () => {
    let otherYears = 0;
    await fc.assert(
      fc.asyncProperty(aCatalogueOfYears, async (document) => {
        otherYears += await checkWalks(snapshotOf(document));
      }),
      { numRuns: runs },
    );
    expect(otherYears).toBeGreaterThan(0);
  });

  test('in the catalogue of several hubs', async () => {
    await checkWalks(snapshotOf(severalHubs()));
  });
});
