import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Sbom {
  readonly bomFormat: string;
  readonly components: readonly { readonly name: string; readonly version: string; readonly licenses?: unknown }[];
}

test('"npm run sbom" lists every package of the lock file that this project names, with its version', () => {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { maxBuffer: 64 * 1024 * 1024 });
  expect(status).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout.toString()) as Sbom;
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(components.map(({ name, version }) => `${name} ${version}`));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const named = Object.keys({ ...packages[''].dependencies, ...packages[''].devDependencies });
  expect(named.filter((name) => !listed.has(`${name} ${packages[`node_modules/${name}`].version}`))).toEqual([]);
}, 60_000);
