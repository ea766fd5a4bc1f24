import { ExternalThing } from '../../domain/external-thing.js';
import { Hub } from '../../domain/hub.js';
import type { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import type { Link, LinkGroup } from '../../domain/parts/link.js';
import type { Module } from '../../domain/parts/module.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { Source } from '../../domain/source.js';
import type { EntryInstance } from './entry-change.js';

/** The things at which a link can end. */
export type LinkEnd = Programme | Pathway | Stage | Series | Hub | ExternalThing;

export type ReferenceTarget = LinkEnd | Source | Module | LinkGroup | Link | EligibilityRule;

/** Finds what references name. */
export abstract class ReferenceResolver {
  /** The entry with this id, or the entry that contains the part with this id. */
  abstract holder(id: string): EntryInstance | undefined;

  /** The entry or part with this id. */
  abstract find(id: string): ReferenceTarget | undefined;

  /** The thing of one class that an id names. Throws if there is none, which can't be in a checked document. */
  get<T extends ReferenceTarget>(type: new () => T, id: string): T {
    const thing = this.find(id);
    if (thing instanceof type) return thing;
    throw new Error(`"${id}" is not the id of a ${type.name}: the document was not checked.`);
  }
}

const ends = [Programme, Pathway, Stage, Series, Hub, ExternalThing];
export const isLinkEnd = (thing: object | undefined): thing is LinkEnd =>
  thing !== undefined && ends.some((type) => thing instanceof type);
