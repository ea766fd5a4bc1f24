import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { EntryInstance } from '../../../catalogue/document/entry-change.js';
import { ExternalThing } from '../../../domain/external-thing.js';
import { Hub } from '../../../domain/hub.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Source } from '../../../domain/source.js';
import type { Context } from '../../context/context.js';

/** A resolver that tells editors which state of an entry they see. */
function revisionResolver(type: typeof Hub | typeof Source | typeof Series | typeof ExternalThing | typeof Programme) {
  @Resolver(() => type)
  class RevisionResolver {
    @FieldResolver(() => Int, {
      nullable: true,
      description:
        'The revision at which this entry last changed. Send it as `ifRevision` when you edit the entry. 0 if it has never changed; null for a client that may not read drafts.',
    })
    revision(@Root() { revision }: EntryInstance, @Ctx() { view }: Context) {
      return view === 'drafts' ? (revision ?? 0) : null;
    }
  }
  return RevisionResolver;
}

export const revisionResolvers = [Hub, Source, Series, ExternalThing, Programme].map(revisionResolver);
