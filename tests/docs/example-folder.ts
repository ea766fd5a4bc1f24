import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../support/run-cli.js';

const documented = 'http://127.0.0.1:4000';
/** Runs an installed program as npx does, without the second that npx takes to find it. */
const npx = 'npx() { node_modules/.bin/"$@"; }';

/** The folder of somebody who follows a document, with the service at another address than the document says. */
export class ExampleFolder {
  readonly #start: string;
  readonly #service: string;
  #folder: string;

  constructor(folder: string, service: string) {
    this.#start = folder;
    this.#folder = folder;
    this.#service = service;
  }

  async write(file: string, content: string): Promise<void> {
    const path = join(this.#folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, this.#here(content));
  }

  /** Runs shell commands one after the other, until one fails. Returns what they print. */
  async run(commands: string): Promise<string> {
    const [installs, others] = separate(commands);
    const after = join(this.#start, 'folder-after');
    const script = `set -euo pipefail\ncd "${this.#folder}"\n${npx}\n${this.#here(others)}\npwd > "${after}"\n`;
    const child = spawn('bash', ['-c', script], { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    const closed = once(child, 'close');
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    if (code !== 0) throw new Error(`The commands ended with ${code}: ${out}${err}`);
    this.#folder = (await readFile(after, 'utf8')).trim();
    for (const install of installs) await this.#install(install);
    return out.replaceAll(this.#service, documented);
  }

  /** Starts Vite as "npx vite" does, and returns the address of the page. */
  async serve(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
    const args = ['--host', '127.0.0.1', '--port', '0'];
    const child = spawn('node_modules/.bin/vite', args, { cwd: this.#folder, env: environment() });
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
    });
    for (;;) {
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (url) return { url, child };
      if (child.exitCode !== null) throw new Error(`Vite ended: ${said}`);
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
    }
  }

  #here(content: string): string {
    return content.replaceAll(documented, this.#service);
  }

  /**
   * Makes the packages of "npm install …" available from this repository, which has to have each of them in the version
   * that the command names. A package that the document forgets is missing, as it would be for its reader.
   */
  async #install(packages: readonly string[]): Promise<void> {
    const modules = join(this.#folder, 'node_modules');
    await mkdir(modules, { recursive: true });
    await link('.bin', modules);
    for (const [name, major] of packages.map(nameAndMajor)) {
      const { version } = JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
        readonly version: string;
      };
      if (major && !version.startsWith(`${major}.`))
        throw new Error(`The tests have ${name} ${version}, not ${major}.`);
      await mkdir(dirname(join(modules, name)), { recursive: true });
      await link(name, modules);
    }
  }
}

/** As a reader's shell has it. Jest's own settings would change what tools do. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, NODE_OPTIONS: __, ...others } = process.env;
  return { ...others, CI: 'true', NO_COLOR: '1' };
}

const npmInstall = /^npm install (?:--save-dev )?(.*)$/gm;

/** The packages of each "npm install", and the other commands. */
function separate(commands: string): readonly [readonly (readonly string[])[], string] {
  const installs = [...commands.matchAll(npmInstall)].map(([, packages = '']) => packages.split(' '));
  return [installs, commands.replaceAll(npmInstall, '')];
}

function nameAndMajor(spec: string): readonly [string, string | undefined] {
  const at = spec.indexOf('@', 1);
  return at < 0 ? [spec, undefined] : [spec.slice(0, at), spec.slice(at + 1)];
}

async function link(name: string, modules: string): Promise<void> {
  await symlink(join(root, 'node_modules', name), join(modules, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
