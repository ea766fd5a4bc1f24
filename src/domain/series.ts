import { ObjectType } from 'type-graphql';
import {
  FormerSlugs,
  Id,
  Many,
  MaybeHiddenRevision,
  MaybeRef,
  MaybeText,
  MaybeYear,
  Slug,
  Text,
  Texts,
} from './fields/fields.js';
import { Node, TitledNode } from './fields/node.js';
import { Link } from './parts/link.js';

@ObjectType({
  description: 'A code or name that a series had in an earlier year, as a source tells it.',
  simpleResolvers: true,
})
export class FormerCode {
  @Text('The code, as published, such as "NCP21-07".', { max: 40 })
  readonly code!: string;

  @MaybeText('The name that went with the code; null where the source does not tell it.')
  readonly title?: string | undefined;

  @MaybeYear('The academic year in which the series had the code; null where the source does not say.')
  readonly academicYear?: string | undefined;
}

@ObjectType({
  description:
    'The same programme over several years and hubs: Mastering Number in 2021/22 and in 2023/24 is one series, whatever its titles and codes.',
  implements: [Node, TitledNode],
  simpleResolvers: true,
})
export class Series {
  @Id()
  readonly id!: string;

  @Slug()
  readonly slug!: string;

  @FormerSlugs()
  readonly formerSlugs!: readonly string[];

  @Text('The name of the series, which stays the same over the years. The title used in one year is in the programme.')
  readonly title!: string;

  @Texts('Other names of the series.')
  readonly aliases!: readonly string[];

  @Many(() => FormerCode, 'The codes and names that it had in earlier years. Lookups find its programmes by them.')
  readonly formerCodes!: readonly FormerCode[];

  @MaybeText('The family that the series belongs to, such as "Teaching for Mastery"; null if it belongs to none.')
  readonly family?: string | undefined;

  @Many(() => Link, 'Its lineage: the series as which it continues, or by which it was replaced.', {
    assumedSize: 1,
    maxItems: 200,
  })
  readonly links!: readonly Link[];

  /** The hub that created it, whose editors may change it. Absent where that is not known. */
  @MaybeRef('hub')
  readonly owner?: string | undefined;

  @MaybeHiddenRevision()
  readonly revision?: number | undefined;
}
