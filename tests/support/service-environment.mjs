import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';

// Jest loads all modules again for each test file. This environment holds what the files of a worker share: the processes
// of the built service to which they send requests.

class ServiceProcess {
  out = '';
  err = '';

  constructor(program, env) {
    this.child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout.on('data', (text) => {
      this.out += text;
    });
    this.child.stderr.on('data', (text) => {
      this.err += text;
    });
    this.ended = once(this.child, 'close').then(([code]) => code);
    this.url = this.#url();
    this.url.catch(() => undefined); // Whoever awaits it is told.
  }

  async #url() {
    for (;;) {
      const url = /Open (http:\/\/[^\s"]+)\/["\n]/.exec(this.out)?.[1];
      if (url !== undefined) return url;
      if (this.child.exitCode !== null) throw new Error(`The service ended: ${this.err}`);
      await Promise.race([once(this.child.stdout, 'data'), this.ended]);
    }
  }

  /** Allows the worker to end while the service runs. */
  unref() {
    for (const handle of [this.child, this.child.stdout, this.child.stderr]) handle.unref();
  }
}

const shared = new Map();

/** Jest may kill a worker, so the processes that it shares are ended after the run: see remove-temporary-folder.mjs. */
function startShared(program, env) {
  const service = new ServiceProcess(program, env);
  appendFileSync(join(env.TMPDIR, 'shared-services'), `${service.child.pid}\n`);
  return service;
}

const serviceProcesses = {
  start: (program, env) => new ServiceProcess(program, env),
  /** The process of this worker for an environment. */
  shared(program, env) {
    const key = JSON.stringify([program, env]);
    if (!shared.has(key)) shared.set(key, startShared(program, env));
    shared.get(key).url.then(
      () => shared.get(key).unref(),
      () => undefined,
    );
    return shared.get(key);
  },
};

export default class ServiceEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.serviceProcesses = serviceProcesses;
  }
}
