import { ArgsType, Field } from 'type-graphql';
import { Cost } from '../../domain/fields/cost-directives.js';
import { PageArgs } from '../paging/connection.js';
import { LinkFilter, ProgrammeFilter, ProgrammeOrder } from './programme-filter.js';

@ArgsType()
export class ProgrammeListArgs extends PageArgs {
  @Field(() => ProgrammeFilter, { nullable: true, description: 'Only programmes that match this filter.' })
  readonly filter?: ProgrammeFilter | null;

  @Cost(20)
  @Field(() => [ProgrammeOrder], {
    nullable: true,
    description:
      'The sort order; the first key counts most. Default: newest year first, then by hub, then in the order of the source.',
  })
  readonly orderBy?: readonly ProgrammeOrder[] | null;
}

@ArgsType()
export class LinkListArgs extends PageArgs {
  @Field(() => LinkFilter, { nullable: true, description: 'Only links that match this filter.' })
  readonly filter?: LinkFilter | null;
}
