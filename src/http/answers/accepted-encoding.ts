import { negotiate } from '@fastify/accept-negotiator';

export type Encoding = 'br' | 'gzip';

// The first is preferred where a client takes both alike.
const encodings: Encoding[] = ['br', 'gzip'];

/** What is shorter than a packet is sent as it is. */
const shortest = 1400;

/** How a client wants so many bytes compressed; undefined for not at all. */
export function acceptedEncoding(header: string | string[] | undefined, bytes: number): Encoding | undefined {
  if (header === undefined || bytes < shortest) return undefined;
  return (negotiate(String(header), encodings) as Encoding | null) ?? undefined;
}
