import { readFileSync } from 'node:fs';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

/** The bytes of the catalogue that is published. */
export const realBytes = (): Uint8Array => file('data/catalogue.json');

/** Its coverage ledger. */
export const realLedger = (): string => file('docs/coverage.md').toString('utf8');
