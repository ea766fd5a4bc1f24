import { Inventory } from '../../src/catalogue/document/inventory.js';
import type { Location } from '../../src/catalogue/document/location.js';
import { EntryIndex } from '../../src/catalogue/view/entry-index.js';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import { Hub } from '../../src/domain/hub.js';
import { EligibilityTest } from '../../src/domain/parts/eligibility-rule.js';
import { Evidence } from '../../src/domain/parts/evidence.js';
import { Link } from '../../src/domain/parts/link.js';
import { Programme } from '../../src/domain/programme.js';
import type { Source } from '../../src/domain/source.js';

/** The facts that come from each place: a title or heading (–), or a sentence by number. */
type Takings = ReadonlyMap<string, ReadonlySet<string>>;

/** The differences between a coverage ledger and the evidence and outline in a catalogue; an empty list if they agree. */
export function discrepancies(markdown: string, document: CatalogueDocument): readonly string[] {
  const source = document.sources.find(({ title }) => markdown.includes(title));
  if (!source) return ['The ledger names no source of the catalogue.'];
  const { rows, faults } = read(markdown);
  const outline = new Set(placesIn(source));
  const taken = takings(document, source);
  const places = new Set([...outline, ...rows.keys(), ...taken.keys()]);
  const found = [...faults, ...[...places].flatMap((place) => faultsAt(place, { outline, rows, taken }))];
  if (found.length > 0 || [...rows.keys()].join('\n') === [...outline].join('\n')) return found;
  return ['The rows do not follow the order of the source.'];
}

/** The number of rows of a ledger. */
export const countRows = (markdown: string): number => read(markdown).rows.size;

const place = (heading: string, item: string | undefined, number: string | number) =>
  `${item === undefined ? heading : `${heading} / ${item}`}, ${number}`;

const placesIn = (source: Source): readonly string[] =>
  source.outline.flatMap(({ heading, item, sentences }) =>
    Array.from({ length: sentences + 1 }, (_, number) => place(heading, item, number || '–')),
  );

interface Compared {
  readonly outline: ReadonlySet<string>;
  readonly rows: Takings;
  readonly taken: Takings;
}

function faultsAt(where: string, { outline, rows, taken }: Compared): readonly string[] {
  const row = rows.get(where);
  const evidence = taken.get(where) ?? new Set();
  if (!outline.has(where)) {
    const strays = [...evidence].map(
      (target) => `${where}: evidence for ${target} points where the source has nothing.`,
    );
    return row ? [`${where}: a row for what the source does not have.`, ...strays] : strays;
  }
  if (!row) return [`${where}: no row.`];
  return [
    ...[...row].filter((target) => !evidence.has(target)).map((target) => `${where}: no evidence for ${target}.`),
    ...[...evidence].filter((target) => !row.has(target)).map((target) => `${where}: the row lacks ${target}.`),
  ];
}

// ---- The ledger: "## heading", "### item", and rows of three cells

const header = /^\| # \||^\|---/;
const rowOf = /^\| (–|\d+) \| (\S.*) \| (\S.*) \|$/;

function read(markdown: string): { readonly rows: Takings; readonly faults: readonly string[] } {
  const rows = new Map<string, ReadonlySet<string>>();
  const faults: string[] = [];
  let heading = '';
  let item: string | undefined;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('### ')) item = line.slice(4);
    else if (line.startsWith('## ')) [heading, item] = [line.slice(3), undefined];
    if (!line.startsWith('|') || header.test(line)) continue;
    const [, number = '', , cell = ''] = rowOf.exec(line) ?? [];
    const targets = targetsIn(cell);
    const where = place(heading, item, number);
    if (!targets) faults.push(`Not a row: ${line}`);
    else if (rows.has(where)) faults.push(`${where}: two rows.`);
    else rows.set(where, targets);
  }
  return { rows, faults };
}

/** A cell is a list of names in code style, or "nothing:" with the reason. */
function targetsIn(cell: string): ReadonlySet<string> | undefined {
  if (/^nothing: \S/.test(cell)) return new Set();
  return /^`[^`]+`(, `[^`]+`)*$/.test(cell) ? new Set(cell.slice(1, -1).split('`, `')) : undefined;
}

// ---- The catalogue, in the names that the ledger uses

function takings(document: CatalogueDocument, source: Source): Takings {
  const inventory = new Inventory(document);
  const entries = EntryIndex.of(document);
  const taken = new Map<string, Set<string>>();
  for (const located of inventory.all(Evidence)) {
    const { section, item, sentence } = located.thing;
    if (located.thing.source !== source.id) continue;
    const where = place(section, item, sentence ?? '–');
    taken.set(where, (taken.get(where) ?? new Set()).add(target(located, entries)));
  }
  return taken;
}

function target(located: Location<Evidence>, entries: EntryIndex): string {
  const { thing, programme } = located;
  const elsewhere = programme !== undefined && thing.item !== undefined && thing.item !== programme.title;
  return elsewhere ? `${what(located, entries)} of ${programme.slug}` : what(located, entries);
}

function what({ thing, owner, pointer }: Location<Evidence>, entries: EntryIndex): string {
  if (owner instanceof Link) return `link: ${owner.kind} ${nameOf(owner.to, entries)}`;
  if (owner instanceof EligibilityTest) {
    const programme = owner.programme === undefined ? [] : [nameOf(owner.programme, entries)];
    return ['eligibilityRule:', owner.kind, ...programme].join(' ');
  }
  if (owner instanceof Hub) return `hub: ${owner.slug} ${thing.field}`;
  if (owner instanceof Programme) return `${thing.field}`;
  throw new Error(`The ledger has no name for what the evidence at ${pointer} supports.`);
}

function nameOf(id: string, entries: EntryIndex): string {
  const thing = entries.find(id);
  if (!thing) throw new Error(`"${id}" names nothing.`);
  if ('slug' in thing) return thing.slug;
  if ('title' in thing) return thing.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  throw new Error(`The ledger has no name for "${id}".`);
}
