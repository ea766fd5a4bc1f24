import { ObjectType } from 'type-graphql';
import {
  Choice,
  Choices,
  FormerSlugs,
  Id,
  Many,
  MaybeChoice,
  MaybeHiddenChoice,
  MaybeHiddenRevision,
  MaybeMoment,
  MaybeOne,
  MaybeText,
  MaybeUrl,
  MaybeWhole,
  MaybeYear,
  Moment,
  One,
  Parts,
  ProposedRef,
  Ref,
  Slug,
  Text,
  Texts,
  Year,
} from './fields/fields.js';
import { Node, TitledNode } from './fields/node.js';
import { DeliveryMode, KeyStage, Phase, PublicationStatus, Reach, Section, YearGroup } from './fields/vocabulary.js';
import { defaultPhases } from './parts/default-values.js';
import { Delivery } from './parts/delivery.js';
import { Duration } from './parts/duration.js';
import { EligibilityRule } from './parts/eligibility-rule.js';
import { Evidence } from './parts/evidence.js';
import { FieldQuestion } from './parts/field-question.js';
import { Link, LinkGroup } from './parts/link.js';
import { Component, Module, ModuleChoice } from './parts/module.js';
import { Award, Contact, Document, Funding, Partner, Places, Recruitment } from './parts/offer.js';
import { Participation } from './parts/participation.js';
import { Pathway } from './parts/pathway.js';
import { Stage } from './parts/stage.js';

@ObjectType({
  description:
    'What one hub offers in one academic year under one title. The hub may call it a Work Group, Programme, Support or Leads. Hub, year and slug identify it.',
  implements: [Node, TitledNode],
  simpleResolvers: true,
})
export class Programme {
  @Id()
  readonly id!: string;

  @Slug({ proposed: true })
  readonly slug!: string;

  @FormerSlugs()
  readonly formerSlugs!: readonly string[];

  @Text('The title, exactly as published.')
  readonly title!: string;

  @Texts('Other names that the source uses for it.')
  readonly aliases!: readonly string[];

  @Texts(
    'The codes, as published, such as "NCP21-07"; empty where the source gives none. Lookups accept any spelling of a code.',
    {
      max: 40,
    },
  )
  readonly codes!: readonly string[];

  @Ref('hub')
  readonly hub!: string;

  @Year('The academic year in which it is offered.')
  readonly academicYear!: string;

  @ProposedRef('series')
  readonly series!: string;

  @Choice(
    Section,
    'The section in which the source lists it. A section is not a phase. OTHER while a draft lacks it.',
    {
      standIn: Section.OTHER,
    },
  )
  readonly section!: Section;

  @Texts("The source's own headings above the programme, outermost first.")
  readonly sectionPath!: readonly string[];

  @MaybeWhole("Its position in the source's list of programmes, counted from 1; null where it is not known.", {
    min: 1,
  })
  readonly position?: number | undefined;

  @Choices(Phase, 'The phases whose schools or teachers it serves, as far as the source says, in order of age.', {
    absent: defaultPhases,
  })
  readonly phases!: readonly Phase[];

  @Choices(KeyStage, 'The key stages that the source names.')
  readonly keyStages!: readonly KeyStage[];

  @Choices(YearGroup, 'The year groups that the source names.')
  readonly yearGroups!: readonly YearGroup[];

  @Texts('The people or schools that it is meant for, in plain words.')
  readonly audiences!: readonly string[];

  @Texts(
    'The roles of the people that `audiences` mean, such as "teacher". They answer whether somebody is meant; empty where only institutions are.',
    { max: 100 },
  )
  readonly audienceRoles!: readonly string[];

  @Text('What it is, in two to five plain sentences in our own words. Empty while a draft lacks it.', {
    max: 2000,
    standIn: '',
  })
  readonly summary!: string;

  @MaybeText(
    'A short text for newsletters, in one to three sentences; null where the hub has written none. Newsletters show it instead of the summary.',
    { max: 600 },
  )
  readonly teaser?: string | undefined;

  @Texts('What the programme wants to achieve, one aim per item, in our own words.', { max: 500 })
  readonly aims!: readonly string[];

  @Many(
    () => Pathway,
    'The named routes inside it, in the order of the source. This need not be the order in which they are taken.',
  )
  readonly pathways!: readonly Pathway[];

  @Many(() => Module, 'The modules, themes and areas that are not inside a pathway, in the order of the source.', {
    assumedSize: 6,
    maxItems: 200,
  })
  readonly modules!: readonly Module[];

  @MaybeOne(() => ModuleChoice, 'How many of the modules a participant takes, and who chooses them.')
  readonly moduleChoice?: ModuleChoice | undefined;

  @Many(() => Component, 'The parts of its structure that the source counts, such as three pedagogy sessions.')
  readonly components!: readonly Component[];

  @Many(() => Stage, 'Its years or steps, in order.')
  readonly stages!: readonly Stage[];

  @Texts('Parallel versions that the source names, such as one for each phase.')
  readonly strands!: readonly string[];

  @One(() => Participation, 'What taking part involves. Empty while a draft lacks it.', { standIn: {} })
  readonly participation!: Participation;

  @MaybeOne(() => Duration, 'How long it takes; null where the source does not say.')
  readonly duration?: Duration | undefined;

  @Many(() => Partner, 'The organisations that run it together with the hub.')
  readonly partners!: readonly Partner[];

  @Many(() => Award, 'The accreditations and awards that participants can gain.')
  readonly awards!: readonly Award[];

  @MaybeOne(() => EligibilityRule, 'Who may join; null where the source sets no conditions.')
  readonly eligibilityRule?: EligibilityRule | undefined;

  @MaybeChoice(DeliveryMode, 'Whether it takes place in person or online; null where the source does not say.')
  readonly mode?: DeliveryMode | undefined;

  @MaybeChoice(Reach, 'How far it reaches; null where the source does not say.')
  readonly reach?: Reach | undefined;

  @MaybeOne(() => Places, 'How many places there are; null where the source does not say.')
  readonly places?: Places | undefined;

  @MaybeUrl('Its web page; null where the source gives none.')
  readonly url?: string | undefined;

  @Many(() => Contact, 'Whom to ask about it; empty where the source names only the hub.')
  readonly contacts!: readonly Contact[];

  @Many(() => Document, 'Forms, flyers and other documents about it that the source offers.')
  readonly documents!: readonly Document[];

  @MaybeOne(() => Recruitment, 'Whether, when and how to apply; null where the source does not say.')
  readonly recruitment?: Recruitment | undefined;

  @Many(() => Delivery, 'The groups (cohorts) that run, with dates and leads; empty where the source lists none.', {
    maxItems: 200,
  })
  readonly deliveries!: readonly Delivery[];

  @MaybeOne(() => Funding, 'What it costs and what participants are paid; null where the source does not say.')
  readonly funding?: Funding | undefined;

  @Many(() => Link, 'Its links to other programmes and things.', { assumedSize: 4, maxItems: 200 })
  readonly links!: readonly Link[];

  /** The groups that its stored links name. */
  @Parts(() => LinkGroup)
  readonly linkGroups!: readonly LinkGroup[];

  @Many(() => Evidence, 'The sentences of the sources that support its fields.', { assumedSize: 12, maxItems: 500 })
  readonly evidence!: readonly Evidence[];

  @Texts('Questions that the source does not answer, for the hub.', { max: 500 })
  readonly openQuestions!: readonly string[];

  @Many(
    () => FieldQuestion,
    'The open questions that are about one field and limit what eligibility can answer. A question about one test is at the test.',
  )
  readonly fieldQuestions!: readonly FieldQuestion[];

  @Moment('When this entry was last changed.')
  readonly updatedAt!: string;

  /** PUBLISHED if absent. */
  @MaybeHiddenChoice(PublicationStatus)
  readonly status?: PublicationStatus | undefined;

  @MaybeMoment(
    'When it will be published automatically; null if no time is set, or for a client that may not read drafts.',
  )
  readonly publishAt?: string | undefined;

  @MaybeMoment(
    'When it will be withdrawn automatically; null if no time is set, or for a client that may not read drafts.',
  )
  readonly withdrawAt?: string | undefined;

  @MaybeText(
    'The text of the source document from which a draft was imported, for the curator who writes the summary; null if there is none, or for a client that may not read drafts. It is never published, and `publish` removes it.',
    { max: 20_000 },
  )
  readonly sourceText?: string | undefined;

  @MaybeYear(
    'The academic year from which `copyYear` copied it, until somebody confirms it: by setting this to null, or by `publish`. Null if nothing has to be confirmed, or for a client that may not read drafts.',
  )
  readonly carriedFrom?: string | undefined;

  @MaybeHiddenRevision()
  readonly revision?: number | undefined;
}
