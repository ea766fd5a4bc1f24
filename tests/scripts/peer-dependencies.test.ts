import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { root } from '../support/run-cli.js';

test('every installed package is one that the others accept, so that "npm install" prints no peer warnings', () => {
  // The tests run with NODE_ENV=production, in which npm would leave out packages for development.
  const args = ['ls', '--all', '--include=dev', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  expect(`${status} ${stderr}`).toBe('0 ');
});
