import { GraphQLScalarType } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { catalogue } from './catalogue.mjs';

// The part of the catalogue's schema that the questions ask for.

const enumOf = (name: string, values: string): Record<string, string> => {
  const all = Object.fromEntries(values.split(' ').map((value) => [value, value]));
  registerEnumType(all, { name });
  return all;
};
const Section = enumOf('Section', 'PRIMARY SECONDARY POST_16 ITT_SKTM PROFESSIONAL_DEVELOPMENT OTHER');
const Phase = enumOf('Phase', 'EARLY_YEARS PRIMARY SECONDARY POST_16');
const ModuleKind = enumOf('ModuleKind', 'CORE_MODULE THEME MATHEMATICAL_AREA FOCUS_AREA');
const ComponentKind = enumOf(
  'ComponentKind',
  'CORE_ELEMENT PEDAGOGY_SESSION TRANSITION_TASK FINAL_CORE_UNIT WORKSHOP RESIDENTIAL SCHOOL_VISIT SCHOOL_TASK ONLINE_COMMUNITY',
);
const LinkKind = enumOf('LinkKind', 'REQUIRES PROGRESSES_TO RUNS_ALONGSIDE ALTERNATES_WITH CONTINUES_AS');
const Strength = enumOf('Strength', 'AMBIGUOUS IMPLIED STATED');
const Direction = enumOf('OrderDirection', 'ASC DESC');
const OrderField = enumOf('ProgrammeOrderField', 'TITLE ACADEMIC_YEAR HUB SECTION POSITION UPDATED_AT');
const AcademicYear = new GraphQLScalarType<string, string>({ name: 'AcademicYear' });

@ObjectType()
class Module {
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => ModuleKind) kind!: string;
  @Field(() => String, { nullable: true }) topic?: string;
}

@ObjectType()
class Component {
  @Field(() => ComponentKind) kind!: string;
  @Field(() => Int) count!: number;
  @Field(() => String, { nullable: true }) purpose?: string;
}

@ObjectType()
class Pathway {
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => [String]) codes!: string[];
  @Field(() => [Component]) components!: Component[];
  @Field(() => [Module]) modules!: Module[];
}

@ObjectType()
class Stage {
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) description?: string;
}

@InterfaceType()
abstract class Node {
  @Field(() => ID) id!: string;
}

@ObjectType({ implements: Node })
class Programme extends Node {
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => AcademicYear) academicYear!: string;
  @Field(() => Section) section!: string;
  @Field(() => [Phase]) phases!: string[];
  @Field(() => [String]) audiences!: string[];
  @Field(() => [String]) aims!: string[];
  @Field(() => [String]) openQuestions!: string[];
  @Field(() => [Module]) modules!: Module[];
  @Field(() => [Pathway]) pathways!: Pathway[];
  @Field(() => [Stage]) stages!: Stage[];
}

@ObjectType({ implements: Node })
class Other extends Node {
  @Field(() => String) title!: string;
}

const LinkEnd = createUnionType({
  name: 'LinkEnd',
  types: () => [Programme, Other] as const,
  resolveType: (thing: object) => (thing.constructor.name === 'Programme' ? Programme : Other),
});

@ObjectType()
class Link {
  @Field(() => LinkKind) kind!: string;
  @Field(() => Strength) strength!: string;
}

@ObjectType()
class ProgrammeConnection {
  @Field(() => [Programme]) nodes!: Programme[];
  @Field(() => Int) totalCount!: number;
}

@InputType()
class StringFilter {
  @Field(() => String, { nullable: true }) ne?: string;
}

@InputType()
class SectionFilter {
  @Field(() => Section, { nullable: true }) eq?: string;
}

@InputType()
class YearFilter {
  @Field(() => AcademicYear, { nullable: true }) eq?: string;
}

@InputType()
class ProgrammeFilter {
  @Field(() => StringFilter, { nullable: true }) slug?: StringFilter;
  @Field(() => SectionFilter, { nullable: true }) section?: SectionFilter;
  @Field(() => YearFilter, { nullable: true }) academicYear?: YearFilter;
}

@InputType()
class ProgrammeOrder {
  @Field(() => OrderField) field!: string;
  @Field(() => Direction, { nullable: true }) direction?: string;
}

@ArgsType()
class ProgrammeArgs {
  @Field(() => Int, { nullable: true }) first?: number;
  @Field(() => ProgrammeFilter, { nullable: true }) filter?: ProgrammeFilter;
  @Field(() => [ProgrammeOrder], { nullable: true }) orderBy?: ProgrammeOrder[];
}

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => ProgrammeConnection)
  programmes(@Args(() => ProgrammeArgs) args: ProgrammeArgs) {
    return catalogue.programmes(args);
  }

  @Query(() => Programme, { nullable: true })
  programme(
    @Arg('slug', () => String) slug: string,
    @Arg('hub', () => String) hub: string,
    @Arg('year', () => AcademicYear) year: string,
  ) {
    return catalogue.programme({ slug, hub, year });
  }

  @Query(() => ProgrammeConnection)
  search(@Arg('text', () => String) text: string, @Arg('first', () => Int) first: number) {
    return catalogue.search({ text, first });
  }

  @FieldResolver(() => [Link])
  nextSteps(@Root() programme: Programme) {
    return catalogue.nextSteps(programme);
  }
}

@Resolver(() => Link)
export class StepResolver {
  @FieldResolver(() => LinkEnd)
  to(@Root() link: Link) {
    return catalogue.endOf(link);
  }
}
