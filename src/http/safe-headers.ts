/** Every answer has these: its type is what it says, no address of ours is told to others, and any page may read it. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'access-control-allow-origin': '*',
} as const;
