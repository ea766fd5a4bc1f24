import type { Detail } from '../data/programme.js';
import type { Results } from '../report/results.js';
import type { Bench } from './bench.js';
import { commits } from './commits.js';
import { exported } from './exported.js';
import { growth, growthSizes } from './growth.js';
import { small } from './questions.js';
import { type Entries, race } from './race.js';
import { startUp } from './start-up.js';

export interface Asked {
  readonly entries: Entries;
  /** In which detail the large catalogue is started. */
  readonly details: readonly Detail[];
}

type Part = (asked: Asked, bench: Bench) => Promise<Partial<Results>>;

/** The parts of a run by name, in their order: what each finds. */
export const parts: Readonly<Record<string, Part>> = {
  race: ({ entries }, bench) => race(entries, bench),
  growth: async (_, bench) => ({ growth: await growth(bench) }),
  'start-up': async ({ details }, bench) => {
    const startUps = [await startUp(small, 'lean', bench)];
    for (const detail of details) {
      const found = await startUp(bench.large, detail, bench).catch((error: Error) => {
        bench.say(error.message);
        return undefined;
      });
      if (found) startUps.push(found);
    }
    return { startUps };
  },
  exports: async (_, bench) => ({ exports: await exported(bench) }),
  commits: async (_, bench) => {
    const found = [];
    for (const size of growthSizes.filter((one) => one <= bench.large)) {
      found.push(await commits(size, bench));
      await bench.servers.stop();
    }
    return { commits: found };
  },
};
