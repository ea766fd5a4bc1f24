import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { catalogueSchema } from '../../../src/catalogue/document/json-schema.js';
import { contents, written } from '../../exports/exported.js';
import { hostileSnapshot } from '../../exports/hostile-catalogue.js';
import { realDocument } from '../../support/real-snapshot.js';
import { severalHubs, severalHubsSnapshot } from '../../support/several-hubs.js';

const validator = (schema: object) =>
  new Ajv({ allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT.+Z$/ } }).compile(
    schema,
  );

/** What is wrong with a value, as ajv says it. */
function faults(schema: object, value: unknown): readonly string[] {
  const validate = validator(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('The JSON Schema of the document', () => {
  it('is the one that is committed, which the documents name', () => {
    const committed = readFileSync(new URL('../../../schema/catalogue.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(catalogueSchema())));
    for (const document of [realDocument(), severalHubs()])
      expect(document).toMatchObject({ $schema: '../schema/catalogue.schema.json' });
  });

  it.each([
    ['the real catalogue', realDocument()],
    ['several hubs', severalHubs()],
  ])('accepts %s', (_name, document) => {
    expect(faults(catalogueSchema(), document)).toEqual([]);
  });

  it('finds a wrong value, a missing one, an unknown one, and one of the wrong type', () => {
    const document = realDocument();
    const [first, ...others] = document.programmes ?? [];
    const { title: _, ...untitled } = { ...first, section: 'NOPE', position: 0, colour: 'red', academicYear: '2021' };
    expect(faults(catalogueSchema(), { ...document, programmes: [untitled, ...others] })).toEqual([
      "/programmes/0 must have required property 'title'",
      '/programmes/0 must NOT have additional properties',
      '/programmes/0/academicYear must match pattern "^(19|20)\\d\\d/\\d\\d$"',
      '/programmes/0/section must be equal to one of the allowed values',
      '/programmes/0/position must be >= 1',
    ]);
  });

  it('tells an editor what a property is', () => {
    const { definitions } = catalogueSchema() as { definitions: Record<string, { properties: object }> };
    expect(definitions['Programme']?.properties).toMatchObject({
      section: { description: expect.stringContaining('section'), enum: expect.arrayContaining(['PRIMARY']) },
      hub: { description: 'The id of the hub.' },
    });
  });
});

describe('The JSON Schema of a line of programmes.ndjson', () => {
  it.each([
    ['several hubs', severalHubsSnapshot(), {}],
    ['computed links', severalHubsSnapshot(), { derived: 'true' }],
    ['hostile titles', hostileSnapshot(), {}],
  ])('accepts each line of %s', async (_name, snapshot, given) => {
    const all = await contents(snapshot, given);
    const validate = validator(JSON.parse(written('programmes.schema.json', all)) as object);
    for (const line of written('programmes.ndjson', all).trimEnd().split('\n')) {
      validate(JSON.parse(line));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
