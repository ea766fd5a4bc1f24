import { checked } from '../../catalogue/read/check.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { LowdbStore } from '../../stores/lowdb/lowdb-store.js';
import { documentFrom, type Service } from '../io/ask-service.js';
import { catalogueFile } from '../io/catalogue-file.js';
import { type Writing, writeToService, writeToStore } from './write-import.js';

/** What an import is planned for and written to. */
export interface ImportTarget {
  /** What a person calls it: the file, or the address of the service. */
  readonly name: string;
  /** The catalogue as it is, opened once. Rejects with `CatalogueRefused`, or as `documentFrom` does. */
  open(): Promise<OpenTarget>;
}

/** A target of which an import was begun. */
export interface OpenTarget {
  readonly state: CatalogueState;
  /** Gives the new revision. Rejects with `ImportRefused`, or as `askService` does. */
  write(writing: Writing): Promise<number>;
  close(): Promise<void>;
}

/** The document in a file, with its journal; that of the service where none is named. */
export function fileTarget(named: string | undefined): ImportTarget {
  const name = catalogueFile(named);
  const open = async () => {
    const store = await LowdbStore.open(name);
    const { state } = store;
    return { state, write: (writing: Writing) => writeToStore(writing, store), close: () => store.close() };
  };
  return { name, open };
}

/** A service that runs: the plan is made from what it has at that moment. */
export function serviceTarget(service: Service): ImportTarget {
  const open = async () => {
    const state = CatalogueState.of(checked(await documentFrom(service)));
    return { state, write: (writing: Writing) => writeToService(writing, service), close: async () => {} };
  };
  return { name: service.url, open };
}
