import type { Level } from './families.js';
import type { Random } from './random.js';
import { aim, audience, sentences, topic } from './sentences.js';
import { capitalised } from './words.js';

/** How much is said of a programme: `lean` is about 1 KB of JSON, `curated` is what an entry of the real catalogue is. */
export type Detail = 'lean' | 'curated';

export interface Offer {
  readonly level: Level;
  readonly hub: string;
  readonly academicYear: string;
  readonly source: string;
  readonly position: number;
}

export type Json = { readonly [key: string]: unknown };

const updatedAt = '2026-11-24T00:00:00Z';
const sentencesOfAnItem = 6;

/** An entry of a source's outline for each programme, so that evidence can name it. */
export const outlineItem = ({ level }: Offer) => ({
  heading: level.heading,
  item: level.title,
  sentences: sentencesOfAnItem,
});

/** A programme as a catalogue document has it; named is what questions ask about. */
export interface GeneratedProgramme extends Json {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly hub: string;
  readonly academicYear: string;
}

/** One programme. */
export function programme(random: Random, offer: Offer, detail: Detail): GeneratedProgramme {
  const { level, hub, academicYear, position } = offer;
  const curated = detail === 'curated';
  const kind = random.pick(['Work Groups', 'Work Group', 'Programme', 'Work Groups']);
  return {
    id: random.id('prg'),
    slug: level.slug,
    title: `${level.title} ${kind}`,
    ...(random.chance(0.3) && { aliases: [`${level.title} ${academicYear}`] }),
    codes: [`NCP${academicYear.slice(2, 4)}-${String(position).padStart(2, '0')}`],
    hub,
    academicYear,
    series: level.id,
    section: level.section,
    sectionPath: [level.heading],
    position,
    phases: random.chance(0.2) && level.phase === 'PRIMARY' ? ['PRIMARY', 'SECONDARY'] : [level.phase],
    ...(curated && { audiences: [audience(random)] }),
    summary: sentences(random, curated ? 4 : 1 + random.below(2)),
    ...(curated && { aims: [aim(random), aim(random), aim(random)].filter(isFirst) }),
    ...parts(random, curated),
    participation: { unit: random.pick(['SCHOOL', 'DEPARTMENT', 'INDIVIDUAL']) },
    ...(level.requires && { eligibilityRule: rule(random, level.requires, offer, curated) }),
    links: links(random, offer, curated),
    ...(curated && {
      evidence: evidence(random, offer, evidencedFields),
      openQuestions: [`How many ${topic(random)} sessions are there?`],
    }),
    updatedAt,
  };
}

const isFirst = (text: string, index: number, all: readonly string[]) => all.indexOf(text) === index;

const evidencedFields = 'title phases audiences aims summary participation.unit modules pathways section hub'.split(
  ' ',
);

/** Modules, half of the time inside pathways. */
function parts(random: Random, curated: boolean): Json {
  if (!curated) return { modules: modules(random, 1) };
  if (random.chance(0.5)) return { modules: modules(random, 3 + random.below(4)) };
  const pathways = Array.from({ length: 2 }, (_, index) => ({
    id: random.id('pth'),
    slug: `pathway-${index + 1}`,
    title: `Pathway ${index + 1}: ${capitalised(topic(random))}`,
    duration: { days: { min: 3, max: 3 + random.below(3) }, strength: 'STATED' },
    modules: modules(random, 2),
  }));
  return { pathways };
}

function modules(random: Random, count: number): readonly Json[] {
  return Array.from({ length: count }, (_, index) => {
    const about = topic(random);
    return {
      id: random.id('mod'),
      slug: `module-${index + 1}`,
      title: capitalised(about),
      kind: 'CORE_MODULE',
      topic: about,
    };
  });
}

function rule(random: Random, required: string, offer: Offer, curated: boolean): Json {
  const test = {
    kind: 'COMPLETED',
    programme: required,
    timing: 'ANY_EARLIER_YEAR',
    text: curated ? aim(random) : 'The level before.',
    strength: 'STATED',
    listed: true,
    ...(curated && { evidence: evidence(random, offer, [undefined]) }),
  };
  return { id: random.id('rul'), test };
}

function links(random: Random, offer: Offer, curated: boolean): readonly Json[] {
  const to = offer.level.leadsTo;
  if (to === undefined) return [];
  const link = {
    id: random.id('lnk'),
    kind: 'PROGRESSES_TO',
    to,
    symmetric: false,
    strength: random.pick(['STATED', 'IMPLIED', 'AMBIGUOUS']),
    ...(curated && { evidence: evidence(random, offer, [undefined]) }),
  };
  return [link];
}

function evidence(random: Random, { level, source }: Offer, fields: readonly (string | undefined)[]): readonly Json[] {
  return fields.map((field) => ({
    source,
    section: level.heading,
    item: level.title,
    sentence: 1 + random.below(sentencesOfAnItem),
    ...(field !== undefined && { field }),
    strength: random.chance(0.8) ? 'STATED' : 'IMPLIED',
    paraphrase: sentences(random, 1),
  }));
}
