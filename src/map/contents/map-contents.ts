import type { LinkKind, Phase, Section, Strength } from '../../domain/fields/vocabulary.js';

/** A pathway or stage that a line starts or ends at, drawn inside its programme. */
export interface MapPart {
  readonly id: string;
  readonly title: string;
}

export interface MapProgramme {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly section: Section;
  readonly phases: readonly Phase[];
  /** An index of `zones`. */
  readonly zone: number;
  readonly parts: readonly MapPart[];
}

/** Something that is no programme of this hub's year: drawn smaller, once in each zone that links to it, or once at each programme. */
export interface MapOutside {
  /** Its id, and its zone or the programme that it stands at. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  /** What it is, in a word or two. */
  readonly what: string;
  readonly zone: number;
}

/** A link, drawn as a teacher moves: a requirement leads from what is required to what requires it. */
export interface MapLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly strength: Strength;
  readonly symmetric: boolean;
  /** The ids of programmes and parts, the keys of outside things. */
  readonly from: string;
  readonly to: string;
  /** What it says between the titles of its ends: "is needed for". */
  readonly verb: string;
  /** What stands on the line: "needed for". */
  readonly words: string;
}

/** What a map shows, as plain data, each list in the order of the sources. */
export interface MapContents {
  readonly programmes: readonly MapProgramme[];
  readonly outside: readonly MapOutside[];
  readonly links: readonly MapLink[];
  /** How many programmes near the one in the middle found no place. */
  readonly leftOut: number;
}
