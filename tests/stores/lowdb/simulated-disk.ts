import { basename, dirname } from 'node:path';
import type { Disk, DiskFile, DiskStat } from '../../../src/stores/lowdb/disk/disk.js';

/** A file or folder, apart from its names. */
interface Node {
  readonly ino: number;
  readonly isFolder: boolean;
  bytes: Buffer;
  names: Map<string, Node>;
  mtimeMs: number;
  mode: number;
}

/** Something that was done and is not on the platter until somebody syncs what it was done to. */
type Unsynced =
  | { readonly kind: 'sector'; readonly node: Node; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'size'; readonly node: Node; readonly size: number }
  | { readonly kind: 'names'; readonly node: Node; readonly set: ReadonlyMap<string, Node | undefined> };

/** What a disk holds: every file by its path; nothing stands for a folder. */
export type Tree = ReadonlyMap<string, Buffer | undefined>;

const sector = 512;

/**
 * A disk in memory that knows what of it would be left after a power cut. What was written is on the platter when its
 * file was synced, and a name when its folder was. Until then a write may be there or not, sector by sector, in any
 * order; and so may each change of names.
 */
export class SimulatedDisk implements Disk {
  readonly #root: Node = folder(1);
  readonly #platter: Map<Node, Pick<Node, 'bytes' | 'names'>> = new Map();
  #unsynced: Unsynced[] = [];
  #made = 1;
  #time = Date.parse('2026-11-01T00:00:00Z');

  /** Everything is on the platter. */
  constructor(tree: Tree) {
    for (const [path, bytes] of tree) this.#add(path, bytes);
    this.#everyNode(this.#root, (node) => this.#platter.set(node, { bytes: node.bytes, names: new Map(node.names) }));
  }

  /** What is there for those who look while the power is on. */
  get tree(): Tree {
    return treeOf(this.#root, (node) => node);
  }

  /** How much may be there or not after a power cut. */
  get inDoubt(): readonly Unsynced['kind'][] {
    return this.#unsynced.map(({ kind }) => kind);
  }

  /** What a power cut leaves now, where `isKept` says which of the unsynced made it to the platter. */
  afterPowerCut(isKept: (index: number) => boolean): Tree {
    const left = new Map(
      [...this.#platter].map(([node, { bytes, names }]) => [node, { bytes, names: new Map(names) }]),
    );
    for (const [index, done] of this.#unsynced.entries()) {
      const on = left.get(done.node) ?? { bytes: Buffer.alloc(0), names: new Map() };
      left.set(done.node, on);
      if (isKept(index)) redo(on, done);
    }
    return treeOf(this.#root, (node) => left.get(node) ?? { bytes: Buffer.alloc(0), names: new Map() });
  }

  async open(path: string, flags: 'r' | 'r+' | 'wx' | 'w'): Promise<DiskFile> {
    const there = this.#find(path);
    if (flags === 'wx' && there) throw failure('EEXIST');
    if (there && flags === 'w') this.#resize(there, 0);
    if (there) return this.#opened(there);
    if (!flags.startsWith('w')) throw failure('ENOENT');
    const node: Node = { ...folder(++this.#made), isFolder: false, mtimeMs: this.#now(), mode: 0o600 };
    this.#name(dirname(path), new Map([[basename(path), node]]));
    return this.#opened(node);
  }

  async stat(path: string): Promise<DiskStat> {
    return statOf(this.#existing(path));
  }

  async realpath(path: string): Promise<string> {
    this.#existing(path);
    return path;
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.#existing(from);
    if (dirname(from) === dirname(to))
      return this.#name(
        dirname(to),
        new Map([
          [basename(from), undefined],
          [basename(to), node],
        ]),
      );
    this.#name(dirname(to), new Map([[basename(to), node]]));
    this.#name(dirname(from), new Map([[basename(from), undefined]]));
  }

  async replace(fresh: string, path: string, aside: string): Promise<void> {
    await this.link(path, aside);
    await this.rename(fresh, path);
  }

  async link(existing: string, path: string): Promise<void> {
    if (this.#find(path)) throw failure('EEXIST');
    this.#name(dirname(path), new Map([[basename(path), this.#existing(existing)]]));
  }

  async unlink(path: string): Promise<void> {
    this.#existing(path);
    this.#name(dirname(path), new Map([[basename(path), undefined]]));
  }

  async mkdir(path: string): Promise<void> {
    if (this.#find(path)) throw failure('EEXIST');
    this.#name(dirname(path), new Map([[basename(path), folder(++this.#made)]]));
  }

  rmdir(path: string): Promise<void> {
    if (this.#existing(path).names.size > 0) return Promise.reject(failure('ENOTEMPTY'));
    return this.unlink(path);
  }

  async readdir(path: string): Promise<readonly string[]> {
    return [...this.#existing(path).names.keys()];
  }

  async utimes(): Promise<void> {}

  #opened(node: Node): DiskFile {
    return {
      read: async (into, offset, length, position) => ({
        bytesRead: node.bytes.copy(into, offset, position, position + length),
      }),
      write: async (from, offset, length, position) => {
        this.#write(node, from.subarray(offset, offset + length), position);
        return { bytesWritten: length };
      },
      truncate: async (length) => this.#resize(node, length),
      datasync: async () => this.#sync(node),
      sync: async () => this.#sync(node),
      stat: async () => statOf(node),
      chmod: async (mode) => {
        node.mode = mode;
      },
      chown: async () => {},
      close: async () => {},
    };
  }

  #write(node: Node, bytes: Uint8Array, position: number): void {
    const end = Math.max(node.bytes.length, position + bytes.length);
    const now = resized(node.bytes, end);
    now.set(bytes, position);
    if (end !== node.bytes.length) this.#unsynced.push({ kind: 'size', node, size: end });
    node.bytes = now;
    node.mtimeMs = this.#now();
    for (let at = position - (position % sector); at < position + bytes.length; at += sector)
      this.#unsynced.push({ kind: 'sector', node, at, bytes: Buffer.from(now.subarray(at, at + sector)) });
  }

  #resize(node: Node, size: number): void {
    node.bytes = resized(node.bytes, size);
    node.mtimeMs = this.#now();
    this.#unsynced.push({ kind: 'size', node, size });
  }

  #sync(node: Node): void {
    this.#platter.set(node, { bytes: node.bytes, names: new Map(node.names) });
    this.#unsynced = this.#unsynced.filter((done) => done.node !== node);
  }

  #name(path: string, set: ReadonlyMap<string, Node | undefined>): void {
    const node = this.#existing(path);
    rename(node.names, set);
    this.#unsynced.push({ kind: 'names', node, set });
  }

  #add(path: string, bytes: Buffer | undefined): void {
    const parent = path === '/' ? undefined : this.#existing(dirname(path));
    const node = {
      ...folder(++this.#made),
      isFolder: bytes === undefined,
      bytes: bytes ?? Buffer.alloc(0),
      mode: 0o644,
    };
    parent?.names.set(basename(path), node);
  }

  #existing(path: string): Node {
    const node = this.#find(path);
    if (!node) throw failure('ENOENT');
    return node;
  }

  #find(path: string): Node | undefined {
    const steps = path.split('/').filter((step) => step !== '');
    return steps.reduce<Node | undefined>((node, step) => node?.names.get(step), this.#root);
  }

  #everyNode(node: Node, visit: (node: Node) => void): void {
    visit(node);
    for (const inside of node.names.values()) this.#everyNode(inside, visit);
  }

  #now(): number {
    this.#time += 1000; // No two changes at one time, so that each can be told.
    return this.#time;
  }
}

const folder = (ino: number): Node => ({
  ino,
  isFolder: true,
  bytes: Buffer.alloc(0),
  names: new Map(),
  mtimeMs: 0,
  mode: 0o755,
});

function redo(on: { bytes: Buffer; names: Map<string, Node> }, done: Unsynced): void {
  if (done.kind === 'names') rename(on.names, done.set);
  else if (done.kind === 'size') on.bytes = resized(on.bytes, done.size);
  else {
    // What is behind the end of a file is not in it, though it may be on the platter.
    on.bytes = Buffer.from(on.bytes);
    done.bytes.copy(on.bytes, Math.min(done.at, on.bytes.length));
  }
}

/** What is new in a longer file reads as zeros. */
function resized(bytes: Buffer, size: number): Buffer {
  const now = Buffer.alloc(size);
  bytes.copy(now);
  return now;
}

function rename(names: Map<string, Node>, set: ReadonlyMap<string, Node | undefined>): void {
  for (const [name, node] of set) {
    if (node) names.set(name, node);
    else names.delete(name);
  }
}

function treeOf(root: Node, look: (node: Node) => Pick<Node, 'bytes' | 'names'>): Tree {
  const tree = new Map<string, Buffer | undefined>();
  const visit = (node: Node, path: string) => {
    for (const [name, inside] of look(node).names) {
      tree.set(`${path}/${name}`, inside.isFolder ? undefined : look(inside).bytes);
      visit(inside, `${path}/${name}`);
    }
  };
  visit(root, '');
  return tree;
}

const statOf = ({ ino, bytes, mtimeMs, mode }: Node): DiskStat => ({
  ...{ dev: 1, ino, size: bytes.length, mtimeMs, mode, uid: 0, gid: 0 },
});

const failure = (code: string) => Object.assign(new Error(code), { code });
