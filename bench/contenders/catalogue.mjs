import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { CatalogueDocument } from '../../dist/domain/catalogue-document.js';
import { programmePage } from '../../dist/graphql/programme-page.js';
import { SearchPage } from '../../dist/graphql/search/search-page.js';
import { revive } from '../../dist/store/revive.js';
import { Snapshot } from '../../dist/store/snapshot.js';

// What the peers answer from: the product's own store and indexes, through the functions that its resolvers call. So
// what is compared is the server above them. Nothing is checked: the data was made by rules.

const { instance } = revive(CatalogueDocument, JSON.parse(readFileSync(process.env['CATALOGUE_FILE'], 'utf8')));
const snapshot = new Snapshot(instance);

export const catalogue = {
  all: snapshot.programmes,
  hubOf: (programme) => snapshot.hubOf(programme),
  programmes: (args) => programmePage(snapshot.programmes, args, snapshot),
  programme: ({ slug, hub, year }) => snapshot.programme(slug, hub ?? undefined, year ?? undefined),
  search: (question) => new SearchPage(question, snapshot),
  nextSteps: (programme) => snapshot.nextSteps(programme).map(({ link }) => link),
  endOf: (link) => snapshot.wired(link).to,
};
