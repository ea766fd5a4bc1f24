import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { enumLabels, labelOf } from '../../../domain/fields/labels.js';
import { didYouMean, quote } from '../../../domain/fields/rules.js';
import { vocabularies } from '../../../domain/fields/vocabulary.js';
import { refusal } from '../../errors/refusal.js';

@ObjectType({ description: 'The words for one value of an enum.', simpleResolvers: true })
class EnumLabel {
  @Field(() => String, { description: 'The value, as queries and answers have it.' })
  readonly value!: string;

  @Field(() => String, { description: 'The value in words, such as "Early Years".' })
  readonly label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The words for several, such as "workshops"; null for a value of which there are not several.',
  })
  readonly plural!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'For a kind of link, the words from the other end: "follows" where the label is "leads to". Null for other enums.',
  })
  readonly inverse!: string | null;
}

@ObjectType({ description: 'The words for people for all values of an enum.', simpleResolvers: true })
class EnumLabels {
  @Field(() => String, { description: 'The name of the enum, such as "Phase".' })
  readonly enum!: string;

  @ListSize({ assumedSize: 8 })
  @Field(() => [EnumLabel], {
    description: 'The values of the enum, each with its words, in the order of their meaning.',
  })
  readonly values!: readonly EnumLabel[];
}

@Resolver()
export class LabelsResolver {
  @ListSize({ assumedSize: 25 })
  @Query(() => [EnumLabels], {
    description:
      'The words for people for the values of enums: the same that the map, the pages, the newsletter and the feeds use.',
  })
  labels(
    @Arg('enums', () => [String], {
      nullable: true,
      description:
        'The names of the enums, such as ["Phase", "LinkKind"], each once. If left out, all that have words.',
    })
    enums: readonly string[] | null | undefined,
  ): readonly EnumLabels[] {
    return [...new Set(enums ?? labelledEnums())].map(labelsOf);
  }
}

const labelledEnums = () => Object.keys(enumLabels).filter((name) => vocabularies.has(name));

function labelsOf(name: string): EnumLabels {
  const values = Object.hasOwn(enumLabels, name) ? vocabularies.get(name) : undefined;
  if (!values) {
    const hint = didYouMean(name, labelledEnums());
    throw refusal('ENUM_UNKNOWN', `${quote(name)} is not an enum that has words for people. ${hint}`);
  }
  return {
    enum: name,
    values: values.map((value) => {
      const { label = value, plural = null, inverse = null } = labelOf(name, value) ?? {};
      return { value, label, plural, inverse };
    }),
  };
}
