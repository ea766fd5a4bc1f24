import { ArgsType, Field } from 'type-graphql';
import { Cost } from '../../domain/fields/cost-directives.js';
import { PageArgs } from '../paging/connection.js';
import { LinkFilter, ProgrammeFilter, ProgrammeOrder } from './programme-filter.js';

@ArgsType()
export class ProgrammeListArgs extends PageArgs {
  @Field(() => ProgrammeFilter, { nullable: true, description: 'Only such programmes.' })
  readonly filter?: ProgrammeFilter | null;

  @Cost(20)
  @Field(() => [ProgrammeOrder], {
    nullable: true,
    description:
      'In what order: the first key counts most. Where it is left out: newest year first, hub by hub, as the sources list them.',
  })
  readonly orderBy?: readonly ProgrammeOrder[] | null;
}

@ArgsType()
export class LinkListArgs extends PageArgs {
  @Field(() => LinkFilter, { nullable: true, description: 'Only such links.' })
  readonly filter?: LinkFilter | null;
}
