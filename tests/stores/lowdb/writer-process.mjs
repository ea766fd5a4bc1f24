import 'reflect-metadata';
import { realDisk } from '../../../dist/stores/lowdb/disk/disk.js';
import { LowdbStore } from '../../../dist/stores/lowdb/lowdb-store.js';

// A process that commits until it is killed, and says what was acknowledged: writers at once on the built store, a fold
// now and then, a history that is soon shortened. With a number it kills itself at that call to the disk, and ends after
// some commits. With a mark that starts with "prepared" it makes the journal before the first commit. It is plain JavaScript, so
// that a thousand of them start quickly.

const [file = '', mark = '', fatal = '0'] = process.argv.slice(2);
const slugs = ['first', 'second', 'third'];
let calls = 0;

/** Each method of a disk, and of the files that it opens, counts as a call before it is made. */
const counted = (of) =>
  new Proxy(of, {
    get(target, name) {
      const method = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...given) => {
        if (++calls === Number(fatal)) process.kill(process.pid, 'SIGKILL');
        const result = await Reflect.apply(method, target, given);
        return name === 'open' ? counted(result) : result;
      };
    },
  });

const settings = { disk: counted(realDisk), quiet: 15, history: { mostCommits: 60, mostBytes: 1_000_000 } };
const store = await LowdbStore.open(file, {}, undefined, settings);
const say = (line) => process.stdout.write(`${line}\n`);

function retitled(slug, title) {
  return (state) => {
    const { id, title: was } = state.document.programmes.find((programme) => programme.slug === slug);
    return [{ op: 'update', in: 'programmes', id, was: { title: was }, set: { title } }];
  };
}

async function write(slug) {
  for (let turn = 0; fatal === '0' || turn < 2; turn++) {
    const title = `${mark} ${turn}`;
    const { commit } = await store.commit({ by: slug, changes: retitled(slug, title) });
    say(`${commit.revision} ${slug} ${title}`);
    if (turn % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 30)); // Quiet enough to be folded.
  }
}

say('up');
if (mark.startsWith('prepared')) await store.makeJournal();
await Promise.all(slugs.map(write));
await store.close();
say(`done ${calls}`);
