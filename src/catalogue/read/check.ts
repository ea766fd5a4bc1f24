import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { documentFormat } from '../../domain/document-format.js';
import { format as formatRule } from '../../domain/fields/rules.js';
import { describePointer } from '../document/collections.js';
import { formatOf, migrateDocument } from '../document/formats/migrate-document.js';
import { Inventory } from '../document/inventory.js';
import { CatalogueRefused, type Problem } from '../document/problem.js';
import { checkLaws, programmesByHubYear } from './check-laws.js';
import { checkRules } from './check-rules.js';
import { CatalogueLookup } from './laws/catalogue-lookup.js';
import { parseStrictly } from './parse-strictly.js';
import { revive } from './revive.js';

/** A document is accepted as a whole, or refused with all its problems. */
export type CheckResult = { readonly document: CatalogueDocument } | { readonly problems: readonly Problem[] };

/**
 * Checks the bytes of a catalogue document: as JSON, in its shape, by the rules of its values, by the laws. A document of
 * an older format is migrated first, and its problems are those of today's shape.
 */
export function check(bytes: Uint8Array): CheckResult {
  const parsed = parseStrictly(bytes);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const result = checkValue(parsed.value);
  if (parsed.problems.length === 0) return result;
  return refused([...parsed.problems, ...('problems' in result ? result.problems : [])], parsed.value);
}

/** Like `check`, for a document that is already parsed. */
function checkValue(stored: unknown): CheckResult {
  const value = migrateDocument(stored);
  const unsupported = unsupportedFormat(value);
  if (unsupported) return refused([unsupported], value);
  const { instance, problems: misshapen, unsound, keepsRules } = revive(CatalogueDocument, value);
  if (!instance) return refused(misshapen, value);
  const faulty = new Set(unsound);
  const broken = keepsRules ? [] : checkRules(instance, faulty);
  const problems = [...misshapen, ...broken, ...checkDocumentLaws(instance, faulty)];
  return problems.length > 0 ? refused(problems, value) : { document: instance };
}

/** A later version may have given any key another meaning, so that nothing else of its document is checked. */
function unsupportedFormat(document: unknown): Problem | undefined {
  const format = formatOf(document);
  const fault = format === undefined || format <= documentFormat ? undefined : formatRule(documentFormat)(format);
  return fault && { ...fault, pointer: '/format' };
}

/** The problems that laws find. Laws can't rely on the instances in `faulty`. */
function checkDocumentLaws(document: CatalogueDocument, faulty: ReadonlySet<object>): readonly Problem[] {
  const inventory = new Inventory(document, faulty);
  const hubYears = [...programmesByHubYear(inventory).values()].map((all) => ({ programmes: all, changed: all }));
  return checkLaws({ inventory, hubYears, lookup: new CatalogueLookup(inventory) });
}

const refused = (problems: readonly Problem[], value: unknown): CheckResult => ({
  problems: problems.map((problem) => {
    const thing = describePointer(value, problem.pointer);
    return thing === undefined ? problem : { ...problem, thing };
  }),
});

/** Like `check`, but throws `CatalogueRefused`. */
export function checkOrThrow(bytes: Uint8Array): CatalogueDocument {
  return orRefused(check(bytes));
}

/** Like `checkOrThrow`, for a document that is already parsed. */
export function checkValueOrThrow(value: unknown): CatalogueDocument {
  return orRefused(checkValue(value));
}

function orRefused(result: CheckResult): CatalogueDocument {
  if ('problems' in result) throw new CatalogueRefused(result.problems);
  return result.document;
}
