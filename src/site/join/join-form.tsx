import type { JSX } from 'preact';
import { yearGroupLabels } from '../../domain/fields/labels.js';
import { ParticipationUnit, YearGroup } from '../../domain/fields/vocabulary.js';
import type { ProfileField } from '../../generated/graphql.js';
import type { ServiceAddress } from '../../text/service-address.js';
import type { JoinPlace, TakenChoices } from './join-choices.js';
import { type JoinRequest, mostCharacters } from './join-request.js';
import { askerWords, roleSuggestions, schoolKindQuestion, schoolKinds, yearGroupsQuestion } from './join-words.js';
import { Question, Select, Tick } from './question.js';
import { TakenQuestion } from './taken-question.js';

interface JoinFormProps {
  readonly request: JoinRequest;
  readonly place: JoinPlace;
  readonly choices: TakenChoices;
  /** What is missing for an answer. */
  readonly missing: ReadonlySet<ProfileField>;
  readonly address: ServiceAddress;
}

/** The questions, as a form that sends the browser to the address of the answer. Each may be left open. */
export function JoinForm({ request, place, choices, missing, address }: JoinFormProps): JSX.Element {
  return (
    <form class="questions" id="questions" action={address.path('/join')} method="get">
      <PlaceMenus request={request} place={place} />
      <Asker request={request} />
      <Person request={request} />
      <SchoolKind request={request} />
      <YearGroups request={request} />
      <TakenQuestion request={request} choices={choices} />
      <FurtherQuestions request={request} missing={missing} />
      <Hidden request={request} />
      <button class="action" type="submit">
        Show what fits
      </button>
    </form>
  );
}

interface RequestProps {
  readonly request: JoinRequest;
}

/** What the form has no question for stays in the address. */
const Hidden = ({ request: { goal, on } }: RequestProps) => (
  <>
    {goal !== undefined && <input type="hidden" name="goal" value={goal} />}
    {on !== undefined && <input type="hidden" name="on" value={on} />}
  </>
);

/** The hub and the year, where there is a choice. Without a year, another hub shows its own newest one. */
function PlaceMenus({ request, place: { hub, hubs, year } }: RequestProps & { readonly place: JoinPlace }) {
  const years = hub.academicYears.map((one) => [one, one] as const);
  const chosen = request.year === undefined ? undefined : year;
  const newest = `the newest full list${hub.defaultYear === null ? '' : ` (${hub.defaultYear})`}`;
  return (
    <>
      {hubs.length > 1 && (
        <Select label="Maths Hub" name="hub" chosen={hub.slug} options={hubs.map(({ slug, title }) => [slug, title])} />
      )}
      {years.length > 1 && <Select label="Year" name="year" chosen={chosen} none={newest} options={years} />}
    </>
  );
}

function Asker({ request: { unit } }: RequestProps) {
  const all = Object.keys(ParticipationUnit) as ParticipationUnit[];
  const units = all.filter((one) => one !== 'INDIVIDUAL_WITH_DEPARTMENT' || one === unit);
  return (
    <Question title="For whom do you ask?" className="asker">
      <div class="ticks">
        {units.map((one) => (
          <Tick type="radio" name="unit" value={one} checked={one === unit} label={askerWords[one]} />
        ))}
        <Tick type="radio" name="unit" value="" checked={unit === undefined} label="I’d rather not say" />
      </div>
    </Question>
  );
}

const SchoolKind = ({ request }: RequestProps) => (
  <Question title={schoolKindQuestion(request)}>
    <Select
      label="The kind of school"
      name="schoolKind"
      chosen={request.schoolKind}
      none="I don’t know, or there is none"
      options={schoolKinds.map((kind) => [kind, kind])}
    />
  </Question>
);

const YearGroups = ({ request }: RequestProps) => (
  <Question title={yearGroupsQuestion(request)} hint="Tick none if the kind of school says it, or if you don’t know.">
    <div class="ticks short">
      {(Object.keys(YearGroup) as YearGroup[]).map((group) => (
        <Tick
          name="yearGroups"
          value={group}
          checked={request.yearGroups.includes(group)}
          label={yearGroupLabels[group] ?? group}
        />
      ))}
    </div>
  </Question>
);

/** Asked of persons. The stylesheet hides it once somebody asks for a school, a department or a trust. */
const Person = ({ request: { role, yearsTeaching } }: RequestProps) => (
  <Question
    title="What do you do?"
    hint="If you ask for yourself. With several roles, ask once for each. You may leave it empty."
    className="person"
  >
    <TextField label="Your role, in your own words" name="role" value={role} list="roles" />
    <datalist id="roles">
      {roleSuggestions.map((suggestion) => (
        <option value={suggestion} />
      ))}
    </datalist>
    <NumberField label="Your year of teaching: 1 is the first" name="yearsTeaching" value={yearsTeaching} most={80} />
  </Question>
);

/** What only few rules ask: shown where an answer lacks it, or where the address has it. */
function FurtherQuestions({ request, missing }: RequestProps & Pick<JoinFormProps, 'missing'>) {
  const { specialistCohort, stateFunded, area } = request;
  return (
    <>
      {(missing.has('SPECIALIST_COHORT') || specialistCohort !== undefined) && (
        <Question title="Is there a Mastery Specialist in the department?">
          <NumberField
            label="The number of the cohort; 0 if there is none"
            name="specialistCohort"
            value={specialistCohort}
            most={1000}
          />
        </Question>
      )}
      {(missing.has('STATE_FUNDED') || stateFunded !== undefined) && (
        <Question title="Does the state fund the school?">
          <div class="ticks">
            <Tick type="radio" name="stateFunded" value="YES" checked={stateFunded === 'YES'} label="Yes" />
            <Tick type="radio" name="stateFunded" value="NO" checked={stateFunded === 'NO'} label="No" />
            <Tick type="radio" name="stateFunded" value="" checked={stateFunded === undefined} label="I don’t know" />
          </div>
        </Question>
      )}
      {(missing.has('AREA') || area !== undefined) && (
        <Question title="Where is the school?">
          <TextField label="The country, county or district" name="area" value={area} />
        </Question>
      )}
    </>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly list?: string;
}

const TextField = ({ label, value, ...input }: TextFieldProps) => (
  <label class="field">
    <span>{label}</span>
    <input type="text" value={value ?? ''} maxlength={mostCharacters} {...input} />
  </label>
);

interface NumberFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: number | undefined;
  readonly most: number;
}

const NumberField = ({ label, name, value, most }: NumberFieldProps) => (
  <label class="field">
    <span>{label}</span>
    <input type="number" name={name} value={value ?? ''} min={0} max={most} />
  </label>
);
