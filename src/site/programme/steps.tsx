import type { ComponentChildren, JSX } from 'preact';
import { yearsLater } from '../../domain/fields/academic-years.js';
import { inSentence, obligationLabels, strengthLabels, timingLabels } from '../../domain/fields/labels.js';
import { linkKinds, linkVerb } from '../../domain/fields/link-kinds.js';
import { oppositeTiming } from '../../domain/fields/link-resolution.js';
import type { ProgrammePageEndFragment, ProgrammePageLinkFragment, Timing } from '../../generated/graphql.js';
import { programmePath } from '../../text/programme-path.js';
import type { ServiceAddress } from '../../text/service-address.js';
import { capitalised } from '../frame/words.js';
import { EvidenceList } from './evidence.js';
import type { ShownProgramme } from './words.js';

type Link = ProgrammePageLinkFragment;
type End = ProgrammePageEndFragment;

interface StepsProps {
  readonly programme: ShownProgramme;
  readonly address: ServiceAddress;
}

/** What comes before a programme, after it, and beside it, and what else it is linked to. */
export function Steps({ programme, address }: StepsProps): JSX.Element {
  const { previousSteps, nextSteps } = programme;
  const others = otherLinks(programme);
  const beside = others.filter(({ kind }) => ['SAME_TIME', 'BY_TURNS'].includes(linkKinds[kind].order));
  const rest = others.filter((link) => !beside.includes(link));
  const list = (title: string, links: readonly Link[], none?: string) => (
    <LinkList {...{ title, links, none, programme, address }} />
  );
  return (
    <>
      {list('What comes before', previousSteps, 'We know of nothing that has to come before, or usually does.')}
      {list('What comes after', nextSteps, 'We know of nothing that it leads to.')}
      {list('At the same time, or in turn', beside)}
      {list('Also linked', rest)}
    </>
  );
}

/** The links of a programme and of its parts that aren't steps, each once. */
function otherLinks({ links, pathways, stages, previousSteps, nextSteps }: ShownProgramme): readonly Link[] {
  const steps = new Set([...previousSteps, ...nextSteps].flatMap(({ id, derivedFrom }) => [id, derivedFrom?.id]));
  const every = [...links, ...[...pathways, ...stages].flatMap((part) => part.links)];
  return [...new Map(every.filter(({ id }) => !steps.has(id)).map((link) => [link.id, link])).values()];
}

interface LinkListProps extends StepsProps {
  readonly title: string;
  readonly links: readonly Link[];
  /** What to say where there are no links; without it the list is left out. */
  readonly none: string | undefined;
}

function LinkList({ title, links, none, programme, address }: LinkListProps) {
  if (links.length === 0 && none === undefined) return null;
  return (
    <section>
      <h2>{title}</h2>
      {links.length === 0 ? (
        <p class="soft">{none}</p>
      ) : (
        <ul class="steps">
          {links.map((link) => (
            <LinkItem {...{ link, programme, address }} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LinkItem({ link, programme, address }: StepsProps & { readonly link: Link }) {
  const isFrom = belongsTo(link.from, programme);
  const [own, other] = isFrom ? [link.from, link.to] : [link.to, link.from];
  const subject = own.id === programme.id ? '' : `${own.title}: `;
  const verb = verbOf(link);
  return (
    <li>
      <p>
        {subject}
        <b>{belongsTo(other, programme) ? other.title : endLink(other, address)}</b>
      </p>
      <p class="soft">
        {isFrom ? `This ${verb} it.` : `It ${verb} this.`} {capitalised(certaintyOf(link, isFrom))}. {link.note}
      </p>
      {link.resolution !== 'EXACT' && <p class="stand-in">{standInWords(link, { other, isFrom, programme })}</p>}
      <EvidenceList evidence={link.evidence} summary="Where it says so" />
    </li>
  );
}

/** Whether an end is a programme or one of its parts. */
const belongsTo = (end: End, { id }: ShownProgramme) =>
  end.id === id || ('programme' in end && end.programme.id === id);

/** The verb from `from` to `to`. An inverse says the same as the requirement that it is derived from. */
const verbOf = ({ kind, group, derivedFrom }: Link) =>
  derivedFrom?.kind === 'REQUIRES' ? linkVerb('REQUIRES', derivedFrom.group?.rule) : forwardOf(kind, group);

function forwardOf(kind: Link['kind'], group: Link['group']): string {
  if (kind === 'REQUIRES' && group?.rule === 'ANY_OF') return 'accepts, as one way in,';
  return linkKinds[kind].forward;
}

/** How certain, how binding, and when, as this programme sees it. */
function certaintyOf(link: Link, isFrom: boolean): string {
  const obligation = link.obligation ?? link.derivedFrom?.obligation;
  const timing = timingFrom(link, isFrom);
  const words = [
    link.strength === 'STATED' && link.evidence.length === 0 ? 'No source is named' : strengthLabels[link.strength],
    obligation && obligationLabels[obligation],
    timing && timingLabels[timing],
  ];
  return words.flatMap((each) => (each ? [inSentence(each)] : [])).join('; ');
}

/** When the other end is taken, seen from this programme. */
const timingFrom = ({ timing }: Link, isFrom: boolean): Timing | undefined => {
  if (timing === null) return undefined;
  return isFrom ? timing : oppositeTiming[timing];
};

interface SeenLink {
  readonly other: End;
  readonly isFrom: boolean;
  readonly programme: ShownProgramme;
}

/** Why a link leads to another year, or to no programme: "listed for 2021/22; 2022/23 isn't entered yet". */
function standInWords(link: Link, { other, isFrom, programme }: SeenLink): string {
  const missing = missingYear(timingFrom(link, isFrom), programme);
  const listed =
    other.__typename === 'Programme' ? `Listed for ${other.academicYear}; ` : 'No programme of it is listed; ';
  return `${listed}${missing}.`;
}

function missingYear(timing: Timing | undefined, { academicYear, hub }: ShownProgramme): string {
  switch (timing) {
    case 'ANY_EARLIER_YEAR':
      return 'no earlier year with it is entered yet';
    case 'ANY_LATER_YEAR':
      return 'no later year with it is entered yet';
    default: {
      const year = yearsLater(academicYear, timing === 'FOLLOWING_YEAR' ? 1 : timing === 'PREVIOUS_YEAR' ? -1 : 0);
      const offer = hub.offers.find((one) => one.academicYear === year);
      if (!offer) return `${year} isn’t entered yet`;
      return offer.complete ? `it isn’t offered in ${year}` : `${year} isn’t wholly entered yet`;
    }
  }
}

/** The title of an end, with a link to its page if it has one. */
function endLink(end: End, address: ServiceAddress): ComponentChildren {
  switch (end.__typename) {
    case 'Programme':
      return <a href={address.path(programmePath(end))}>{end.title}</a>;
    case 'Pathway':
    case 'Stage':
      return (
        <a href={address.path(programmePath(end.programme))}>
          {end.programme.title}: {end.title}
        </a>
      );
    case 'ExternalThing':
      return outside(`${end.title} (${end.kind})`, end.url);
    case 'Hub':
      return outside(end.title, end.website);
    default:
      return end.title;
  }
}

const outside = (title: string, url: string | null): ComponentChildren =>
  url === null ? title : <a href={url}>{title}</a>;
