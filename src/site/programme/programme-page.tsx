import type { JSX } from 'preact';
import { keyStageLabels, phaseLabels, yearGroupLabels } from '../../domain/fields/labels.js';
import { englishList } from '../../text/english-list.js';
import { formatContact } from '../../text/format-contact.js';
import { programmePath } from '../../text/programme-path.js';
import type { ServiceAddress } from '../../text/service-address.js';
import { Bullets, Facts } from '../frame/facts.js';
import type { SitePage } from '../frame/page.js';
import { capitalised, pluralFor, wordsFor } from '../frame/words.js';
import { Contents } from './contents.js';
import { DatesAndCost } from './dates-and-cost.js';
import { EvidenceList } from './evidence.js';
import { Steps } from './steps.js';
import { TakingPart } from './taking-part.js';
import { WhoCanJoin } from './who-can-join.js';
import { formatDuration, type ShownProgramme } from './words.js';

interface ProgrammePageProps {
  readonly programme: ShownProgramme;
  readonly address: ServiceAddress;
  /** The day on which it is read, such as "2022-03-14". */
  readonly day: string;
  /** The programme as JSON-LD, for search engines. */
  readonly jsonld: string;
}

/** All that the catalogue knows of one programme, in words. */
export function programmePage(props: ProgrammePageProps): SitePage {
  const { programme, address, day, jsonld } = props;
  const path = programmePath(programme);
  const canonical = address.url(path);
  return {
    path,
    title: `${programme.title}, ${programme.academicYear}`,
    description: programme.summary,
    head: (
      <>
        {canonical !== undefined && <link rel="canonical" href={canonical} />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: It is data, which no browser runs, and has no "<". */}
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonld.replaceAll('<', '\\u003c') }} />
      </>
    ),
    body: (
      <article>
        <Heading {...props} />
        <p class="lead">{programme.summary}</p>
        <Overview programme={programme} />
        <Aims aims={programme.aims} />
        <WhoCanJoin programme={programme} address={address} />
        <TakingPart programme={programme} />
        <Contents programme={programme} />
        <DatesAndCost programme={programme} day={day} />
        <Steps programme={programme} address={address} />
        <Questions programme={programme} />
        <Asking {...props} />
      </article>
    ),
  };
}

function Heading({ programme, address }: ProgrammePageProps) {
  const { title, aliases, codes, academicYear, hub } = programme;
  const quoted = aliases.map((alias) => `“${alias}”`);
  const names = [...codes, ...(quoted.length > 0 ? [`also called ${englishList(quoted, 'and')}`] : [])];
  const list = { hub: hub.slug, year: academicYear };
  return (
    <>
      <nav aria-label="Where this page belongs" class="crumbs">
        <a href={address.path('/programmes')}>Programmes</a> ›{' '}
        <a href={address.path('/programmes', list)}>
          {hub.title}, {academicYear}
        </a>
      </nav>
      <h1>{title}</h1>
      {names.length > 0 && <p class="soft">{names.join(' · ')}</p>}
      <OtherYears programme={programme} address={address} />
    </>
  );
}

/** The programmes of the same series in other years, and other groups of it in the same year. */
function OtherYears({ programme, address }: { readonly programme: ShownProgramme; readonly address: ServiceAddress }) {
  const ends = programme.series.programmes.nodes.flatMap((end) => (end.__typename === 'Programme' ? [end] : []));
  const others = ends.filter(({ id, hub }) => id !== programme.id && hub.slug === programme.hub.slug);
  if (others.length === 0) return null;
  const isOld = others.some(({ academicYear }) => academicYear > programme.academicYear);
  return (
    <p class={isOld ? 'notice' : 'soft'}>
      {isOld ? `This is the page of ${programme.academicYear}. ` : ''}The same hub also lists it for{' '}
      {others.map((other, index) => (
        <>
          {index > 0 && ', '}
          <a href={address.path(programmePath(other))}>
            {other.academicYear}
            {other.academicYear === programme.academicYear && `: ${other.title}`}
          </a>
        </>
      ))}
      .
    </p>
  );
}

function Overview({ programme }: { readonly programme: ShownProgramme }): JSX.Element {
  const { audiences, phases, keyStages, yearGroups, participation, duration, mode, reach, partners, sectionPath } =
    programme;
  const ages = [
    ...keyStages.map((key) => keyStageLabels[key]),
    ...yearGroups.map((key) => yearGroupLabels[key] ?? key),
  ];
  return (
    <Facts
      facts={[
        ['For', audiences.join('; ')],
        [
          'Phase',
          phases.length > 0 &&
            englishList(
              phases.map((phase) => phaseLabels[phase]),
              'and',
            ),
        ],
        ['Key stages and years', ages.join(', ')],
        ['Who joins', participation.unit && capitalised(pluralFor('ParticipationUnit', participation.unit))],
        ['How long', duration && formatDuration(duration)],
        ['How', mode && wordsFor('DeliveryMode', mode)],
        ['Reach', reach && wordsFor('Reach', reach)],
        ['With', partners.map(({ name }) => name).join(', ')],
        ['Listed under', sectionPath.join(' › ')],
      ]}
    />
  );
}

function Aims({ aims }: { readonly aims: readonly string[] }) {
  if (aims.length === 0) return null;
  return (
    <section>
      <h2>What it aims at</h2>
      <Bullets items={aims} />
    </section>
  );
}

function Questions({ programme: { openQuestions, evidence } }: { readonly programme: ShownProgramme }) {
  return (
    <section>
      <h2>What we aren’t sure of</h2>
      {openQuestions.length === 0 ? (
        <p class="soft">No question is noted. What this page doesn’t say, the catalogue doesn’t know.</p>
      ) : (
        <Bullets items={openQuestions} />
      )}
      <EvidenceList evidence={evidence} summary={`The evidence for this page (${evidence.length})`} />
    </section>
  );
}

/** Whom to ask, and the same facts elsewhere: on the map, in a newsletter, as data. */
function Asking({ programme, address }: ProgrammePageProps) {
  const { id, hub, url, contacts, documents, slug, academicYear } = programme;
  const place = { hub: hub.slug, year: academicYear };
  const variables = JSON.stringify({ slug, ...place });
  const links: readonly (readonly [text: string, href: string | null])[] = [
    ['Its page at the hub', url],
    ...documents.map((document) => [document.title, document.url] as const),
    [hub.website === null ? hub.title : `The website of ${hub.title}`, hub.website],
    [hub.email === null ? '' : `Write to ${hub.email}`, hub.email && `mailto:${hub.email}`],
    ['See it on the map', address.path('/map', { ...place, programme: slug })],
    ['Follow its dates in your calendar', address.path('/calendar.ics', { programme: id })],
    ['Put it in a newsletter', address.path('/newsletter', { ...place, refs: slug })],
    ['Open this query in the Playground', address.path('/playground', { operation: 'programme-page', variables })],
  ];
  return (
    <section>
      <h2>Ask, and go on</h2>
      {contacts.length > 0 && <Bullets items={contacts.map(formatContact)} />}
      <Bullets items={links.flatMap(([text, href]) => (href ? [<a href={href}>{text}</a>] : []))} />
    </section>
  );
}
