import type { FastifyInstance } from 'fastify';
import { type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { sectionLabels } from '../domain/fields/labels.js';
import { LandingDocument, type LandingQuery, type Section } from '../generated/graphql.js';
import { escapeHtml } from '../text/escape.js';
import type { ServiceAddress } from '../text/service-address.js';
import { page, sendPage } from './html-page.js';

/** `/`: what this is, what is in it, and where to go. The facts come from a query, as on every page. */
export function landingRoute(app: FastifyInstance, schema: GraphQLSchema, store: CatalogueStore): void {
  app.get('/', async (request, reply) => {
    const asked = { schema, document: LandingDocument, contextValue: readingOf(store, request.token) };
    const result = (await execute(asked)) as ExecutionResult<LandingQuery>;
    if (!result.data) throw new Error('The query of the landing page failed.', { cause: result.errors?.[0] });
    return sendPage(reply, landingPage(result.data, app.address));
  });
}

const example = `{
  programme(slug: "mastery-readiness") {
    title
    nextSteps {
      strength
      to { ... on Programme { title } }
    }
  }
}`;

function landingPage({ catalogue }: LandingQuery, address: ServiceAddress): string {
  const body = [header(catalogue, address), main(catalogue, address), footer(catalogue)].join('\n');
  return page('Maths Hub Catalogue', body, feedLinks(address));
}

/** Feed readers look for these links here. */
const feedLinks = (address: ServiceAddress) => `
<link rel="alternate" type="application/atom+xml" title="What is new, as Atom" href="${escapeHtml(address.path('/feed.atom'))}">
<link rel="alternate" type="application/rss+xml" title="What is new, as RSS" href="${escapeHtml(address.path('/feed.rss'))}">
<link rel="alternate" type="application/feed+json" title="What is new, as JSON Feed" href="${escapeHtml(address.path('/feed.json'))}">`;

type Catalogue = LandingQuery['catalogue'];

function header({ programmeCount, linkCount, academicYears, homeHub }: Catalogue, address: ServiceAddress): string {
  return `<header>
<h1>Maths Hub Catalogue</h1>
<p class="lead">What Maths Hubs offer teachers and schools, and how programmes lead to each other. Query exactly the data that you need.</p>
<p><a class="go" href="${escapeHtml(address.path('/playground'))}">Open the Playground</a></p>
<ul class="facts">
<li><b>${programmeCount}</b><span>Work Groups and programmes</span></li>
<li><b>${linkCount}</b><span>links, each with its evidence</span></li>
<li><b>${escapeHtml(academicYears.join(', '))}</b><span>${escapeHtml(homeHub.title)}</span></li>
</ul>
</header>`;
}

interface Card {
  readonly title: string;
  readonly text: string;
  /** The path of each link, and its label. */
  readonly links: readonly (readonly [path: string, label: string])[];
}

const cards: readonly Card[] = [
  {
    title: 'Front-end teams',
    text: 'Try a page’s query with real data, read the schema, then copy the query into your code.',
    links: [
      ['/playground?operation=programme-page', 'A programme page'],
      ['/playground?operation=phase-menu', 'A phase menu'],
      ['/schema.graphql', 'The schema'],
    ],
  },
  {
    title: 'Newsletters',
    text: 'Choose programmes, put them in order, and copy the newsletter to your mail program or download it as a file.',
    links: [
      ['/newsletter', 'The newsletter builder'],
      ['/feed.atom', 'A feed of new programmes'],
      ['/playground?operation=newsletter', 'The query that the builder sends'],
    ],
  },
  {
    title: 'Analysts',
    text: 'Get every relation with its kind, its certainty and its evidence.',
    links: [
      ['/playground?operation=relationships', 'All relationships'],
      ['/exports/manifest.json', 'The catalogue as files, with their checksums'],
    ],
  },
  {
    title: 'Schools and teachers',
    text: 'See what can follow a programme that you take part in, and how certain that is.',
    links: [
      ['/playground?operation=what-comes-next', 'What comes next'],
      ['/map', 'A map of the programmes'],
    ],
  },
];

function main({ homeHub }: Catalogue, address: ServiceAddress): string {
  const listed = homeHub.programmes.nodes.filter(({ academicYear }) => academicYear === homeHub.defaultYear);
  const answer = address.path(`/graphql?query=${encodeURIComponent(example.replace(/\s+/g, ' '))}`);
  return `<main>
<h2>Where to start</h2>
<ul class="cards">
${cards.map((card) => formatCard(card, address)).join('\n')}
</ul>
<h2>Try a query</h2>
<p>Send this to <code>${escapeHtml(address.url('/graphql') ?? '/graphql')}</code> by POST or GET:</p>
<pre tabindex="0" role="region" aria-label="An example query"><code>${escapeHtml(example)}</code></pre>
<p><a href="${escapeHtml(answer)}">See the answer</a></p>
<h2>${escapeHtml(homeHub.title)} in ${escapeHtml(homeHub.defaultYear ?? 'no year yet')}</h2>
<div class="sections">
${(Object.keys(sectionLabels) as Section[]).map((section) => sectionList(section, listed)).join('')}
</div>
</main>`;
}

function formatCard({ title, text, links }: Card, address: ServiceAddress): string {
  const items = links.map(([path, label]) => `<a href="${escapeHtml(address.path(path))}">${escapeHtml(label)}</a>`);
  return `<li><h3>${escapeHtml(title)}</h3><p>${escapeHtml(text)}</p>${items.join('<br>')}</li>`;
}

function sectionList(section: Section, listed: Catalogue['homeHub']['programmes']['nodes']): string {
  const titles = listed
    .filter((programme) => programme.section === section)
    .map(({ title }) => `<li>${escapeHtml(title)}</li>`);
  return titles.length === 0
    ? ''
    : `<section><h3>${sectionLabels[section]}</h3><ul>${titles.join('')}</ul></section>\n`;
}

function footer({ revision, updatedAt, homeHub }: Catalogue): string {
  const { website, email } = homeHub;
  const title = escapeHtml(homeHub.title);
  const site = website ? `<a href="${escapeHtml(website)}">${title}</a>` : title;
  const mail = email ? ` · <a href="mailto:${escapeHtml(email)}">${escapeHtml(email)}</a>` : '';
  return `<footer>
<p>Revision ${revision} of ${escapeHtml(updatedAt.slice(0, 10))}. The facts come from what the hub published; the summaries are in our own words. To join a programme, ask the hub: ${site}${mail}</p>
</footer>`;
}
