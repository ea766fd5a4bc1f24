import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apart, isBundle } from './build-service.mjs';
import { hashOfFiles } from './hash-of-files.mjs';

// "npm run package [-- FOLDER]" writes everything that runs the service into a folder, which needs Node and nothing else:
// no installation, no registry, no packages for building. Its native package is the one of this kind of machine.

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(process.argv[2] ?? join(root, 'package'));
const { version, name, description, license, type, engines, bin } = readJson('package.json');
const lock = readJson('package-lock.json').packages;

/** The documents that /docs shows. */
const documents = ['README.md', 'CHANGELOG.md', 'LICENSE', 'docs', 'examples/front-end/README.md'];
/** The catalogue that is served if CATALOGUE_FILE names no other. One that is there may have been edited. */
const catalogue = 'data/catalogue.json';
/** The files of dist that run: the bundles and the pages, without source maps and the modules that are in the bundles. */
const built = [...readdirSync(join(root, 'dist')).filter(isBundle), 'pages'].map((file) => `dist/${file}`);

/** The files of packages that are read one by one. */
const files = {
  elkjs: ['lib/elk.bundled.js', 'LICENSE.md'],
  '@expo-google-fonts/source-sans-3': [
    '400Regular/SourceSans3_400Regular.ttf',
    '600SemiBold/SourceSans3_600SemiBold.ttf',
    'LICENSE_FONT',
  ],
  '@fontsource/source-sans-3': [400, 600].map((weight) => `files/source-sans-3-latin-${weight}-normal.woff2`),
};

function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function copy(file, to = file) {
  if (!existsSync(join(root, file))) throw new Error(`${file} is missing. Run "npm install", then package again.`);
  cpSync(join(root, file), join(target, to), { recursive: true });
}

function copyPackages() {
  for (const [name, list] of Object.entries(files))
    for (const file of ['package.json', ...list]) copy(`node_modules/${name}/${file}`);
  const whole = apart.filter((name) => !(name in files)).flatMap((name) => [name, ...installedOptional(name)]);
  for (const name of whole) copy(`node_modules/${name}`);
}

/** The optional packages of a package that fit this machine, such as a native library. */
const installedOptional = (name) =>
  Object.keys(lock[`node_modules/${name}`].optionalDependencies ?? {}).filter((other) =>
    existsSync(join(root, 'node_modules', other)),
  );

/** class-validator as one file. It is loaded with `require`, and most of what it depends on is not used. */
async function bundleValidator() {
  const { build } = await import('vite');
  const require = createRequire(import.meta.url);
  const folder = join(target, 'node_modules/class-validator');
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { index: join(dirname(require.resolve('class-validator/package.json')), 'esm5/index.js') },
        output: { format: 'cjs', entryFileNames: 'index.js' },
      },
    },
  });
  const { version } = lock['node_modules/class-validator'];
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'class-validator', version, type: 'commonjs' }));
}

/** What "npm start" and a supervisor run first: see check-package.mjs. */
function writePackageFile() {
  for (const file of ['check-package.mjs', 'hash-of-files.mjs']) copy(`scripts/${file}`);
  const parts = [...built, 'node_modules', 'scripts'];
  const scripts = { prestart: 'node scripts/check-package.mjs', start: 'node dist/start.js' };
  const contents = { parts, hash: hashOfFiles(`${target}/`, parts) };
  const text = { name, version, description, license, private: true, type, engines, bin, scripts, contents };
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(text, null, 2)}\n`);
}

const within = relative(target, root);
if (within === '' || !within.startsWith('..'))
  throw new Error(`${target} contains the project. Name a folder of its own.`);
if (existsSync(target) && !existsSync(join(target, 'scripts/check-package.mjs')) && readdirSync(target).length > 0)
  throw new Error(`${target} exists, and is not an earlier package. Name a new or empty folder.`);
for (const part of ['dist', 'node_modules', 'scripts', 'docs'])
  rmSync(join(target, part), { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const file of [...built, ...documents]) copy(file);
if (!existsSync(join(target, catalogue))) copy(catalogue);
copyPackages();
await bundleValidator();
writePackageFile();
console.log(`The service is in ${target}. Start it there with "npm start".`);
