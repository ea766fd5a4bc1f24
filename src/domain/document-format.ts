/**
 * The format that this version writes: the shape of what is stored. Every change of that shape raises it, and comes with
 * a step that older files are migrated by. See "Changing what is stored" in docs/architecture.md.
 */
export const documentFormat = 2;
