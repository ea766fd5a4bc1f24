import { sectionLabels } from '../domain/fields/labels.js';
import type { LandingQuery, Section } from '../generated/graphql.js';
import type { ServiceAddress } from '../text/service-address.js';
import type { SitePage } from './frame/page.js';

type Catalogue = LandingQuery['catalogue'];

interface LandingProps {
  readonly catalogue: Catalogue;
  readonly address: ServiceAddress;
}

/** What this is, what is in it, and where to go. */
export function landingPage({ catalogue }: LandingQuery, address: ServiceAddress): SitePage {
  const props = { catalogue, address };
  return {
    path: '/',
    title: 'Maths Hub Catalogue',
    description: 'What Maths Hubs offer teachers and schools, and how programmes lead to each other.',
    head: <FeedLinks address={address} />,
    body: (
      <>
        <Overview {...props} />
        <h2>Where to start</h2>
        <ul class="cards">
          {cards.map((card) => (
            <CardItem card={card} address={address} />
          ))}
        </ul>
        <Example address={address} />
        <Listed {...props} />
        <Footer {...props} />
      </>
    ),
  };
}

const feeds = [
  ['/feed.atom', 'application/atom+xml', 'What is new, as Atom'],
  ['/feed.rss', 'application/rss+xml', 'What is new, as RSS'],
  ['/feed.json', 'application/feed+json', 'What is new, as JSON Feed'],
  ['/calendar.ics', 'text/calendar', 'Closing dates and meetings'],
] as const;

/** Feed readers look for these links here. */
const FeedLinks = ({ address }: { readonly address: ServiceAddress }) => (
  <>
    {feeds.map(([path, type, title]) => (
      <link rel="alternate" type={type} title={title} href={address.path(path)} />
    ))}
  </>
);

function Overview({ catalogue, address }: LandingProps) {
  const { programmeCount, linkCount, academicYears, homeHub } = catalogue;
  return (
    <>
      <h1>Maths Hub Catalogue</h1>
      <p class="lead">
        What Maths Hubs offer teachers and schools, and how programmes lead to each other. Query exactly the data that
        you need.
      </p>
      <p>
        <a class="action" href={address.path('/playground')}>
          Open the Playground
        </a>
      </p>
      <ul class="facts">
        <li>
          <b>{programmeCount}</b>
          <span>Work Groups and programmes</span>
        </li>
        <li>
          <b>{linkCount}</b>
          <span>links, each with its evidence</span>
        </li>
        <li>
          <b>{academicYears.join(', ')}</b>
          <span>{homeHub.title}</span>
        </li>
      </ul>
    </>
  );
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
      ['/schema.graphql', 'The schema, for code generators'],
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
      ['/calendar.ics', 'Closing dates and meetings, for your calendar'],
    ],
  },
];

const CardItem = ({ card, address }: { readonly card: Card; readonly address: ServiceAddress }) => (
  <li>
    <h3>{card.title}</h3>
    <p>{card.text}</p>
    <ul>
      {card.links.map(([path, label]) => (
        <li>
          <a href={address.path(path)}>{label}</a>
        </li>
      ))}
    </ul>
  </li>
);

const example = `{
  programme(slug: "mastery-readiness") {
    title
    nextSteps {
      strength
      to { ... on Programme { title } }
    }
  }
}`;

function Example({ address }: { readonly address: ServiceAddress }) {
  const answer = address.path(`/graphql?query=${encodeURIComponent(example.replace(/\s+/g, ' '))}`);
  return (
    <>
      <h2>Try a query</h2>
      <p>
        Send this to <code>{address.url('/graphql') ?? '/graphql'}</code> by POST or GET:
      </p>
      <pre class="wrapped">
        <code>{example}</code>
      </pre>
      <p>
        <a href={answer}>See the answer</a>
      </p>
    </>
  );
}

function Listed({ catalogue: { homeHub } }: LandingProps) {
  const listed = homeHub.programmes.nodes.filter(({ academicYear }) => academicYear === homeHub.defaultYear);
  const sections = (Object.keys(sectionLabels) as Section[]).map((section) => ({
    section,
    programmes: listed.filter((programme) => programme.section === section),
  }));
  return (
    <>
      <h2>
        {homeHub.title} in {homeHub.defaultYear ?? 'no year yet'}
      </h2>
      <div class="sections">
        {sections
          .filter(({ programmes }) => programmes.length > 0)
          .map(({ section, programmes }) => (
            <section>
              <h3>{sectionLabels[section]}</h3>
              <ul>
                {programmes.map(({ title }) => (
                  <li>{title}</li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}

function Footer({ catalogue: { revision, updatedAt, homeHub } }: LandingProps) {
  const { title, website, email } = homeHub;
  return (
    <footer>
      <p>
        Revision {revision} of {updatedAt.slice(0, 10)}. The facts come from what the hub published; the summaries are
        in our own words. To join a programme, ask the hub: {website ? <a href={website}>{title}</a> : title}
        {email && (
          <>
            {' · '}
            <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
      </p>
    </footer>
  );
}
