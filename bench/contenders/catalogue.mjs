import 'reflect-metadata';
import { programmePage } from '../../dist/api/filter/programme-page.js';
import { SearchPage } from '../../dist/api/schema/search/search-resolver.js';
import { LowdbStore } from '../../dist/stores/lowdb/lowdb-store.js';

// What the peers answer from: the product's own store and indexes, through the functions that its resolvers call. So
// what is compared is the server above them.

const { snapshot } = await LowdbStore.open(process.env['CATALOGUE_FILE']);

export const catalogue = {
  all: snapshot.programmes,
  hubOf: (programme) => snapshot.hubOf(programme),
  programmes: (args) => programmePage(snapshot.programmes, args, { snapshot }),
  programme: ({ slug, hub, year }) =>
    snapshot.programme(slug, snapshot.hub(hub ?? '') ?? snapshot.homeHub, year ?? undefined),
  search: (question) => new SearchPage(question, { snapshot }),
  nextSteps: (programme) => snapshot.linkIndex.stepsFrom(programme).map(({ link }) => link),
  endOf: (link) => snapshot.wired(link).to,
};
