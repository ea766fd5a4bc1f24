import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import type { Phase, Section } from '../../src/domain/fields/vocabulary.js';
import type { EligibilityRule } from '../../src/domain/parts/eligibility-rule.js';
import type { Link } from '../../src/domain/parts/link.js';
import type { Programme } from '../../src/domain/programme.js';
import {
  aCatalogue,
  aHub,
  aLink,
  anExternalThing,
  anyOf,
  aProgramme,
  aSeries,
  evidence,
  needs,
  type Stored,
} from '../support/builders.js';

// A year of a hub that is much larger than the real one: families of programmes that lead on within a phase, some
// across phases, things outside that many belong to, and programmes that nothing is said of.

interface Family {
  readonly name: string;
  readonly phases: readonly Phase[];
  readonly section: Section;
  readonly steps: readonly string[];
}

const families: readonly Family[] = [
  {
    name: 'Early Number',
    phases: ['EARLY_YEARS'],
    section: 'PRIMARY',
    steps: ['Foundations', 'Development', 'Leadership'],
  },
  {
    name: 'Mastering Number',
    phases: ['EARLY_YEARS', 'PRIMARY'],
    section: 'PRIMARY',
    steps: ['Reception and KS1', 'KS2'],
  },
  {
    name: 'Primary Teaching for Mastery',
    phases: ['PRIMARY'],
    section: 'PRIMARY',
    steps: ['Readiness', 'Development', 'Embedding', 'Sustaining'],
  },
  {
    name: 'Primary Subject Leadership',
    phases: ['PRIMARY'],
    section: 'PRIMARY',
    steps: ['New Leaders', 'Experienced Leaders', 'System Leaders'],
  },
  {
    name: 'Primary Problem Solving and Reasoning',
    phases: ['PRIMARY'],
    section: 'PRIMARY',
    steps: ['Introduction', 'Going Deeper'],
  },
  { name: 'Mixed-Age Classes', phases: ['PRIMARY'], section: 'PRIMARY', steps: ['Planning', 'Sustaining'] },
  {
    name: 'Years 5 to 8 Continuity',
    phases: ['PRIMARY', 'SECONDARY'],
    section: 'SECONDARY',
    steps: ['Work Group', 'Community'],
  },
  {
    name: 'Secondary Teaching for Mastery',
    phases: ['SECONDARY'],
    section: 'SECONDARY',
    steps: ['Development', 'Embedding', 'Sustaining', 'Collaboration'],
  },
  {
    name: 'Secondary Subject Leadership',
    phases: ['SECONDARY'],
    section: 'SECONDARY',
    steps: ['First Year', 'Community', 'Mentors'],
  },
  {
    name: 'Secondary Reasoning in Years 7 to 11',
    phases: ['SECONDARY'],
    section: 'SECONDARY',
    steps: ['Key Topics', 'Coherence'],
  },
  {
    name: 'GCSE Higher Tier',
    phases: ['SECONDARY'],
    section: 'SECONDARY',
    steps: ['Algebra', 'Geometry', 'Reviewing Practice'],
  },
  { name: 'Transition to A Level', phases: ['SECONDARY', 'POST_16'], section: 'POST_16', steps: ['Bridging'] },
  { name: 'Core Maths', phases: ['POST_16'], section: 'POST_16', steps: ['Getting Started', 'Pedagogy', 'Leadership'] },
  { name: 'Developing A Level', phases: ['POST_16'], section: 'POST_16', steps: ['Pedagogy', 'Further Mathematics'] },
  {
    name: 'Professional Development Lead',
    phases: ['EARLY_YEARS', 'PRIMARY', 'SECONDARY', 'POST_16'],
    section: 'PROFESSIONAL_DEVELOPMENT',
    steps: ['Programme', 'Accreditation and Reaccreditation'],
  },
];

const alone: readonly (readonly [string, readonly Phase[]])[] = [
  ['Specialist Knowledge for Teaching Mathematics (Early Years Teachers) Programme', ['EARLY_YEARS']],
  ['Number Sense in Nursery', ['EARLY_YEARS']],
  ['Specialist Knowledge for Teaching Mathematics (Primary Teachers) Programme', ['PRIMARY']],
  ['Specialist Knowledge for Teaching Mathematics (Primary Teaching Assistants) Programme', ['PRIMARY']],
  ['Specialist Knowledge for Teaching of Mathematics (Primary Early Career Teachers)', ['PRIMARY']],
  ['Lesson Study in Primary Mathematics', ['PRIMARY']],
  ['Mathematics and Special Educational Needs', ['PRIMARY']],
  ['Talk and Vocabulary', ['PRIMARY']],
  ['Assessment without Levels', ['PRIMARY']],
  ['Specialist Knowledge for the Teaching of Mathematics (Secondary Early Career Teachers)', ['SECONDARY']],
  ['Specialist Knowledge for Teaching Mathematics (Secondary Non-Specialist)', ['SECONDARY']],
  ['Maths MAT Leads: leading and developing mathematics teaching across a trust', ['SECONDARY']],
  ['Key Stage 3 Curriculum Planning', ['SECONDARY']],
  ['Low Prior Attainers', ['SECONDARY']],
  ['Technology in the Classroom', ['SECONDARY']],
  ['Supporting Post-16 GCSE Re-sit Work Groups', ['POST_16']],
  ['Statistics for Teachers of Level 3', ['POST_16']],
  ['Mechanics for Teachers of Level 3', ['POST_16']],
  ['Functional Skills', ['POST_16']],
  ['Strengthening Partnerships with ITT providers Work Group', []],
  ['School Development Lead Programme', []],
  ['Research into Practice', []],
];

const slugOf = (title: string) =>
  title
    .replace(/^Specialist.*\(/, 'SKTM ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '');

const framework = anExternalThing({ id: 'ext-framework', title: 'Early Career Framework', kind: 'framework' });
const umbrella = anExternalThing({
  id: 'ext-umbrella',
  title: 'Teaching for Mastery Programme',
  kind: 'umbrella programme',
});
const award = anExternalThing({
  id: 'ext-award',
  title: 'Accredited Lead of Professional Development',
  kind: 'accreditation',
});

const proof = { evidence: [evidence()] };

/** How the steps of a family lead on: the second by a stored link, the others by rules, the last by any earlier one. */
function ruleOf(slugs: readonly string[], index: number): Stored<EligibilityRule> | undefined {
  const [before, ...earlier] = slugs.slice(0, index).reverse();
  if (before === undefined || index === 1) return undefined;
  const last = needs(before, { timing: 'PREVIOUS_YEAR', ...proof });
  return index === slugs.length - 1 && earlier.length > 1
    ? anyOf(last, ...earlier.map((slug) => needs(slug, proof)))
    : last;
}

function linksOf(family: Family, slugs: readonly string[], index: number): readonly Stored<Link>[] {
  const next = slugs[index + 1];
  const links: Stored<Link>[] = [];
  if (index === 0 && next)
    links.push(aLink('PROGRESSES_TO', `ser-${next}`, { strength: slugs.length % 2 ? 'IMPLIED' : 'STATED', ...proof }));
  if (family.name.includes('for Mastery') && index !== 2) links.push(aLink('PART_OF', umbrella.id, proof));
  if (index === 1 && family.steps.length === 3)
    links.push(aLink('ALIGNED_WITH', umbrella.id, { strength: 'AMBIGUOUS', ...proof }));
  return links;
}

const across: Readonly<Record<string, readonly Stored<Link>[]>> = {
  'early-number-leadership': [
    aLink('PROGRESSES_TO', 'ser-mastering-number-reception-and-ks1', { strength: 'IMPLIED', ...proof }),
  ],
  'mastering-number-ks2': [
    aLink('PROGRESSES_TO', 'ser-primary-teaching-for-mastery-development', { strength: 'AMBIGUOUS', ...proof }),
  ],
  'years-5-to-8-continuity-work-group': [
    aLink('RUNS_ALONGSIDE', 'ser-secondary-teaching-for-mastery-development', { ...proof, strength: 'IMPLIED' }),
  ],
  'primary-problem-solving-and-reasoning-going-deeper': [
    aLink('PROGRESSES_TO', 'ser-years-5-to-8-continuity-work-group', proof),
  ],
  'gcse-higher-tier-reviewing-practice': [aLink('PROGRESSES_TO', 'ser-transition-to-a-level-bridging', proof)],
  'transition-to-a-level-bridging': [
    aLink('PROGRESSES_TO', 'ser-developing-a-level-pedagogy', { strength: 'IMPLIED', ...proof }),
  ],
  'secondary-subject-leadership-first-year': [
    aLink('RUNS_ALONGSIDE', 'ser-secondary-subject-leadership-community', proof),
  ],
  'professional-development-lead-accreditation-and-re': [aLink('AWARDS', award.id, proof)],
  'gcse-higher-tier-algebra': [
    aLink('ALTERNATES_WITH', 'ser-gcse-higher-tier-geometry', { symmetric: true, ...proof }),
  ],
  'sktm-primary-early-career-teachers': [aLink('ALIGNED_WITH', framework.id, { obligation: 'EXPECTED', ...proof })],
  'sktm-secondary-early-career-teachers': [aLink('ALIGNED_WITH', framework.id, { obligation: 'EXPECTED', ...proof })],
};

function everyFamily(): readonly Stored<Programme>[] {
  return families.flatMap((family) => {
    const titles = family.steps.map((step) => `${family.name} ${step}`);
    const slugs = titles.map(slugOf);
    return titles.map((title, index) => {
      const slug = slugs[index] ?? '';
      const eligibilityRule = ruleOf(slugs, index);
      return aProgramme({
        slug,
        title,
        section: family.section,
        phases: family.phases,
        links: [...linksOf(family, slugs, index), ...(across[slug] ?? [])],
        ...(eligibilityRule && { eligibilityRule }),
      });
    });
  });
}

function everyLoner(): readonly Stored<Programme>[] {
  return alone.map(([title, phases]) => {
    const slug = slugOf(title);
    return aProgramme({
      slug,
      title,
      phases,
      section: title.startsWith('Spec') ? 'ITT_SKTM' : 'OTHER',
      links: across[slug] ?? [],
    });
  });
}

/** A hub's year of 60 programmes, or of as many as are asked for: those beyond 60 have no links. */
export function aFullYear(count = 60, parts: Partial<Stored<CatalogueDocument>> = {}): Stored<CatalogueDocument> {
  const made = [...everyFamily(), ...everyLoner()];
  const more = Array.from({ length: Math.max(0, count - made.length) }, (_, index) =>
    aProgramme({ slug: `further-group-${index + 1}`, title: `Further Group ${index + 1}`, phases: ['PRIMARY'] }),
  );
  const programmes = [...made, ...more].map((programme, index) => ({ ...programme, position: index + 1 }));
  return aCatalogue({
    hubs: [aHub({ title: 'A Large Maths Hub' })],
    externalThings: [framework, umbrella, award],
    series: programmes.map(({ slug, title }) => aSeries({ slug, title })),
    programmes,
    ...parts,
  });
}
