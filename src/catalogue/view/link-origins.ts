import { LinkKind } from '../../domain/fields/vocabulary.js';

/** Which links are listed, by where they come from. */
export interface LinkOrigins {
  /** Those that are stored or implied by a rule. */
  readonly stated: boolean;
  /** Inverses of requirements. */
  readonly inverses: boolean;
  /** Modules on the same topics. */
  readonly shares: boolean;
}

interface Asked {
  readonly kinds?: readonly LinkKind[] | null | undefined;
  readonly derived?: boolean | null | undefined;
}

/** Whether kinds of links are asked for by name, and computed overlaps of modules are among them. */
export const namesShares = ({ kinds }: Asked): boolean => kinds?.includes(LinkKind.SHARES_MODULES) ?? false;

/**
 * What is computed is listed where it is asked for: all of it by `derived: true`, overlaps of modules also by their kind,
 * unless `derived: false` leaves out what is computed.
 */
export function linkOrigins(asked: Asked): LinkOrigins {
  const { kinds, derived } = asked;
  if (derived === true) return { stated: false, inverses: true, shares: kinds == null || namesShares(asked) };
  const areOthersAsked = kinds == null || kinds.some((kind) => kind !== LinkKind.SHARES_MODULES);
  return { stated: areOthersAsked, inverses: false, shares: derived !== false && namesShares(asked) };
}
