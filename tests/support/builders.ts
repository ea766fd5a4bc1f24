import type { Problem } from '../../src/catalogue/document/problem.js';
import { check, checkOrThrow } from '../../src/catalogue/read/check.js';
import { Snapshot } from '../../src/catalogue/view/snapshot.js';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import { documentFormat } from '../../src/domain/document-format.js';
import type { ExternalThing } from '../../src/domain/external-thing.js';
import type { Hub } from '../../src/domain/hub.js';
import type { EligibilityRule, EligibilityTest } from '../../src/domain/parts/eligibility-rule.js';
import type { Evidence } from '../../src/domain/parts/evidence.js';
import type { Link } from '../../src/domain/parts/link.js';
import type { Module } from '../../src/domain/parts/module.js';
import type { Pathway } from '../../src/domain/parts/pathway.js';
import type { Stage } from '../../src/domain/parts/stage.js';
import type { Programme } from '../../src/domain/programme.js';
import type { Series } from '../../src/domain/series.js';
import type { Source } from '../../src/domain/source.js';

// Builders of small parts of a catalogue document, as plain data: `aProgramme({ slug: 'embedding', pathways: 2 })`.
// Unnamed properties have the smallest valid value.

type Lists<T> = { [Key in keyof T]-?: T[Key] extends readonly unknown[] ? Key : never }[keyof T];

/** A domain class in its stored form: lists may be omitted, and other properties are as the class declares them. */
export type Stored<T> = T extends readonly (infer Item)[]
  ? readonly Stored<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as Key extends Lists<T> ? never : Key]: Stored<T[Key]> } & {
        readonly [Key in Lists<T>]?: Stored<T[Key]>;
      }
    : T;

type Some<T> = Partial<Stored<T>>;

const then = '2022-01-01T00:00:00Z';
const titled = (slug: string) => slug.replaceAll('-', ' ');

let made = 0;
const freshId = (prefix: string) => `${prefix}-${++made}`;

/** `count` parts made one by one, or the parts themselves. */
function several<T>(parts: number | readonly T[] | undefined, make: (number: number) => T): readonly T[] {
  return typeof parts === 'object' ? parts : Array.from({ length: parts ?? 0 }, (_, index) => make(index + 1));
}

export const bytesOf = (document: unknown): Uint8Array => Buffer.from(JSON.stringify(document));

/** The snapshot of a document, which has to be valid. */
export const snapshotOf = (document: Stored<CatalogueDocument>): Snapshot =>
  Snapshot.of(checkOrThrow(bytesOf(document)));

/** The problems of a document; an empty list for a valid one. */
export function problemsOf(document: unknown): readonly Problem[] {
  const result = check(bytesOf(document));
  return 'problems' in result ? result.problems : [];
}

/** The problems of a document, one in each line: "CODE at /pointer". */
export const faultsOf = (document: unknown) => problemsOf(document).map(({ code, pointer }) => `${code} at ${pointer}`);

/** A catalogue with one hub. It contains every series to which its programmes refer, unless `series` is given. */
export function aCatalogue(parts: Some<CatalogueDocument> = {}): Stored<CatalogueDocument> {
  const hubs = parts.hubs ?? [aHub()];
  const named = JSON.stringify(parts.programmes ?? []).match(/"ser-[\w-]+"/g) ?? [];
  const series = [...new Set(named)].map((id) => aSeries({ slug: id.slice(5, -1) }));
  return {
    format: documentFormat,
    revision: 1,
    updatedAt: then,
    homeHub: hubs[0]?.id ?? '',
    hubs,
    sources: [aSource()],
    series,
    externalThings: [],
    programmes: [],
    ...parts,
  };
}

/** Its id is "hub-" and the slug; the home hub, unless a slug is given. */
export const aHub = ({ slug = 'home', ...parts }: Some<Hub> = {}): Stored<Hub> => ({
  id: `hub-${slug}`,
  slug,
  title: `${titled(slug)} Maths Hub`,
  kind: 'HUB',
  ...parts,
});

/** One entry, "Primary schools", with three sentences. */
export const aSource = (parts: Some<Source> = {}): Stored<Source> => ({
  id: 'src-summary',
  title: 'A summary of Work Groups',
  publisher: 'hub-home',
  outline: [{ heading: 'Primary schools', sentences: 3 }],
  ...parts,
});

/** Its id is "ser-" and the slug. */
export const aSeries = ({ slug = 'mastery', ...parts }: Some<Series> = {}): Stored<Series> => ({
  id: `ser-${slug}`,
  slug,
  title: titled(slug),
  ...parts,
});

export const anExternalThing = (parts: Some<ExternalThing> = {}): Stored<ExternalThing> => ({
  id: 'ext-framework',
  title: 'A framework',
  kind: 'framework',
  ...parts,
});

type Counted = {
  readonly pathways?: number | readonly Stored<Pathway>[];
  readonly modules?: number | readonly Stored<Module>[];
  readonly stages?: number | readonly Stored<Stage>[];
};

/** Its series is "ser-" and the slug. Parts can be given by number. It is of the home hub and of 2021/22 by default. */
export function aProgramme({
  slug = 'mastery',
  hub = 'hub-home',
  academicYear = '2021/22',
  pathways,
  modules,
  stages,
  ...parts
}: Omit<Some<Programme>, keyof Counted> & Counted = {}): Stored<Programme> {
  const name = `${slug}-${hub.slice(4)}-${academicYear.slice(0, 4)}`;
  return {
    id: `prg-${name}`,
    slug,
    title: titled(slug),
    hub,
    academicYear,
    series: `ser-${slug}`,
    section: 'PRIMARY',
    summary: `What ${titled(slug)} is.`,
    participation: {},
    updatedAt: then,
    pathways: several(pathways, (number) => aPathway({ id: `pth-${name}-${number}`, slug: `pathway-${number}` })),
    modules: several(modules, (number) => aModule({ id: `mod-${name}-${number}`, slug: `module-${number}` })),
    stages: several(stages, (number) => aStage({ id: `stg-${name}-${number}`, slug: `stage-${number}` })),
    ...parts,
  };
}

export const aPathway = ({
  slug = 'pathway',
  modules,
  ...parts
}: Omit<Some<Pathway>, 'modules'> & Pick<Counted, 'modules'> = {}): Stored<Pathway> => ({
  id: freshId('pth'),
  slug,
  title: titled(slug),
  modules: several(modules, (number) => aModule({ slug: `module-${number}` })),
  ...parts,
});

export const aModule = ({ slug = 'module', ...parts }: Some<Module> = {}): Stored<Module> => ({
  id: freshId('mod'),
  slug,
  title: titled(slug),
  kind: 'THEME',
  ...parts,
});

export const aStage = ({ slug = 'stage', ...parts }: Some<Stage> = {}): Stored<Stage> => ({
  id: freshId('stg'),
  slug,
  title: titled(slug),
  ...parts,
});

export const aLink = (kind: Link['kind'], to: string, parts: Some<Omit<Link, 'kind' | 'to'>> = {}): Stored<Link> => ({
  id: freshId('lnk'),
  kind,
  to,
  symmetric: false,
  strength: 'STATED',
  ...parts,
});

export const evidence = (parts: Some<Evidence> = {}): Stored<Evidence> => ({
  source: 'src-summary',
  section: 'Primary schools',
  sentence: 1,
  strength: 'STATED',
  paraphrase: 'It says so.',
  ...parts,
});

export const aTest = (kind: EligibilityTest['kind'], parts: Some<EligibilityTest> = {}): Stored<EligibilityTest> => ({
  kind,
  text: `Meets ${kind}.`,
  strength: 'STATED',
  listed: true,
  ...parts,
});

type Rule = Stored<EligibilityRule>;

/** A rule with one test. */
export const asks = (kind: EligibilityTest['kind'], parts: Some<EligibilityTest> = {}): Rule => ({
  id: freshId('rul'),
  test: aTest(kind, parts),
});

/** A test that requires the programme of a series, which is given by its slug. */
export const needs = (series: string, parts: Some<EligibilityTest> = {}): Rule =>
  asks('COMPLETED', { programme: `ser-${series}`, text: `Was in ${titled(series)}.`, ...parts });

export const anyOf = (...any: readonly Rule[]): Rule => ({ id: freshId('rul'), any });
export const allOf = (...all: readonly Rule[]): Rule => ({ id: freshId('rul'), all });
export const not = (excluded: Rule): Rule => ({ id: freshId('rul'), not: excluded });
export const unless = (exemption: Rule, rule: Rule): Rule => ({ ...rule, unless: exemption });
