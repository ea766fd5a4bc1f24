import { readdir, readFile, writeFile } from 'node:fs/promises';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

// Writes what has changed in the schema from release to release into docs/schema-changelog.md. With --check, it only reports
// whether the file is up to date, whether CHANGELOG.md names each break, and whether the last release is in the repository.

const root = new URL('../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');
const changelogFile = 'docs/schema-changelog.md';
/** What stands above it is written by hand. */
const marker = '<!-- "npm run schema" writes everything below this line. -->';
const schemaIn = async (path: string) => buildSchema(await read(path));

interface Difference {
  readonly title: string;
  readonly before: GraphQLSchema;
  readonly after: GraphQLSchema;
}

/** The versions of which the schema is in schema/released, the oldest first. */
async function releasedVersions(): Promise<readonly string[]> {
  const names = await readdir(new URL('schema/released', root));
  const order = new Intl.Collator('en', { numeric: true });
  return names.map((name) => name.replace(/\.graphql$/, '')).sort(order.compare);
}

/** The differences between each release and the next one, and between the last one and now; the newest first. */
async function differences(versions: readonly string[]): Promise<readonly Difference[]> {
  const schemas = await Promise.all(versions.map((version) => schemaIn(`schema/released/${version}.graphql`)));
  schemas.push(await schemaIn('schema/schema.graphql'));
  const titles = [...versions.slice(1), `Since ${versions.at(-1)}`];
  return titles
    .map((title, at) => ({ title, before: schemas[at] as GraphQLSchema, after: schemas[at + 1] as GraphQLSchema }))
    .reverse();
}

/** What changed, without the contents of new types and fields, without descriptions and without directives. */
async function relevantChanges({ before, after }: Difference): Promise<readonly Change[]> {
  const changes = (await diff(before, after)).filter(({ type }) => !/^DIRECTIVE|DESCRIPTION|DEPRECATION/.test(type));
  const added = new Set(changes.filter(({ type }) => /^(?:TYPE|FIELD)_ADDED$/.test(type)).map(({ path }) => path));
  return changes
    .filter(({ type, path = '' }) => {
      const steps = path.split('.');
      const outer = steps.map((_, at) => steps.slice(0, at + 1).join('.'));
      return !outer.some((each) => added.has(each) && (each !== path || !/^(?:TYPE|FIELD)_ADDED$/.test(type)));
    })
    .toSorted((a, b) => comparePaths(a.path ?? '', b.path ?? ''));
}

const comparePaths = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The deprecated fields, arguments, input fields and values of a schema, with the reason. */
function deprecatedIn(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  const note = (path: string, { deprecationReason }: { readonly deprecationReason?: string | null | undefined }) => {
    if (deprecationReason != null) reasons.set(path, deprecationReason);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      for (const argument of field.args) note(`${type.name}.${field.name}.${argument.name}`, argument);
    }
  }
  return reasons;
}

const isBreak = ({ criticality }: Change) => criticality.level === CriticalityLevel.Breaking;

/** The part of the file about one difference. */
async function formatDifference(difference: Difference): Promise<string> {
  const changes = await relevantChanges(difference);
  const known = deprecatedIn(difference.before);
  const lists = {
    Breaks: changes.filter(isBreak).map(formatChange),
    Deprecations: [...deprecatedIn(difference.after)]
      .filter(([path]) => !known.has(path))
      .map(([path, reason]) => `\`${path}\`: ${reason}`),
    Additions: changes.filter((each) => !isBreak(each) && each.type.endsWith('_ADDED')).map(formatChange),
    'Other changes': changes.filter((each) => !isBreak(each) && !each.type.endsWith('_ADDED')).map(formatChange),
  };
  const parts = Object.entries(lists).map(([heading, lines]) => {
    const items = lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : 'None.';
    return `### ${heading}\n\n${items}\n`;
  });
  return `## ${difference.title}\n\n${parts.join('\n')}`;
}

const formatChange = ({ message }: Change) => `${message.replace(/'([^']*)'/g, '`$1`').replace(/\.$/, '')}.`;

/** The breaks that the part "Unreleased" of CHANGELOG.md does not name. It may name all mutations together. */
async function unnamedBreaks(difference: Difference): Promise<readonly string[]> {
  const [, unreleased = ''] = (await read('CHANGELOG.md')).split(/^## /m);
  const isNamed = (path: string) => {
    const name = /^Mutation\.\w+$/.test(path) ? 'mutations' : (path.split('.').at(-1) ?? '');
    return new RegExp(`\\b${name}\\b`).test(unreleased);
  };
  const breaks = (await relevantChanges(difference)).filter(isBreak);
  return breaks.map(({ path = '' }) => path).filter((path) => !isNamed(path));
}

async function check(text: string, versions: readonly string[], now: Difference | undefined): Promise<void> {
  const problems: string[] = [];
  if ((await read(changelogFile)) !== text)
    problems.push(`${changelogFile} is not up to date. Run "npm run schema" and commit it.`);
  for (const path of now ? await unnamedBreaks(now) : [])
    problems.push(`CHANGELOG.md does not name the break of ${path}. Say under "Unreleased" what to write instead.`);
  const { version } = JSON.parse(await read('package.json')) as { readonly version: string };
  if (version !== versions.at(-1))
    problems.push(
      `package.json has the version ${version}. Copy schema/schema.graphql to schema/released/${version}.graphql for this release.`,
    );
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

const versions = await releasedVersions();
const all = await differences(versions);
const [policy = ''] = (await read(changelogFile)).split(marker);
const text = `${policy}${marker}\n\n${(await Promise.all(all.map(formatDifference))).join('\n')}`;
if (process.argv.includes('--check')) await check(text, versions, all[0]);
else await writeFile(new URL(changelogFile, root), text);
