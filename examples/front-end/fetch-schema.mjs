import { mkdir, writeFile } from 'node:fs/promises';

// Gets the schema, and what the cache has to know of it, from the service into src/catalogue. Commit that folder in a
// project of your own, so that a change of the schema shows in a review.

const service = process.env.CATALOGUE ?? 'http://127.0.0.1:4000';
const files = ['schema.graphql', 'clients/apollo-possible-types.json', 'clients/apollo-type-policies.ts'];

const folder = new URL('src/catalogue/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const file of files) {
  const address = `${service}/${file}`;
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) {
    const reason = response ? `answers ${response.status}` : 'does not answer';
    console.error(`${address} ${reason}. Start the service, or set CATALOGUE to its address.`);
    process.exit(1);
  }
  await writeFile(new URL(file.replace('clients/', ''), folder), await response.text());
}
