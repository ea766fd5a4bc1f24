/** Packages that may be installed twice: what each copy makes is used by the package that brings it, and by nobody else. */
const separateCopies = new Set(['semver', '@graphql-tools/utils']);

const inPackage = /^(?<home>.*node_modules\/(?<name>(?:@[^/]+\/)?[^/]+))\/.*\.(?<extension>[cm]?js)$/;

/** Every package of a bundle, and the forms in which it is there: where it is installed, and whether as `.mjs` or `.js`. */
function formsOf(moduleIds) {
  const forms = new Map();
  for (const id of moduleIds) {
    const { home, name, extension } = inPackage.exec(id.replaceAll('\0', '').replace(/\?.*/, ''))?.groups ?? {};
    if (name === undefined) continue;
    if (!forms.has(name)) forms.set(name, new Set());
    forms.get(name).add(separateCopies.has(name) ? extension : `${home} as .${extension}`);
  }
  return forms;
}

/**
 * A build plugin that fails where a bundle would hold a package twice. Libraries compare by identity: of two copies of
 * graphql-js, one does not know the types of the other, and answers are wrong without an error. Deep imports are the
 * usual cause, so none of graphql-js is allowed in our own code.
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
