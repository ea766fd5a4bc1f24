import { fileURLToPath } from 'node:url';

const ownCatalogue = fileURLToPath(new URL('../../../data/catalogue.json', import.meta.url));

/** The document that a command is about: the one named, else that of the environment, else the one of this package. */
export const catalogueFile = (named: string | undefined): string =>
  named ?? (process.env['CATALOGUE_FILE'] || ownCatalogue);
