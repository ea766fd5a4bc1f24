import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collections, type Values } from '../../src/catalogue/document/entry-change.js';
import { plainDocument, toPlainEntry } from '../../src/catalogue/document/plain.js';
import { check } from '../../src/catalogue/read/check.js';
import type { CatalogueState } from '../../src/catalogue/revision/catalogue-state.js';
import { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import { type Instantiable, type Shape, shapeOf } from '../../src/domain/fields/fields.js';
import { oneOfEverything } from '../catalogue/read/broken/documents.js';
import { problemsOf as faultsIn, type Stored } from '../support/builders.js';
import { realDocument } from '../support/real-snapshot.js';
import { afterImport, type Files, planOf, sheetsOf, stateOf } from './planning.js';

const realCatalogue = realDocument();

const runs = Number(process.env['ROUND_TRIPS'] ?? 25);
const exactly = { emptyClears: true, removeGone: true };

const jsonOf = (state: CatalogueState): Files => ({ 'catalogue.json': JSON.stringify(plainDocument(state.document)) });
const forms: readonly (readonly [string, (state: CatalogueState) => Files])[] = [
  ['sheets', ({ document }) => sheetsOf(document)],
  ['a catalogue document', jsonOf],
];

/** Whether an import may publish what the document says is published; a document by itself is only warned of. */
const isReady = (document: object): boolean =>
  check(Buffer.from(JSON.stringify(document))).warnings.every(({ code }) => code !== 'NOT_READY');

/** The entries of a catalogue without what the service says of them. */
function entriesOf({ document }: CatalogueState): Values {
  const lists = collections.map((list) => {
    const entries = document[list].map((entry) => {
      const { revision: _, updatedAt: __, ...said } = toPlainEntry(entry);
      return said;
    });
    return [list, entries.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))] as const;
  });
  return Object.fromEntries(lists);
}

describe.each(forms)('A round trip through %s', (_form, exported) => {
  it.each([
    ['the real catalogue', realCatalogue],
    ['one with every property', oneOfEverything],
  ])('changes nothing in %s', (_name, document) => {
    const state = stateOf(document);
    for (const options of [{}, exactly]) {
      const { problems, unsure, changes, gone, unchanged } = planOf(state, exported(state), options);
      expect({ problems, unsure, changes, gone }).toEqual({ problems: [], unsure: [], changes: [], gone: [] });
      expect(unchanged).toBe(collections.flatMap((list) => [...state.document[list]]).length);
    }
  });

  it.each([
    ['the real catalogue', realCatalogue],
    ['one with every property', oneOfEverything],
  ])('restores %s, with every id, into a catalogue that only has hubs', (_name, document) => {
    const whole = stateOf(document);
    const hubs = stateOf(document).document.hubs.map((hub) => ({
      id: hub.id,
      slug: hub.slug,
      title: hub.title,
      kind: hub.kind,
    }));
    const bare = stateOf({ ...document, hubs, sources: [], series: [], externalThings: [], programmes: [] });
    const made = afterImport(bare, exported(whole));
    expect(entriesOf(made)).toEqual(entriesOf(whole));
    expect(planOf(made, exported(whole)).changes).toEqual([]);
  });

  it('imports every edit of texts, lists and parts', () => {
    const before = stateOf(oneOfEverything);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const document = edited(edits);
        fc.pre(faultsIn(document).length === 0 && isReady(document));
        const wanted = stateOf(document);
        const got = afterImport(before, exported(wanted), exactly);
        expect(entriesOf(got)).toEqual(entriesOf(wanted));
        expect(planOf(got, exported(wanted), exactly).changes).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

it('the generated edits lead to different valid catalogues', () => {
  const samples = fc.sample(fc.array(edit, { minLength: 1, maxLength: 6 }), 50).map(edited);
  const good = samples.filter((document) => faultsIn(document).length === 0);
  expect(good.length).toBeGreaterThan(15);
  expect(good.filter((document) => !isDeepStrictEqual(document, oneOfEverything)).length).toBeGreaterThan(12);
});

// What cells and spreadsheets give a meaning to, among ordinary letters.
const letter = fc.constantFrom(...'ab;,:\\"\'=+-@|(){}[]<>&#;’–é1 ', '\u{1f600}', 'kind: ', '; ', 'new', ', per: ');
const text = fc
  .array(letter, { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join('').trim())
  .filter((one) => one !== '');

type Edit = (document: Values) => Values;
interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly shape: Shape;
}

/** Every property that an edit may change, wherever it is nested. */
function places(holder: object, type: Instantiable): readonly Place[] {
  return [...shapeOf(type)].flatMap(([key, shape]) => {
    const value: unknown = Reflect.get(holder, key);
    const nested = shape.nestedClass?.();
    const inside = nested ? [value].flat().flatMap((one) => (one instanceof Object ? places(one, nested) : [])) : [];
    return value === undefined ? inside : [{ holder: holder as Record<string, unknown>, key, shape }, ...inside];
  });
}

const isFreeText = ({ shape }: Place) =>
  shape.scalar === 'text' && !shape.vocabulary && !shape.refersTo && shape.rule?.('Any text; at all') === undefined;

const at =
  (nth: number, change: (place: Place) => void, fits: (place: Place) => boolean): Edit =>
  (document) => {
    const found = places(document, CatalogueDocument).filter(fits);
    const place = found[nth % found.length];
    if (place) change(place);
    return document;
  };

const nth = fc.nat({ max: 10_000 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(nth, text)
    .map(([n, words]) =>
      at(
        n,
        ({ holder, key, shape }) => Object.assign(holder, { [key]: shape.many ? [words, `${words}!`] : words }),
        isFreeText,
      ),
    ),
  nth.map((n) =>
    at(
      n,
      ({ holder, key }) => void Reflect.deleteProperty(holder, key),
      ({ shape, key }) => !shape.required && key !== 'id', // A rule without an id gets a derived one.
    ),
  ),
  nth.map((n) =>
    at(
      n,
      ({ holder, key }) => (holder[key] as unknown[]).reverse(),
      ({ shape }) => shape.many && shape.nestedClass !== undefined,
    ),
  ),
  fc.tuple(nth, text).map(([n, title]) =>
    at(
      n,
      ({ holder, key }) =>
        (holder[key] as unknown[]).push({ id: `mod-new-${n}`, slug: `new-${n}`, title, kind: 'THEME' }),
      ({ key }) => key === 'modules',
    ),
  ),
);

function edited(edits: readonly Edit[]): Stored<CatalogueDocument> {
  const document = JSON.parse(JSON.stringify(plainDocument(stateOf(oneOfEverything).document))) as Values;
  return edits.reduce((changed, one) => one(changed), document) as unknown as Stored<CatalogueDocument>;
}
