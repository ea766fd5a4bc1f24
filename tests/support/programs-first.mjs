import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

// In a clean clone Jest knows no times and starts the largest files first. The files that start programs take longest,
// whatever their size: one that started last would run alone while the other processor is idle.

const startsPrograms = /\b(?:describeInChromium|runCli|spawn|spawnSync|startService)\(|CuratedService\.start\b/;

export default class ProgramsFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isFirst = new Map(sorted.map((test) => [test, startsPrograms.test(readFileSync(test.path, 'utf8'))]));
    return [...sorted.filter((test) => isFirst.get(test)), ...sorted.filter((test) => !isFirst.get(test))];
  }
}
