/** What a token may do. */
export const tokenScopes = {
  'read:drafts': 'reads drafts and withdrawn programmes',
  write: 'changes the catalogue, and reads drafts and withdrawn programmes',
  admin: 'does everything',
} as const;
export type TokenScope = keyof typeof tokenScopes;

const implied: Readonly<Record<TokenScope, readonly TokenScope[]>> = {
  'read:drafts': ['read:drafts'],
  write: ['write', 'read:drafts'],
  admin: ['admin', 'write', 'read:drafts'],
};

/** Whether scopes give another, by name or because one implies it. */
export const gives = (held: readonly TokenScope[], scope: TokenScope): boolean =>
  held.some((one) => implied[one].includes(scope));
