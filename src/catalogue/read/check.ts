import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { thingAt } from '../document/collections.js';
import { Inventory } from '../document/inventory.js';
import { CatalogueRefused, type Problem } from '../document/problem.js';
import { DocumentLookup } from './document-lookup.js';
import { holdLaws, programmesByHubYear } from './hold-laws.js';
import { holdRules } from './hold-rules.js';
import { parseStrictly } from './parse-strictly.js';
import { revive } from './revive.js';
import { soundDocument } from './sound-document.js';

/** A document is either taken whole or refused with everything that is wrong with it. */
export type Checked = { readonly document: CatalogueDocument } | { readonly problems: readonly Problem[] };

/** Checks the bytes of a catalogue document: as JSON, in its shape, by the rules of its values, by the laws. */
export function check(bytes: Uint8Array): Checked {
  const document = soundDocument(bytes);
  if (document && lawless(document, new Set()).length === 0) return { document };
  const parsed = parseStrictly(bytes);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const result = checkValue(parsed.value);
  if (parsed.problems.length === 0) return result;
  return refused([...parsed.problems, ...('problems' in result ? result.problems : [])], parsed.value);
}

/** As `check`, of a document that was parsed already. */
function checkValue(value: unknown): Checked {
  const { instance, problems: misshapen, unsound, keepsRules } = revive(CatalogueDocument, value);
  if (!instance) return refused(misshapen, value);
  const faulty = new Set(unsound);
  const broken = keepsRules ? [] : holdRules(instance, faulty);
  const problems = [...misshapen, ...broken, ...lawless(instance, faulty)];
  return problems.length > 0 ? refused(problems, value) : { document: instance };
}

/** What breaks a law. `faulty` are the instances that laws cannot rely on. */
function lawless(document: CatalogueDocument, faulty: ReadonlySet<object>): readonly Problem[] {
  const inventory = new Inventory(document, faulty);
  const isSound = (thing: object) => inventory.isSound(thing);
  const hubYears = [...programmesByHubYear(inventory).values()].map((programmes) => ({
    programmes,
    changed: programmes,
    isSound,
  }));
  return holdLaws({ inventory, hubYears, lookup: new DocumentLookup(inventory) });
}

const refused = (problems: readonly Problem[], value: unknown): Checked => ({
  problems: problems.map((problem) => {
    const thing = thingAt(value, problem.pointer);
    return thing === undefined ? problem : { ...problem, thing };
  }),
});

/** As `check`, for those who cannot go on without a document. Throws `CatalogueRefused`. */
export function checked(bytes: Uint8Array): CatalogueDocument {
  return orRefused(check(bytes));
}

/** As `checked`, of a document that was parsed already. */
export function checkedValue(value: unknown): CatalogueDocument {
  return orRefused(checkValue(value));
}

function orRefused(result: Checked): CatalogueDocument {
  if ('problems' in result) throw new CatalogueRefused(result.problems);
  return result.document;
}
