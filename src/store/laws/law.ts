import type { Directory } from '../directory.js';
import type { Inventory } from '../inventory.js';
import type { Problem } from '../problem.js';

/** A law looks across the document. It relies on sound instances only, so that one fault is told once. */
export type Law = (inventory: Inventory, directory: Directory) => readonly Problem[];
