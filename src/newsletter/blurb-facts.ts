import { inSentence, labelOf } from '../domain/fields/labels.js';
import type { NewsletterDateFragment } from '../generated/graphql.js';
import { englishList } from '../text/english-list.js';
import { formatMoney } from '../text/format-money.js';
import { formatRange } from '../text/format-range.js';
import { type Applications, combineRecruitment, describeApplications } from './applications.js';
import type { BlurbFact, BlurbLink, PickedSelection } from './letter.js';

type Programme = PickedSelection['items'][number]['programme'];
type Delivery = Programme['deliveries'][number];

/** A group that runs, as far as readers of a day need to know it. */
interface RunningGroup {
  readonly name: string;
  readonly applications: Applications;
  readonly starts: BlurbFact | undefined;
  readonly place: string;
  readonly mode: string | undefined;
}

interface BlurbFacts {
  readonly facts: readonly BlurbFact[];
  /** The links to the forms of those groups that still take applications, each once. */
  readonly forms: readonly BlurbLink[];
}

/** More groups than these would make a blurb a table: those that still take applications come first. */
const mostGroups = 6;

/** When and where a programme runs, what it costs and how to apply, as far as it is known on a day. */
export function buildFacts(programme: Programme, day: string): BlurbFacts {
  const groups = programme.deliveries.map((delivery, index) => buildGroup(delivery, index, { programme, day }));
  const [only, second] = groups;
  const single = second === undefined;
  const whole = describeApplications(programme.recruitment ?? undefined, day);
  const applications = single ? (only?.applications ?? whole) : findCommon(groups);
  const { place = '', mode = modeWords(programme.mode) } = (single && only) || {};
  const shown = groups.length > mostGroups ? openFirst(groups).slice(0, mostGroups) : groups;
  const hidden = groups.length - shown.length;
  return {
    facts: [
      ...fact('Applications', applications?.words),
      ...(single && only?.starts ? [only.starts] : []),
      ...(place === '' ? fact('How:', mode) : fact('Where:', withMode(place, mode))),
      ...fact('Cost:', costWords(programme)),
      ...fact('Places:', placesWords(programme)),
      ...(single ? [] : shown.flatMap((group) => describeGroup(group, applications === undefined))),
      ...(hidden > 0 ? fact('And more:', `${hidden} other ${hidden === 1 ? 'group' : 'groups'}`) : []),
    ],
    forms: buildForms(single ? [] : groups, applications),
  };
}

interface GroupContext {
  readonly programme: Programme;
  readonly day: string;
}

function buildGroup(delivery: Delivery, index: number, { programme, day }: GroupContext): RunningGroup {
  const { title, area, venue, codes, mode, sessions } = delivery;
  const name = title ?? area ?? codes[0] ?? `Group ${index + 1}`;
  const starts = delivery.starts ?? sessions.map(({ date }) => date).find((date) => date !== null);
  return {
    name,
    applications: describeApplications(combineRecruitment(delivery.recruitment, programme.recruitment), day),
    starts: starts ? startFact(starts, day) : undefined,
    // The name of one group among several is not repeated; an only group isn't named.
    place: [venue, area === name && programme.deliveries.length > 1 ? undefined : area].filter(Boolean).join(', '),
    mode: modeWords(mode ?? programme.mode),
  };
}

const withMode = (place: string, mode: string | undefined) => (mode ? `${place} (${inSentence(mode)})` : place);

const startFact = ({ text, latest }: NewsletterDateFragment, day: string): BlurbFact => ({
  label: latest < day ? 'Started:' : 'Starts:',
  value: text,
});

const fact = (label: string, value: string | undefined): readonly BlurbFact[] =>
  value === undefined || value === '' ? [] : [{ label, value }];

/** What is true of the applications to all of several groups; undefined where they differ. */
function findCommon(groups: readonly RunningGroup[]): Applications | undefined {
  const [first, ...others] = groups.map(({ applications }) => applications);
  const isSame = others.every(({ words, form }) => words === first?.words && form?.href === first?.form?.href);
  return isSame ? first : undefined;
}

const openFirst = (groups: readonly RunningGroup[]) => [
  ...groups.filter(({ applications }) => applications.form),
  ...groups.filter(({ applications }) => !applications.form),
];

function describeGroup(group: RunningGroup, withApplications: boolean): readonly BlurbFact[] {
  const { name, starts, place, mode, applications } = group;
  const words = withApplications && applications.words ? `applications ${applications.words}` : undefined;
  const start = starts && `${inSentence(starts.label).replace(':', '')} ${starts.value}`;
  const where = place === '' ? mode && inSentence(mode) : withMode(place, mode);
  return fact(`${name}:`, [start, where, words].filter(Boolean).join('; '));
}

/** A link for all groups together, or one for each form, named after the groups that can still be joined with it. */
function buildForms(groups: readonly RunningGroup[], common: Applications | undefined): readonly BlurbLink[] {
  if (common) return common.form ? [{ kind: 'APPLY', ...common.form }] : [];
  const open = groups.flatMap(({ name, applications: { form } }) => (form ? [{ name, ...form }] : []));
  const forms = new Map(open.map(({ href, label }) => [href, label]));
  return [...forms].slice(0, mostGroups).map(([href, label]) => {
    const names = open.filter((one) => one.href === href).map(({ name }) => name);
    return { kind: 'APPLY', label: `${label}: ${englishList(names, 'and')}`, href };
  });
}

const modeWords = (mode: string | null): string | undefined =>
  mode ? labelOf('DeliveryMode', mode)?.label : undefined;

function costWords({ funding }: Programme): string | undefined {
  if (!funding) return undefined;
  const charges = funding.charges.map(formatMoney).join('; ');
  if (funding.free) return charges === '' ? 'free of charge' : `free of charge, except ${charges}`;
  return charges === '' && funding.free === false ? 'there is a charge' : charges;
}

const placesWords = ({ places }: Programme): string | undefined =>
  places ? [formatRange(places.count), places.per && `per ${places.per}`].filter(Boolean).join(' ') : undefined;
