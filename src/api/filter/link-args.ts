import { ArgsType, Field, registerEnumType } from 'type-graphql';
import type { LinkEnd } from '../../catalogue/document/directory.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { LinkKind, Strength } from '../../domain/fields/vocabulary.js';
import type { Link } from '../../domain/parts/link.js';

export const LinkDirection = { OUT: 'OUT', IN: 'IN', BOTH: 'BOTH' } as const;
type LinkDirection = keyof typeof LinkDirection;
registerEnumType(LinkDirection, {
  name: 'LinkDirection',
  description: 'The direction of a stored link, seen from one of its ends.',
  valuesConfig: {
    OUT: { description: 'Links that start from this: it is their `from`.' },
    IN: { description: 'Links that lead to this: it is their `to`.' },
    BOTH: { description: 'Links in either direction.' },
  },
});

@ArgsType()
export class StrengthArgs {
  @Field(() => Strength, {
    nullable: true,
    defaultValue: Strength.AMBIGUOUS,
    description: 'Only what we are at least this sure of. It filters what is shown, and changes no link.',
  })
  readonly minStrength?: Strength | null;
}

@ArgsType()
export class LinkArgs {
  @Field(() => [LinkKind], {
    nullable: true,
    description:
      'Only links of these kinds; where it is left out, of all kinds but SHARES_MODULES, which is computed, only on programmes, and whichever end it is.',
  })
  readonly kinds?: readonly LinkKind[] | null;

  @Field(() => LinkDirection, {
    nullable: true,
    defaultValue: LinkDirection.BOTH,
    description: 'Only links seen this way.',
  })
  readonly direction?: LinkDirection | null;
}

const ranks = Object.keys(Strength);

export const isAtLeast = (strength: Strength, least: Strength | null | undefined) =>
  least == null || ranks.indexOf(strength) >= ranks.indexOf(least);

/** The links at a thing that arguments ask for. */
export function chosen(
  wired: readonly WiredLink[],
  { kinds, direction }: LinkArgs,
  isThis: (end: LinkEnd) => boolean,
): readonly Link[] {
  return wired
    .filter(({ link }) => kinds == null || kinds.includes(link.kind))
    .filter(({ from, to }) => direction == null || direction === 'BOTH' || isThis(direction === 'OUT' ? from : to))
    .map(({ link }) => link);
}
