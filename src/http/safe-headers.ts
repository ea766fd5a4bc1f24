/** Every answer has these: its type is what it says, and no address of ours is told to others. */
export const safeHeaders = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const;
