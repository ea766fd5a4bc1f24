import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ExternalThing } from '../../domain/external-thing.js';
import { Link } from '../../domain/link.js';
import type { Context } from '../context.js';

@Resolver(() => ExternalThing)
export class ExternalThingResolver {
  @FieldResolver(() => [Link], { description: 'What in the catalogue is linked with it.' })
  links(@Root() thing: ExternalThing, @Ctx() { snapshot }: Context) {
    return snapshot.linksAt(thing).map(({ link }) => link);
  }
}
