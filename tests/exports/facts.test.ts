import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import type { ExportContents } from '../../src/exports/contents/contents.js';
import { realSnapshot } from '../support/real-snapshot.js';
import { contents, written } from './exported.js';
import { linksByGraphql } from './graph-by-graphql.js';
import { hostileSnapshot } from './hostile-catalogue.js';
import { expanded, rowsOf } from './plain-graph.js';

const or = (value: unknown) => String(value ?? '');

describe.each<[string, Snapshot]>([
  ['the real catalogue', realSnapshot()],
  ['hostile titles', hostileSnapshot()],
])('links.csv of %s', (_name, snapshot) => {
  it.each([false, true])('has the same facts of each link as GraphQL; derived: %s', async (derived) => {
    const rows = rowsOf(written('links.csv', await contents(snapshot, { derived: String(derived) })));
    const links = await linksByGraphql(snapshot, { derived });
    expect(rows).toHaveLength(links.length);
    for (const [index, link] of links.entries()) {
      expect(rows[index]).toMatchObject({
        Id: link.id,
        kind: link.kind,
        from_id: link.from.id,
        from_type: link.from.__typename,
        from_title: link.from.title,
        to_id: link.to.id,
        to_type: link.to.__typename,
        to_title: link.to.title,
        symmetric: String(link.symmetric),
        timing: or(link.timing),
        strength: link.strength,
        obligation: or(link.obligation),
        group_id: or(link.group?.id),
        group_rule: or(link.group?.rule),
        derived_from: or(link.derivedFrom?.id),
        note: or(link.note),
        evidence_sentence: link.evidence.map(({ sentence }) => sentence ?? '–').join(' | '),
        evidence_paraphrase: link.evidence.map(({ paraphrase }) => paraphrase).join(' | '),
      });
    }
  });
});

describe('An export of the real catalogue', () => {
  let all: ExportContents;
  beforeAll(async () => {
    all = await contents(realSnapshot());
  });

  it('has directions for drawing: requirements lead back, progression leads forward', () => {
    const rows = rowsOf(written('links.csv', all));
    const directions = new Set(rows.map(({ kind, symmetric, direction }) => `${kind} ${symmetric} ${direction}`));
    expect(directions).toContain('REQUIRES false BACKWARD');
    expect(directions).toContain('PROGRESSES_TO false FORWARD');
    expect(directions).toContain('ALTERNATES_WITH true BOTH');
    expect(directions).toContain('PART_OF false ');
    expect(directions).toContain('PARTNER_OF true ');
  });

  it('has every stored field of a programme in its line of NDJSON', () => {
    const lines = written('programmes.ndjson', all).trimEnd().split('\n');
    const programmes = realSnapshot().programmes;
    expect(lines).toHaveLength(programmes.length);
    for (const [index, programme] of programmes.entries()) {
      const { links, linkGroups, hub, series, ...stored } = programme;
      const line = JSON.parse(lines[index] ?? '') as Record<string, unknown>;
      expect(line).toMatchObject(JSON.parse(JSON.stringify(stored)) as object);
      expect(line).toMatchObject({ hub: { id: hub, slug: 'east-midlands-east' }, series: { id: series } });
    }
  });

  it('has as coursePrerequisites only links that are stated, binding and without alternative', async () => {
    const things = await expanded(written('catalogue.jsonld', all));
    const title = (id: string | undefined) =>
      things.find((thing) => thing['@id'] === id)?.['https://schema.org/name']?.[0]?.['@value'];
    const told = things.flatMap((thing) =>
      (thing['https://schema.org/coursePrerequisites'] ?? []).map(
        (end) => `${title(thing['@id'])} ← ${title(end['@id'])}`,
      ),
    );
    expect(told).toEqual([
      'Primary Teaching for Mastery Embedding Work Groups ← Primary Teaching for Mastery Development Work Groups',
      'Secondary Teaching for Mastery Embedding Year Support ← Secondary Teaching for Mastery Development Work Groups',
    ]);
  });

  it('has as many courses in JSON-LD as there are programmes', async () => {
    const things = await expanded(written('catalogue.jsonld', all));
    const courses = things.filter((thing) => thing['@type'].includes('https://schema.org/Course'));
    expect(courses).toHaveLength(realSnapshot().programmes.length);
    const inside = JSON.stringify(things).match(/"https:\/\/schema.org\/Course"/g);
    expect(inside).toHaveLength(courses.length);
    const [dataset] = things;
    expect(dataset).toMatchObject({
      'https://schema.org/license': [{ '@value': 'Facts as published by the hub; no licence is stated.' }],
      'https://schema.org/distribution': expect.arrayContaining([expect.anything()]),
    });
  });

  it('says in DOT and Mermaid that one of several alternatives is enough', () => {
    expect(written('links.dot', all)).toContain('label="one way into"');
    expect(written('links.mmd', all)).toContain('|"one way into"|');
  });

  it('has the columns first that Gephi reads, in the direction in which a teacher moves', () => {
    const [nodes = '', links = ''] = ['nodes.csv', 'links.csv'].map((name) => written(name, all));
    expect(nodes).toMatch(/^\ufeff"Id","Label",/);
    expect(links).toMatch(/^\ufeff"Source","Target","Type","Weight","Id","Label",/);
    const requirement = rowsOf(links).find(({ kind }) => kind === 'REQUIRES');
    expect(requirement).toMatchObject({
      Source: requirement?.['to_id'],
      Target: requirement?.['from_id'],
      reversed: 'true',
      Type: 'Directed',
    });
    const weights = rowsOf(links).map(({ strength, Weight }) => `${strength} ${Weight}`);
    expect(new Set(weights)).toEqual(new Set(['STATED 3', 'IMPLIED 2', 'AMBIGUOUS 1']));
  });
});
