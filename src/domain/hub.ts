import { ObjectType } from 'type-graphql';
import {
  Choice,
  FormerSlugs,
  Id,
  Many,
  MaybeHiddenRevision,
  MaybeText,
  MaybeUrl,
  Slug,
  Text,
} from './fields/fields.js';
import { Node, TitledNode } from './fields/node.js';
import { colour, email } from './fields/rules.js';
import { PublisherKind } from './fields/vocabulary.js';
import { Evidence } from './parts/evidence.js';
import { Offer } from './parts/hub-offer.js';

@ObjectType({
  description: 'A publisher of programmes: one of the Maths Hubs of England, or the national centre.',
  implements: [Node, TitledNode],
  simpleResolvers: true,
})
export class Hub {
  @Id()
  readonly id!: string;

  @Slug()
  readonly slug!: string;

  @FormerSlugs()
  readonly formerSlugs!: readonly string[];

  @Text('The name, exactly as published.')
  readonly title!: string;

  @Choice(PublisherKind, 'Whether it is a hub or the national centre.')
  readonly kind!: PublisherKind;

  @MaybeUrl('The address of the web site; null where none is published.')
  readonly website?: string | undefined;

  @MaybeText('The e-mail address for enquiries; null where none is published.', { rule: email })
  readonly email?: string | undefined;

  @MaybeText('The account name on social media, with the leading @; null where none is published.')
  readonly socialHandle?: string | undefined;

  @MaybeText(
    'The colour of the hub, for the heading of its newsletters, such as "#0b5563" (red, green and blue in hexadecimal digits); null where it has none.',
    { rule: colour },
  )
  readonly colour?: string | undefined;

  @Many(() => Offer, 'What it offers, year by year, newest first.', { assumedSize: 5 })
  readonly offers!: readonly Offer[];

  @Many(() => Evidence, 'The sentences of the sources that state these facts.', { assumedSize: 4, maxItems: 500 })
  readonly evidence!: readonly Evidence[];

  @MaybeHiddenRevision()
  readonly revision?: number | undefined;
}
