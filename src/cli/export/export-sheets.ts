import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { thingNamed } from '../../catalogue/view/by-slugs.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { quote } from '../../domain/fields/rules.js';
import { isAcademicYear } from '../../domain/fields/scalars.js';
import { ExportRefused } from '../../exports/contents/export-refused.js';
import { encodeInChunks } from '../../exports/contents/time-slices.js';
import { formatSheet } from '../../exports/formats/sheet-csv.js';
import { buildWorkbook } from '../../exports/formats/workbook.js';
import { allSheets } from '../../sheets/all-sheets.js';
import { CellNames, nameables } from '../../sheets/names.js';
import { formatCount } from '../../text/format-count.js';
import { writeWholeFile } from '../io/files.js';

/** The programmes in the sheets; by default all of them. */
export interface SheetChoice {
  /** A slug. */
  readonly hub?: string | undefined;
  readonly year?: string | undefined;
}

/** Writes the sheets of a catalogue into a folder, which is created if it does not exist, or into one workbook. */
export async function exportSheets(
  document: CatalogueDocument,
  folder: string,
  choice: SheetChoice,
  tell: (line: string) => void,
): Promise<void> {
  if (folder === '-')
    throw new ExportRefused(
      'ARGUMENT_INVALID',
      'The format sheets writes several files. Name a folder: --out FOLDER, or a workbook: --out FILE.xlsx.',
    );
  const programmes = chosen(document, choice);
  const contents = { document, programmes, names: new CellNames(nameables(document)) };
  const what = `${formatCount(programmes.length, 'programme')}, revision ${document.revision}`;
  if (/\.xlsx$/i.test(folder)) {
    const bytes = await buildWorkbook(contents, ({ name }, { row, column, length }) =>
      tell(
        `${folder}, sheet "${name}", row ${row}, column "${column}" is empty, because the value has ${length} characters, and Excel allows 32,767. An import keeps the value.`,
      ),
    );
    await writeWholeFile(folder, (file) => file.writeFile(bytes));
    tell(`${folder}: a workbook with ${allSheets.length} sheets, ${what}.`);
    return;
  }
  await mkdir(folder, { recursive: true });
  for (const sheet of allSheets) {
    const path = join(folder, `${sheet.name}.csv`);
    const lines = formatSheet(sheet, contents, ({ row, column, length }) =>
      tell(
        `${path}, row ${row}, column "${column}" has ${length} characters, but Excel cuts a cell at 32,767. Do not import this sheet after Excel has saved it.`,
      ),
    );
    await writeWholeFile(path, async (file) => {
      for await (const chunk of encodeInChunks(lines)) await file.writeFile(chunk);
    });
  }
  tell(`${folder}: ${allSheets.length} sheets, ${what}.`);
}

function chosen({ hubs, programmes }: CatalogueDocument, { hub: slug, year }: SheetChoice) {
  const hub = slug === undefined ? undefined : thingNamed(slug, hubs);
  if (slug !== undefined && !hub) {
    const known = hubs.map((one) => one.slug).join(', ');
    throw new ExportRefused('HUB_UNKNOWN', `${quote(slug)} is not the slug of a hub. The slugs are: ${known}.`);
  }
  if (year !== undefined && !isAcademicYear(year))
    throw new ExportRefused('YEAR_UNKNOWN', `${quote(year)} is not an academic year. Write it like 2021/22.`);
  return programmes.filter((one) => (!hub || one.hub === hub.id) && (year === undefined || one.academicYear === year));
}
