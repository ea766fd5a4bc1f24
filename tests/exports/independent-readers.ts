import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aFolder } from '../support/a-folder.js';
import { describeWith } from '../support/outside-program.js';

// Programs of others that read our files: Debian's networkx and Graphviz.

/** What networkx found in a file. */
export interface ReadGraph {
  readonly directed: boolean;
  readonly graph: Readonly<Record<string, unknown>>;
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly edges: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export type GraphKind = 'graphml' | 'gexf' | 'json';

const reader = fileURLToPath(new URL('./read-graphs.py', import.meta.url));

const works = (program: string, ...args: readonly string[]) => spawnSync(program, args).status === 0;

// Another Python may come first in the path, without Debian's packages.
const python = [process.env['PYTHON'] ?? '', '/usr/bin/python3', 'python3'].find(
  (program) => program !== '' && works(program, '-c', 'import networkx'),
);

/** Reads files with networkx: several at once, because it takes a while to start. */
export async function readByNetworkx(files: readonly (readonly [GraphKind, string])[]): Promise<readonly ReadGraph[]> {
  const folder = await aFolder();
  const args: string[] = [];
  for (const [index, [kind, text]] of files.entries()) {
    const path = join(folder, `${index}.${kind}`);
    await writeFile(path, text);
    args.push(kind, path);
  }
  return JSON.parse(run(python ?? 'python3', [reader, ...args], '')) as readonly ReadGraph[];
}

/** What Graphviz draws of a graph, as SVG. It says nothing of it on the way. */
export const drawnByGraphviz = (dot: string): string => run('dot', ['-Tsvg'], dot);

function run(program: string, args: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0 || stderr !== '') throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

/** A `describe` whose tests need networkx. */
export const describeWithNetworkx = describeWith(
  python !== undefined,
  'no Python here has networkx. Get it with "apt-get install python3-networkx", or say in PYTHON which one has it.',
);

/** A `describe` whose tests need Graphviz. */
export const describeWithGraphviz = describeWith(
  existsSync('/usr/bin/dot') || works('dot', '-V'),
  'there is no Graphviz. Get it with "apt-get install graphviz".',
);
