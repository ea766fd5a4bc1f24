import type { JSX } from 'preact';
import { strengthLabels } from '../../domain/fields/labels.js';
import { linkKindNames, linkLabel } from '../../domain/fields/link-kinds.js';
import { formatCount } from '../../text/format-count.js';
import type { ServiceAddress } from '../../text/service-address.js';
import { Facts } from '../frame/facts.js';
import type { SitePage } from '../frame/page.js';
import { capitalised } from '../frame/words.js';

/** A file that can be downloaded. */
export interface ExportedFile {
  readonly name: string;
  readonly holds: string;
  readonly limits: string;
  readonly bytes: number;
  /** False where the size is an estimate. */
  readonly isExact: boolean;
}

/** A value of a menu, and its label. */
type MenuChoice = readonly [value: string, label: string];

interface ExportsProps {
  readonly address: ServiceAddress;
  readonly files: readonly ExportedFile[];
  /** The parameters of the address, which every download has too. */
  readonly parameters: URLSearchParams;
  readonly hubs: readonly MenuChoice[];
  readonly years: readonly string[];
  readonly revision: number;
  readonly updatedAt: string;
  readonly nodes: number;
  readonly links: number;
  readonly terms: { readonly licence: string; readonly licenceUrl: string | undefined; readonly attribution: string };
}

/** `/exports/`: every file, with what it holds, and a filter for all of them. */
export function exportsPage(props: ExportsProps): SitePage {
  const { files, address } = props;
  const isTable = ({ name }: ExportedFile) => /\.(csv|parquet)$/.test(name);
  const [csv] = files.filter(({ name }) => name.endsWith('.csv'));
  const [parquet] = files.filter(({ name }) => name.endsWith('.parquet'));
  return {
    path: '/exports/',
    title: 'Exports',
    description: 'The catalogue as files: tables, graphs and linked data.',
    body: (
      <>
        <h1>Exports</h1>
        <p class="lead">
          The whole catalogue, or a part of it, as files for spreadsheets, R, Python, Gephi and Power BI.
        </p>
        <FilterForm {...props} />
        <p>
          Revision {props.revision} of {props.updatedAt.slice(0, 10)}: {formatCount(props.nodes, 'node')} and{' '}
          {formatCount(props.links, 'link')}. <a href={address.path('/docs/exports')}>How to read the files</a>
        </p>
        <h2 id="tables">Tables</h2>
        <p>Tables are joined by programme_id. datapackage.json below says what each column is.</p>
        <TableList {...props} files={files.filter(isTable)} />
        <p class="soft">CSV: {csv?.limits}</p>
        <p class="soft">Parquet: {parquet?.limits}</p>
        <h2 id="others">Graphs, linked data and schemas</h2>
        <FileList {...props} files={files.filter((file) => !isTable(file))} />
        <Terms {...props} />
      </>
    ),
  };
}

function FilterForm({ address, parameters, hubs, years }: ExportsProps) {
  const kinds = linkKindNames.map((kind): MenuChoice => [kind, capitalised(linkLabel(kind))]);
  return (
    <search>
      <form class="filters" action={address.path('/exports/')} method="get">
        <div class="menus">
          <Menu name="hub" label="Hub" choices={hubs} parameters={parameters} />
          <Menu name="year" label="Year" choices={years.map((year) => [year, year])} parameters={parameters} />
          <Menu name="kinds" label="Links" choices={kinds} parameters={parameters} />
          <Menu
            name="minStrength"
            label="Sure at least"
            choices={Object.entries(strengthLabels)}
            parameters={parameters}
          />
          <Menu name="derived" label="Computed links" choices={derivedChoices} parameters={parameters} />
          <button class="action" type="submit">
            Filter the files
          </button>
          {parameters.size > 0 && <a href={address.path('/exports/')}>Clear all</a>}
        </div>
      </form>
    </search>
  );
}

const derivedChoices: readonly MenuChoice[] = [
  ['true', 'only these'],
  ['false', 'none'],
];

interface MenuProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly parameters: URLSearchParams;
}

function Menu({ name, label, choices, parameters }: MenuProps) {
  const chosen = parameters.get(name);
  const isListed = chosen === null || choices.some(([value]) => value === chosen);
  // What the address says stays in the menu, also where it is several values.
  const all: readonly MenuChoice[] = isListed ? choices : [[chosen, chosen], ...choices];
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name}>
        <option value="">any</option>
        {all.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A table is one line, with a link for each of its formats. */
function TableList({ files, ...props }: ExportsProps) {
  return (
    <ul class="programmes">
      {files
        .filter(({ name }) => name.endsWith('.csv'))
        .map((csv) => (
          <li>
            <b>{csv.name.replace('.csv', '')}</b>
            <p>{csv.holds}</p>
            <p class="soft">
              <Download file={csv} {...props} />
              {files
                .filter(({ name }) => name === csv.name.replace('.csv', '.parquet'))
                .map((parquet) => (
                  <>
                    {' · '}
                    <Download file={parquet} {...props} />
                  </>
                ))}
            </p>
          </li>
        ))}
    </ul>
  );
}

const FileList = ({ files, ...props }: ExportsProps) => (
  <ul class="programmes">
    {files.map((file) => (
      <li>
        <Download file={file} {...props} />
        <p>{file.holds}</p>
        <p class="soft">{file.limits}</p>
      </li>
    ))}
  </ul>
);

type DownloadProps = Pick<ExportsProps, 'address' | 'parameters'> & { readonly file: ExportedFile };

const Download = ({ file, address, parameters }: DownloadProps): JSX.Element => (
  <>
    <a href={address.path(`/exports/${file.name}`, parameters)}>{file.name}</a> ({formatSize(file)})
  </>
);

const units = ['bytes', 'kB', 'MB', 'GB'];

/** "812 bytes", "36 kB", "about 12 MB". */
function formatSize({ bytes, isExact }: ExportedFile): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = `${Number((bytes / 1_000 ** power).toPrecision(2))} ${units[power]}`;
  return isExact ? size : `about ${size}`;
}

function Terms({ terms, revision, updatedAt, address }: ExportsProps) {
  const { licence, licenceUrl, attribution } = terms;
  const place = address.url('/exports/');
  const cited = `${attribution}, revision ${revision} of ${updatedAt.slice(0, 10)}${place === undefined ? '' : `, ${place}`}`;
  return (
    <>
      <h2 id="licence">Licence, and how to cite</h2>
      <Facts
        facts={[
          ['Licence', licenceUrl === undefined ? licence : <a href={licenceUrl}>{licence}</a>],
          ['Cite as', cited],
        ]}
      />
    </>
  );
}
