/** Packages that may be installed twice, because the objects of each copy stay inside the package that depends on it. */
const separateCopies = new Set(['semver', '@graphql-tools/utils']);
/** Packages whose `.mjs` file only gives names to what the `.js` file exports, so both are one copy. */
const wrappers = new Set(['commander', 'pg']);

const inPackage = /^(?<home>.*node_modules\/(?<name>(?:@[^/]+\/)?[^/]+))\/.*\.(?<extension>[cm]?js)$/;

/** Every package of a bundle with its copies: the folder where it is installed, and whether its files are `.mjs` or `.js`. */
function formsOf(moduleIds) {
  const forms = new Map();
  for (const id of moduleIds) {
    const { home, name, extension } = inPackage.exec(id.replaceAll('\0', '').replace(/\?.*/, ''))?.groups ?? {};
    if (name === undefined || wrappers.has(name)) continue;
    if (!forms.has(name)) forms.set(name, new Set());
    forms.get(name).add(separateCopies.has(name) ? extension : `${home} as .${extension}`);
  }
  return forms;
}

/**
 * A build plugin that fails if a bundle would contain a package twice. Libraries compare types by identity: with two
 * copies of graphql-js, one doesn't recognize the types of the other, and answers are wrong without an error. Deep imports
 * are the usual cause, so our own code may not import parts of graphql-js.
 */
export const oneCopy = () => ({
  name: 'one-copy-of-each-package',
  enforce: 'pre', // Before Vite has resolved an import.
  resolveId(source, importer) {
    if (source.startsWith('graphql/') && !importer?.includes('/node_modules/'))
      this.error(`${importer} imports "${source}". Import from "graphql" alone: the rest of it is not public.`);
  },
  buildEnd() {
    const twice = [...formsOf(this.getModuleIds())].filter(([, forms]) => forms.size > 1);
    if (twice.length > 0)
      this.error(twice.map(([name, forms]) => `Two copies of ${name}: ${[...forms].join(', ')}.`).join('\n'));
  },
});
