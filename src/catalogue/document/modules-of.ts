import type { Module } from '../../domain/parts/module.js';
import type { Programme } from '../../domain/programme.js';

/** All modules of a programme, those of its pathways too. */
export const modulesOf = ({ modules, pathways }: Programme): readonly Module[] =>
  pathways.length === 0 ? modules : [...modules, ...pathways.flatMap((pathway) => pathway.modules)];
