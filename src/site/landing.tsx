import { sectionLabels } from '../domain/fields/labels.js';
import type { LandingQuery, Section } from '../generated/graphql.js';
import { programmePath } from '../text/programme-path.js';
import type { ServiceAddress } from '../text/service-address.js';
import type { SitePage } from './frame/page.js';
import { SearchField } from './list/list-form.js';

type Catalogue = LandingQuery['catalogue'];

/** A query as it is written, and its answer as JSON. */
export interface QueryExample {
  readonly query: string;
  readonly answer: string;
}

interface LandingProps {
  readonly catalogue: Catalogue;
  readonly address: ServiceAddress;
  readonly example: QueryExample;
}

/** What this is, what is in it, and where to go. */
export function landingPage(props: LandingProps): SitePage {
  const { address } = props;
  return {
    path: '/',
    title: 'Maths Hub Catalogue',
    description: 'What Maths Hubs offer teachers and schools, and how programmes lead to each other.',
    head: <FeedLinks address={address} />,
    body: (
      <>
        <Overview {...props} />
        <Listed {...props} />
        <Example {...props} />
        <h2>Where to start</h2>
        <ul class="cards">
          {cards.map((card) => (
            <CardItem card={card} address={address} />
          ))}
        </ul>
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
      <p class="lead">What Maths Hubs offer teachers and schools, and how one programme leads to another.</p>
      <search>
        <form class="filters one-line" action={address.path('/programmes')} method="get">
          <SearchField />
          <button class="action" type="submit">
            Search
          </button>
        </form>
      </search>
      <ul class="facts">
        <li>
          <b>{programmeCount}</b>
          <span>Work Groups and programmes</span>
        </li>
        <li>
          <b>{linkCount}</b>
          <span>{linkCount === 1 ? 'link' : 'links'} between them</span>
        </li>
        <li>
          <b>{yearsInWords(academicYears)}</b>
          <span>{academicYears.length === 1 ? homeHub.title : 'academic years'}</span>
        </li>
      </ul>
    </>
  );
}

/** Years, newest first, such as "2019/20 to 2025/26". */
const yearsInWords = (years: readonly string[]) => (years.length < 2 ? years.join() : `${years.at(-1)} to ${years[0]}`);

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
    text: 'See what you or your school can join, what can follow it, and how certain that is.',
    links: [
      ['/join', 'What can I join?'],
      ['/programmes', 'Find a programme'],
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

function Example({ example: { query, answer }, address }: LandingProps) {
  return (
    <>
      <h2>Try a query</h2>
      <p>
        Send this to <code>{address.url('/graphql') ?? '/graphql'}</code> by POST or GET, and you get what is beside it.
      </p>
      <div class="example">
        <figure>
          <figcaption>The query</figcaption>
          <pre class="wrapped">
            <code>{query}</code>
          </pre>
        </figure>
        <figure>
          <figcaption>Its answer</figcaption>
          <pre class="wrapped">
            <code>{answer}</code>
          </pre>
        </figure>
      </div>
      <p>
        <a class="action" href={address.path('/playground', { query })}>
          Open in the Playground
        </a>
      </p>
    </>
  );
}

function Listed({ catalogue: { homeHub }, address }: LandingProps) {
  const year = homeHub.defaultYear;
  const listed = homeHub.programmes.nodes.filter(({ academicYear }) => academicYear === year);
  const sections = (Object.keys(sectionLabels) as Section[]).map((section) => ({
    section,
    programmes: listed.filter((programme) => programme.section === section),
  }));
  return (
    <>
      <h2>
        {homeHub.title} in {year ?? 'no year yet'}
      </h2>
      <div class="year">
        <div class="sections">
          {sections
            .filter(({ programmes }) => programmes.length > 0)
            .map(({ section, programmes }) => (
              <section>
                <h3>{sectionLabels[section]}</h3>
                <ul>
                  {programmes.map((programme) => (
                    <li>
                      <a href={address.path(programmePath({ ...programme, hub: homeHub }))}>{programme.title}</a>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </div>
        {listed.length > 0 && <MapPicture address={address} />}
      </div>
    </>
  );
}

/** The map as a picture, without its own letters: it is too small to be read, and a sixth as many bytes. */
const MapPicture = ({ address }: { readonly address: ServiceAddress }) => (
  <a class="map-picture" href={address.path('/map')}>
    <img src={address.path('/map.svg', { letters: '0' })} alt="" width={1410} height={2146} loading="lazy" />
    <span>See them on the map: how one leads to another</span>
  </a>
);

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
