import { ObjectType } from 'type-graphql';
import {
  Choice,
  Choices,
  Id,
  Many,
  MaybeChoice,
  MaybeMoment,
  MaybeOne,
  MaybeStoredChoice,
  MaybeStoredWhole,
  MaybeText,
  MaybeUrl,
  MaybeWhole,
  Moment,
  One,
  Parts,
  Ref,
  Slug,
  Text,
  Texts,
  Year,
} from './fields/fields.js';
import { Node } from './fields/node.js';
import { DeliveryMode, KeyStage, Phase, PublicationStatus, Section, YearGroup } from './fields/vocabulary.js';
import { Delivery } from './parts/delivery.js';
import { Duration } from './parts/duration.js';
import { EligibilityRule } from './parts/eligibility-rule.js';
import { Evidence } from './parts/evidence.js';
import { Link, LinkGroup } from './parts/link.js';
import { Component, Module, ModuleChoice } from './parts/module.js';
import { Award, Funding, Partner, Recruitment } from './parts/offer.js';
import { Participation } from './parts/participation.js';
import { Pathway } from './parts/pathway.js';
import { Stage } from './parts/stage.js';

@ObjectType({
  description:
    "One hub's offer in one academic year, whatever the hub calls it: Work Group, Programme, Support, Leads. Identified by hub, year and slug.",
  implements: Node,
  simpleResolvers: true,
})
export class Programme {
  @Id()
  readonly id!: string;

  @Slug()
  readonly slug!: string;

  @Text('Its title, exactly as published.')
  readonly title!: string;

  @Texts('Other names that the source uses for it.')
  readonly aliases!: readonly string[];

  @Texts('Its codes, such as NCP21-07, as published; empty where the source gives none. Lookups accept any spelling.', {
    max: 40,
  })
  readonly codes!: readonly string[];

  @Ref('hub')
  readonly hub!: string;

  @Year('The academic year of the offer.')
  readonly academicYear!: string;

  @Ref('series')
  readonly series!: string;

  @Choice(Section, 'Where the source lists it. Not a phase.')
  readonly section!: Section;

  @Texts("The source's own headings above the programme, outermost first.")
  readonly sectionPath!: readonly string[];

  @MaybeWhole("Its place in the source's list of programmes, from 1.", { min: 1 })
  readonly position?: number | undefined;

  @Choices(
    Phase,
    'The phases whose schools or teachers it serves, as far as the source says; in the order of the phases.',
  )
  readonly phases!: readonly Phase[];

  @Choices(KeyStage, 'The key stages that the source names.')
  readonly keyStages!: readonly KeyStage[];

  @Choices(YearGroup, 'The year groups that the source names.')
  readonly yearGroups!: readonly YearGroup[];

  @Texts('Whom it is for, in plain words.')
  readonly audiences!: readonly string[];

  @Text('What it is, in two to five plain sentences of our own.', { max: 2000 })
  readonly summary!: string;

  @Texts('What it wants to achieve, aim by aim, in our own words.', { max: 500 })
  readonly aims!: readonly string[];

  @Many(
    () => Pathway,
    'The named routes inside it, in the order of the source, which need not be the order of taking them.',
  )
  readonly pathways!: readonly Pathway[];

  @Many(
    () => Module,
    'Its modules, themes and areas, in the order of the source. Those of a pathway are in the pathway.',
    { assumedSize: 6, maxItems: 200 },
  )
  readonly modules!: readonly Module[];

  @MaybeOne(() => ModuleChoice, 'How many of the modules are taken, and who chooses.')
  readonly moduleChoice?: ModuleChoice | undefined;

  @Many(() => Component, 'The parts that it is made of, as the source counts them.')
  readonly components!: readonly Component[];

  @Many(() => Stage, 'Its years or steps, in order.')
  readonly stages!: readonly Stage[];

  @Texts('Parallel versions that the source names, such as one for each phase.')
  readonly strands!: readonly string[];

  @One(() => Participation, 'What taking part means.')
  readonly participation!: Participation;

  @MaybeOne(() => Duration, 'How long it takes; null where the source does not say.')
  readonly duration?: Duration | undefined;

  @Many(() => Partner, 'Whom the hub runs it with.')
  readonly partners!: readonly Partner[];

  @Many(() => Award, 'Accreditations and awards that it can lead to.')
  readonly awards!: readonly Award[];

  @MaybeOne(() => EligibilityRule, 'Who may join; null where the source sets no condition.')
  readonly eligibilityRule?: EligibilityRule | undefined;

  @MaybeChoice(DeliveryMode, 'Whether it is in person or online; null where the source does not say.')
  readonly mode?: DeliveryMode | undefined;

  @MaybeUrl('Its page on the web; null where the source gives none.')
  readonly url?: string | undefined;

  @MaybeText('Whom to ask about it; null where the source names nobody but the hub.')
  readonly contact?: string | undefined;

  @MaybeOne(() => Recruitment, 'Whether, when and how one can sign up; null where the source does not say.')
  readonly recruitment?: Recruitment | undefined;

  @Many(() => Delivery, 'The groups that run, with dates and leads; empty where the source lists none.', {
    maxItems: 200,
  })
  readonly deliveries!: readonly Delivery[];

  @MaybeOne(() => Funding, 'What it costs and what is paid; null where the source does not say.')
  readonly funding?: Funding | undefined;

  @Many(() => Link, 'How it relates to other programmes and things.', { assumedSize: 4, maxItems: 200 })
  readonly links!: readonly Link[];

  /** The groups that its stored links name. */
  @Parts(() => LinkGroup)
  readonly linkGroups!: readonly LinkGroup[];

  @Many(() => Evidence, 'Where its facts come from.', { assumedSize: 12, maxItems: 500 })
  readonly evidence!: readonly Evidence[];

  @Texts('What the source leaves open, to ask the hub about.', { max: 500 })
  readonly openQuestions!: readonly string[];

  @Moment('When this entry of the catalogue was last changed.')
  readonly updatedAt!: string;

  /** Published, where it is absent. */
  @MaybeStoredChoice(PublicationStatus)
  readonly status?: PublicationStatus | undefined;

  @MaybeMoment('When it becomes published by itself; null where nobody has said, and for whoever may not read drafts.')
  readonly publishAt?: string | undefined;

  @MaybeMoment('When it becomes withdrawn by itself; null where nobody has said, and for whoever may not read drafts.')
  readonly withdrawAt?: string | undefined;

  /** The revision of the whole catalogue at which this entry last changed; absent for what never was. */
  @MaybeStoredWhole(1, 2_000_000_000)
  readonly revision?: number | undefined;
}
