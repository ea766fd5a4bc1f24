import { lastOf } from '../../base/turn-sharing.js';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { documentFormat } from '../../domain/document-format.js';
import { format as formatRule } from '../../domain/fields/rules.js';
import { describePointer } from '../document/collections.js';
import { formatOf, migrateDocument } from '../document/formats/migrate-document.js';
import { Inventory } from '../document/inventory.js';
import { CatalogueRefused, type Problem } from '../document/problem.js';
import { checkLaws, findWarnings, type LawFindings, programmesByHubYear } from './check-laws.js';
import { checkRules } from './check-rules.js';
import { CatalogueLookup } from './laws/catalogue-lookup.js';
import { parseStrictly } from './parse-strictly.js';
import { revive } from './revive.js';

/** A document is accepted as a whole, or refused with all its problems. Warnings are no reason to refuse it. */
export type CheckResult = { readonly warnings: readonly Problem[] } & (
  | { readonly document: CatalogueDocument }
  | { readonly problems: readonly Problem[] }
);

/** A document that a service has stored before, and its problems of content, which are no reason not to serve it. */
export interface StoredDocument {
  readonly document: CatalogueDocument;
  readonly contentProblems: readonly Problem[];
}

/**
 * Checks the bytes of a catalogue document: as JSON, in its shape, by the rules of its values, by the laws. A document of
 * an older format is migrated first, and its problems are those of today's shape.
 */
export function check(bytes: Uint8Array): CheckResult {
  const { value: stored, problems: unparsed } = parseStrictly(bytes);
  if (stored === undefined) return { problems: unparsed, warnings: [] };
  const { value, document, problems, contentProblems, inventory } = findProblems(stored, 'new');
  const all = [...unparsed, ...problems, ...contentProblems].map((problem) => named(problem, value));
  const warnings = inventory ? findWarnings(inventory).map((warning) => named(warning, value)) : [];
  return document && all.length === 0 ? { document, warnings } : { problems: all, warnings };
}

/** Like `check`, but throws `CatalogueRefused`, and looks for no warnings. */
export function checkOrThrow(bytes: Uint8Array): CatalogueDocument {
  const { value, problems } = parseStrictly(bytes);
  if (value === undefined) throw new CatalogueRefused(problems);
  return acceptedOrThrow(value, 'new', problems).document;
}

/** Like `checkOrThrow`, for a document that is already parsed. */
export function checkValueOrThrow(value: unknown): CatalogueDocument {
  return acceptedOrThrow(value, 'new').document;
}

/** Checks a document that was stored before. Throws `CatalogueRefused`. */
export function checkStoredOrThrow(bytes: Uint8Array): StoredDocument {
  const { value, problems } = parseStrictly(bytes);
  if (value === undefined) throw new CatalogueRefused(problems);
  return checkStoredValueOrThrow(value, problems);
}

/** Like `checkStoredOrThrow`, for a document that is already parsed, with the problems of parsing it. */
export function checkStoredValueOrThrow(value: unknown, unparsed: readonly Problem[] = []): StoredDocument {
  return acceptedOrThrow(value, 'stored', unparsed);
}

/**
 * Whether a document is new. A document that was stored before may contain what was allowed then: its invisible characters
 * are removed, and problems of content are reported apart.
 */
type Age = 'new' | 'stored';

interface Findings extends LawFindings {
  /** The document as JSON, in today's format. */
  readonly value: unknown;
  readonly document?: CatalogueDocument;
  readonly inventory?: Inventory;
}

function findProblems(stored: unknown, age: Age): Findings {
  const value = migrateDocument(stored);
  const unsupported = unsupportedFormat(value);
  if (unsupported) return { value, problems: [unsupported], contentProblems: [] };
  const invisible = age === 'new' ? 'refused' : 'removed';
  const { instance, problems: misshapen, unsound, keepsRules } = revive(CatalogueDocument, value, invisible);
  if (!instance) return { value, problems: misshapen, contentProblems: [] };
  const faulty = new Set(unsound);
  const broken = keepsRules ? [] : checkRules(instance, faulty);
  // Laws can't rely on the instances in `faulty`.
  const inventory = new Inventory(instance, faulty);
  const hubYears = [...programmesByHubYear(inventory).values()].map((all) => ({ programmes: all, changed: all }));
  const lawless = lastOf(
    checkLaws({ inventory, hubYears, lookup: new CatalogueLookup(inventory), content: inventory }),
  );
  const problems = [...misshapen, ...broken, ...lawless.problems];
  return { value, document: instance, inventory, problems, contentProblems: lawless.contentProblems };
}

/** A later version may have given any key another meaning, so that nothing else of its document is checked. */
function unsupportedFormat(document: unknown): Problem | undefined {
  const format = formatOf(document);
  const fault = format === undefined || format <= documentFormat ? undefined : formatRule(documentFormat)(format);
  return fault && { ...fault, pointer: '/format' };
}

function acceptedOrThrow(stored: unknown, age: Age, unparsed: readonly Problem[] = []): StoredDocument {
  const { value, document, problems, contentProblems } = findProblems(stored, age);
  const all = [...unparsed, ...problems, ...(age === 'new' ? contentProblems : [])];
  if (!document || all.length > 0) throw new CatalogueRefused(all.map((problem) => named(problem, value)));
  return { document, contentProblems: contentProblems.map((problem) => named(problem, value)) };
}

/** A problem with the name of the entry that it is in. */
function named(problem: Problem, value: unknown): Problem {
  const thing = describePointer(value, problem.pointer);
  return thing === undefined ? problem : { ...problem, thing };
}
