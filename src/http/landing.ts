import type { FastifyInstance } from 'fastify';
import { type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { LandingDocument, type LandingQuery, type Section } from '../generated/graphql.js';
import { escapeHtml } from '../text/escape.js';
import { page, sendPage } from './html-page.js';

/** `/`: what this is, what is in it, and where to go. The facts come from a query, as on every page. */
export function landingRoute(
  app: FastifyInstance,
  schema: GraphQLSchema,
  store: CatalogueStore,
  publicUrl: string,
): void {
  app.get('/', async (request, reply) => {
    const asked = { schema, document: LandingDocument, contextValue: readingOf(store, request.token) };
    const result = (await execute(asked)) as ExecutionResult<LandingQuery>;
    if (!result.data) throw new Error('The query of the landing page failed.', { cause: result.errors?.[0] });
    return sendPage(reply, landingPage(result.data, publicUrl));
  });
}

/** The sections in the words of the people who read them. */
const sections: Readonly<Record<Section, string>> = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  POST_16: 'Post-16',
  ITT_SKTM: 'Initial teacher training and specialist knowledge',
  PROFESSIONAL_DEVELOPMENT: 'Professional development',
  OTHER: 'Other',
};

const example = `{
  programme(slug: "mastery-readiness") {
    title
    nextSteps {
      strength
      to { ... on Programme { title } }
    }
  }
}`;

/** The landing page, as HTML. `publicUrl` is where clients reach the service. */
function landingPage({ catalogue }: LandingQuery, publicUrl: string): string {
  const body = [header(catalogue), main(catalogue, publicUrl), footer(catalogue)].join('\n');
  return page('Maths Hub Catalogue', body, feedLinks);
}

/** Feed readers look for these links here. */
const feedLinks = `
<link rel="alternate" type="application/atom+xml" title="What is new, as Atom" href="/feed.atom">
<link rel="alternate" type="application/rss+xml" title="What is new, as RSS" href="/feed.rss">
<link rel="alternate" type="application/feed+json" title="What is new, as JSON Feed" href="/feed.json">`;

type Catalogue = LandingQuery['catalogue'];

function header({ programmeCount, linkCount, academicYears, homeHub }: Catalogue): string {
  return `<header>
<h1>Maths Hub Catalogue</h1>
<p class="lead">What Maths Hubs offer teachers and schools, and how programmes lead to each other. Query exactly the data that you need.</p>
<p><a class="go" href="/playground">Open the Playground</a></p>
<ul class="facts">
<li><b>${programmeCount}</b><span>Work Groups and programmes</span></li>
<li><b>${linkCount}</b><span>links, each with its evidence</span></li>
<li><b>${escapeHtml(academicYears.join(', '))}</b><span>${escapeHtml(homeHub.title)}</span></li>
</ul>
</header>`;
}

function main({ homeHub, academicYears: [newest] }: Catalogue, publicUrl: string): string {
  const listed = homeHub.programmes.nodes.filter(({ academicYear }) => academicYear === newest);
  return `<main>
<h2>Where to start</h2>
<ul class="cards">
${card('Front-end teams', 'Try a page’s query with real data, read the schema, then copy the query into your code.', [
  ['/playground?operation=programme-page', 'A programme page'],
  ['/playground?operation=phase-menu', 'A phase menu'],
])}
${card(
  'Newsletters',
  'Choose programmes, put them in order, and copy the newsletter to your mail program or download it as a file.',
  [
    ['/newsletter', 'The newsletter builder'],
    ['/feed.atom', 'A feed of new programmes'],
    ['/playground?operation=newsletter', 'The query that the builder sends'],
  ],
)}
${card('Analysts', 'Get every relation with its kind, its certainty and its evidence.', [
  ['/playground?operation=relationships', 'All relationships'],
  ['/exports/manifest.json', 'The catalogue as files, with their checksums'],
])}
${card('Schools and teachers', 'See what can follow a programme that you take part in, and how certain that is.', [
  ['/playground?operation=what-comes-next', 'What comes next'],
  ['/map', 'A map of the programmes'],
])}
</ul>
<h2>Try a query</h2>
<p>Send this to <code>${escapeHtml(publicUrl)}/graphql</code> by POST or GET:</p>
<pre tabindex="0" role="region" aria-label="An example query"><code>${escapeHtml(example)}</code></pre>
<p><a href="/graphql?query=${escapeHtml(encodeURIComponent(example.replace(/\s+/g, ' ')))}">See the answer</a></p>
<h2>${escapeHtml(homeHub.title)} in ${escapeHtml(newest ?? 'no year yet')}</h2>
<div class="sections">
${(Object.keys(sections) as Section[]).map((section) => sectionList(section, listed)).join('')}
</div>
</main>`;
}

function card(title: string, text: string, links: readonly (readonly [string, string])[]): string {
  const items = links.map(([href, label]) => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`).join('<br>');
  return `<li><h3>${escapeHtml(title)}</h3><p>${escapeHtml(text)}</p>${items}</li>`;
}

function sectionList(section: Section, listed: Catalogue['homeHub']['programmes']['nodes']): string {
  const titles = listed
    .filter((programme) => programme.section === section)
    .map(({ title }) => `<li>${escapeHtml(title)}</li>`);
  return titles.length === 0 ? '' : `<section><h3>${sections[section]}</h3><ul>${titles.join('')}</ul></section>\n`;
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
