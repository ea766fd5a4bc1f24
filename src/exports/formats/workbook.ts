import { type CellValue, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { RuleNames } from '../../catalogue/document/rule-text/rule-names.js';
import { writeRule } from '../../catalogue/document/rule-text/write-rule.js';
import type { Programme } from '../../domain/programme.js';
import { allSheets, type Sheet } from '../../sheets/all-sheets.js';
import { type Column, revisionColumn } from '../../sheets/columns.js';
import { headingsOf, rowsOf, type SheetContents } from '../../sheets/rows-of.js';
import { explanationTab, listsTab } from '../../sheets/workbook-tabs.js';
import { columnLetter } from '../../text/column-letter.js';
import { type LongCell, maxCellLength } from './sheet-csv.js';
import { explanation } from './workbook-explanation.js';

/** Is called for each cell that Excel could not hold. It is left out, and an import then keeps its value. */
export type OnLongCell = (sheet: Sheet, cell: LongCell) => void;

/** Rows below the last one that also get drop-downs. */
const newRows = 1000;

/** Cells are text, so that a spreadsheet does not make dates and numbers of "21-07" and "6-7". */
const asText = { numFmt: '@' } as const;
const font = { name: 'Calibri', size: 11, bold: true } as const;
const asHeading = {
  font,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF3' } },
} as const;
/** How the first cell of a row of the first sheet looks. */
const explanationStyles = { title: { font: { ...font, size: 16 } }, headings: asHeading, name: { font } } as const;

/** An Excel workbook (.xlsx) with an explanation, and one sheet for each table. An import reads it. */
export async function buildWorkbook(contents: SheetContents, onLong: OnLongCell): Promise<Uint8Array> {
  const lists = new ChoiceLists(contents);
  const sheets = allSheets.map((sheet) => tableSheet(sheet, withRuleLines(contents), { lists, onLong }));
  return writeXlsx({ sheets: [explanationSheet(contents), ...sheets, lists.sheet()] });
}

function explanationSheet(contents: SheetContents): WriteSheet {
  const rows = [...explanation(contents)];
  const cells = rows.flatMap(({ cells, style }, row) =>
    cells.flatMap((value, at) => {
      const isStyled = style && (at === 0 || style === 'headings');
      return isStyled ? [[`${row},${at}`, { value, style: explanationStyles[style] }] as const] : [];
    }),
  );
  return {
    name: explanationTab,
    rows: rows.map((row) => [...row.cells]),
    columns: [30, 30, 120].map((width) => ({ width, style: asText })),
    cells: new Map(cells),
    rowDefs: new Map([[0, { height: 24 }]]), // The title is larger.
  };
}

/** Rules are lines of text, which a person can read and change. */
function withRuleLines(contents: SheetContents): SheetContents {
  const { series, externalThings } = contents.document;
  const names = new RuleNames([...series, ...externalThings]);
  const formatRule = ({ pathways, stages, eligibilityRule }: Programme) =>
    eligibilityRule ? writeRule(eligibilityRule, names.with([...pathways, ...stages]).nameOf) : '';
  return { ...contents, formatRule };
}

interface TableAids {
  readonly lists: ChoiceLists;
  readonly onLong: OnLongCell;
}

function tableSheet(sheet: Sheet, contents: SheetContents, { lists, onLong }: TableAids): WriteSheet {
  const headings = headingsOf(sheet);
  const rows: CellValue[][] = [[...headings]];
  for (const cells of rowsOf(sheet, contents))
    rows.push(
      cells.map((cell, at) => {
        if (cell.length <= maxCellLength) return cell === '' ? null : cell;
        onLong(sheet, { row: rows.length + 1, column: headings[at] ?? '', length: cell.length });
        return null;
      }),
    );
  const last = rows.length + newRows;
  return {
    name: sheet.name,
    rows,
    columns: headings.map((name, at) => ({ width: widthOf(name, rows, at), style: asText })),
    cells: new Map(headings.map((name, at) => [`0,${at}`, { value: name, style: asHeading }])),
    freezePane: { rows: 1 },
    dataValidations: headings.flatMap((name, at) => {
      const formula1 = lists.rangeFor(name, sheet);
      const letter = columnLetter(at);
      return formula1 ? [dropDown(formula1, `${letter}2:${letter}${last}`)] : [];
    }),
  };
}

/** Other spellings are valid too, so that a warning is enough. */
const dropDown = (formula1: string, range: string): DataValidation => ({
  type: 'list',
  formula1,
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: 'Not in the list',
  errorMessage: 'Choose from the list. The import asks about a value that it does not know.',
});

const [narrowestColumn, widestColumn] = [10, 50];

/** The width of a column: of its longest line, in characters. The heading is bold, and therefore wider. */
function widthOf(heading: string, rows: readonly (readonly CellValue[])[], at: number): number {
  const longest = rows.reduce((most, row) => {
    const lines = String(row[at] ?? '').split('\n');
    return Math.max(most, ...lines.map((line) => line.length));
  }, heading.length * 1.15);
  return Math.min(widestColumn, Math.max(narrowestColumn, Math.ceil(longest) + 2));
}

/** The lists of drop-downs, on a hidden sheet, because a list inside a cell's rule may have 255 characters at most. */
class ChoiceLists {
  readonly #names: Readonly<Record<string, readonly string[]>>;
  readonly #lists = new Map<string, readonly string[]>();

  constructor({ document, programmes }: SheetContents) {
    this.#names = {
      hub: document.hubs.map(({ slug }) => slug),
      series: document.series.map(({ slug }) => slug),
      academicYear: [...new Set(programmes.map(({ academicYear }) => academicYear))].sort(),
      programme: [...new Set(programmes.map(({ slug }) => slug))].sort(),
    };
  }

  /** The cells that have the values of a column; undefined for a column that takes any text, or several values. */
  rangeFor(name: string, sheet: Sheet): string | undefined {
    const column = sheet.columns.find((one) => one.name === name);
    const [key, values] = this.#choicesOf(name, column);
    if (values.length === 0) return undefined;
    this.#lists.set(key, values);
    const letter = columnLetter([...this.#lists.keys()].indexOf(key));
    return `${listsTab}!$${letter}$1:$${letter}$${values.length}`;
  }

  #choicesOf(name: string, column: Column | undefined): readonly [string, readonly string[]] {
    if (name === revisionColumn || (column && column.notation !== 'value')) return [name, []];
    const words = column?.shape.vocabulary;
    if (words) return [Object.keys(words).join(), Object.keys(words)];
    if (column?.shape.scalar === 'flag') return ['flag', ['yes', 'no']];
    return [name, this.#names[name] ?? []];
  }

  sheet(): WriteSheet {
    const lists = [...this.#lists.values()];
    const length = Math.max(0, ...lists.map((list) => list.length));
    const rows = Array.from({ length }, (_, row) => lists.map((list) => list[row] ?? null));
    return { name: listsTab, rows, hidden: true };
  }
}
