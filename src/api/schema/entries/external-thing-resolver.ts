import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ExternalThing } from '../../../domain/external-thing.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { Link } from '../../../domain/parts/link.js';
import type { Context } from '../../context/context.js';

@Resolver(() => ExternalThing)
export class ExternalThingResolver {
  @ListSize({ assumedSize: 3 })
  @FieldResolver(() => [Link], { description: 'The links between this thing and the catalogue.' })
  links(@Root() thing: ExternalThing, @Ctx() { snapshot }: Context) {
    return snapshot.linksAt(thing).map(({ link }) => link);
  }
}
