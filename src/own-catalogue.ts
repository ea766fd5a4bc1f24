import { fileURLToPath } from 'node:url';

/** The path of the document of this package, which is used if none is named. This file has to stay directly in `src`, because bundles of it are directly in `dist`. */
export const ownCatalogue = fileURLToPath(new URL('../data/catalogue.json', import.meta.url));
