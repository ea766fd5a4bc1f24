/**
 * The changes of the tables, in the order in which they are made. One that is in a release never changes. Entries, commits and
 * tokens are stored as the JSON text that files have, so that every value comes back as it was.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE catalogue_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    format integer NOT NULL,
    revision integer NOT NULL,
    updated_at text NOT NULL,
    published_revision integer NOT NULL,
    published_at text NOT NULL,
    home_hub text NOT NULL,
    schema_url text,
    last_place integer NOT NULL,
    last_batch uuid
  );
  CREATE TABLE catalogue_entries (
    id text PRIMARY KEY,
    list text NOT NULL,
    place integer NOT NULL,
    entry text NOT NULL
  );
  CREATE TABLE catalogue_commits (
    revision integer PRIMARY KEY,
    batch uuid NOT NULL,
    stored_commit text NOT NULL
  );
  CREATE TABLE catalogue_tokens (
    name text PRIMARY KEY,
    place integer NOT NULL,
    token text NOT NULL
  );
  CREATE TABLE catalogue_token_uses (
    name text PRIMARY KEY,
    used_on text NOT NULL
  )`,
];
