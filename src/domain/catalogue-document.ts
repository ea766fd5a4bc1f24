import { documentFormat } from './document-format.js';
import { ExternalThing } from './external-thing.js';
import {
  EntryCollection,
  HiddenFormat,
  HiddenMoment,
  HiddenRevision,
  MaybeHiddenMoment,
  MaybeHiddenRevision,
  MaybeHiddenText,
  Ref,
} from './fields/fields.js';
import { Hub } from './hub.js';
import { Programme } from './programme.js';
import { Series } from './series.js';
import { Source } from './source.js';

/** The whole stored document. No GraphQL type: clients see it through the snapshot. */
export class CatalogueDocument {
  /** Where an editor finds the JSON Schema of the document, by which it completes and checks what is typed. */
  @MaybeHiddenText()
  readonly $schema?: string | undefined;

  @HiddenFormat(documentFormat)
  readonly format!: number;

  /** Counts the changes; from 1. */
  @HiddenRevision()
  readonly revision!: number;

  @HiddenMoment()
  readonly updatedAt!: string;

  /** Counts the changes that the public could see; absent where that were all. */
  @MaybeHiddenRevision()
  readonly publishedRevision?: number | undefined;

  /** When the public last could see a change; absent where that was the last change. */
  @MaybeHiddenMoment()
  readonly publishedAt?: string | undefined;

  /**
   * The revision up to which the journal beside the document goes at least; absent where no journal was ever made. It
   * belongs to the file, so that a catalogue in memory lacks it.
   */
  @MaybeHiddenRevision()
  readonly journalRevision?: number | undefined;

  /** The hub that a lookup without a hub means. */
  @Ref('hub')
  readonly homeHub!: string;

  @EntryCollection(() => Hub)
  readonly hubs!: readonly Hub[];

  @EntryCollection(() => Source)
  readonly sources!: readonly Source[];

  @EntryCollection(() => Series)
  readonly series!: readonly Series[];

  @EntryCollection(() => ExternalThing)
  readonly externalThings!: readonly ExternalThing[];

  @EntryCollection(() => Programme)
  readonly programmes!: readonly Programme[];
}
