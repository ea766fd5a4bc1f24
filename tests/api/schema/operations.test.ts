import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentTypeDecoration, ResultOf } from '@graphql-typed-document-node/core';
import { describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { buildCatalogueSchema } from '../../../src/api/schema/schema.js';
import {
  LandingDocument,
  NewsletterDocument,
  PhaseMenuDocument,
  ProgrammePageDocument,
  RelationshipsDocument,
  RoutesDocument,
  SearchDocument,
  WhatComesNextDocument,
} from '../../../src/generated/graphql.js';
import { realSnapshot } from '../../support/real-snapshot.js';

const file = (path: string) => new URL(`../../../${path}`, import.meta.url);
const operations = readdirSync(file('schema/operations/'));

const schema = buildCatalogueSchema();
const contextValue = { snapshot: realSnapshot() };

/** The answer of the real catalogue to a typed document. */
async function answer<Document extends DocumentTypeDecoration<unknown, never>>(
  document: Document,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<ResultOf<Document>> {
  const { data, errors } = await graphql({ schema, source: String(document), variableValues, contextValue });
  expect(errors).toBeUndefined();
  return data as ResultOf<Document>;
}

describe('the committed documents', () => {
  it.each(operations)('%s says who uses it, and runs unchanged', async (name) => {
    const source = readFileSync(file(`schema/operations/${name}`), 'utf8');
    expect(source).toMatch(/^# For /);
    const { data, errors } = await graphql({ schema, source, contextValue });
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {})).not.toContain(null);
  });
});

const exactly = (number: number) => ({ min: number, max: number, approximate: false });

describe('programme-page', () => {
  it('returns the two pathways of SKTM Early Years with their components', async () => {
    const { programme } = await answer(ProgrammePageDocument);
    expect(programme?.title).toBe('Specialist Knowledge for Teaching Mathematics (Early Years Teachers) Programme');
    expect(programme?.pathways.map(({ title }) => title)).toEqual([
      'Pathway One: Number Patterns and Structures',
      'Pathway Two: Pattern, Shape, Space and Measures',
    ]);
    for (const pathway of programme?.pathways ?? []) {
      expect(pathway.components.map(({ kind, count }) => [kind, count])).toEqual([
        ['CORE_ELEMENT', exactly(3)],
        ['PEDAGOGY_SESSION', exactly(3)],
        ['TRANSITION_TASK', exactly(1)],
      ]);
    }
    expect(programme?.components).toMatchObject([{ kind: 'FINAL_CORE_UNIT', count: null }]);
  });

  it('returns the link between the pathways from either end, with its evidence', async () => {
    const { programme } = await answer(ProgrammePageDocument);
    for (const { links } of programme?.pathways ?? []) {
      expect(links).toMatchObject([
        { kind: 'ALTERNATES_WITH', timing: 'FOLLOWING_YEAR', obligation: 'ENCOURAGED', evidence: [{ sentence: 6 }] },
      ]);
    }
  });

  it('returns the requirements of a programme as links', async () => {
    const { programme } = await answer(ProgrammePageDocument, { slug: 'primary-tfm-sustaining' });
    expect(programme?.links.map(({ kind, to }) => [kind, 'slug' in to && to.slug])).toEqual([
      ['REQUIRES', 'mastery-readiness'],
      ['REQUIRES', 'primary-tfm-development'],
      ['REQUIRES', 'primary-tfm-embedding'],
    ]);
  });

  it('returns the core modules of a programme without pathways', async () => {
    const { programme } = await answer(ProgrammePageDocument, { slug: 'sktm-primary-teachers' });
    expect(programme?.pathways).toEqual([]);
    expect(programme?.modules.map(({ kind }) => kind)).toContain('CORE_MODULE');
  });

  it('returns null for an unknown programme', async () => {
    expect(await answer(ProgrammePageDocument, { slug: 'no-such-programme' })).toEqual({ programme: null });
  });
});

describe('phase-menu', () => {
  it('lists all programmes with their sections and phases', async () => {
    const { programmes } = await answer(PhaseMenuDocument);
    expect(programmes.totalCount).toBe(24);
    expect(programmes.nodes).toHaveLength(24);
    expect(programmes.nodes.find(({ slug }) => slug === 'y5-8-continuity')).toMatchObject({
      title: 'Y5 – 8 Continuity Work Group',
      section: 'SECONDARY',
      phases: ['PRIMARY', 'SECONDARY'],
    });
  });

  it('continues where a page ended', async () => {
    const { programmes: whole } = await answer(PhaseMenuDocument);
    const { programmes: first } = await answer(PhaseMenuDocument, { first: 15 });
    const { programmes: second } = await answer(PhaseMenuDocument, { first: 15, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);
  });
});

describe('what-comes-next', () => {
  const slugOf = (end: object) => ('slug' in end ? end.slug : undefined);
  const stepsOf = <Step extends { to: object }>(steps: readonly Step[], slug: string) =>
    steps.filter(({ to }) => slugOf(to) === slug);

  it('leads from Readiness to Development, Embedding and Sustaining, with strength and evidence at each step', async () => {
    const { programme } = await answer(WhatComesNextDocument);
    const [toDevelopment] = stepsOf(programme?.nextSteps ?? [], 'primary-tfm-development');
    const development = toDevelopment?.to;
    const [toEmbedding] = stepsOf(
      development && 'nextSteps' in development ? development.nextSteps : [],
      'primary-tfm-embedding',
    );
    const embedding = toEmbedding?.to;
    const [toSustaining] = stepsOf(
      embedding && 'nextSteps' in embedding ? embedding.nextSteps : [],
      'primary-tfm-sustaining',
    );
    const said = [toDevelopment, toEmbedding, toSustaining].map((step) => [step?.kind, step?.strength]);
    expect(said).toEqual([
      ['PROGRESSES_TO', 'IMPLIED'],
      ['PROGRESSES_TO', 'STATED'],
      ['PROGRESSES_TO', 'STATED'],
    ]);
    for (const step of [toDevelopment, toEmbedding, toSustaining]) expect(step?.evidence).not.toEqual([]);
  });

  it('leaves out links below the certainty that was asked for', async () => {
    const next = async (minStrength: 'AMBIGUOUS' | 'IMPLIED' | 'STATED') => {
      const { programme } = await answer(WhatComesNextDocument, { minStrength });
      return programme?.nextSteps.map(({ to }) => slugOf(to));
    };
    expect(await next('AMBIGUOUS')).toEqual(['primary-tfm-development', 'primary-tfm-sustaining']);
    expect(await next('IMPLIED')).toEqual(['primary-tfm-development']);
    expect(await next('STATED')).toEqual([]);
  });
});

describe('newsletter', () => {
  it('returns five programmes in the requested order, each with its text and its hub', async () => {
    const { selection } = await answer(NewsletterDocument);
    expect(selection?.missing).toEqual([]);
    expect(selection?.items.map(({ programme }) => programme.title)).toEqual([
      'The Mastering Number Programme',
      'Y5 – 8 Continuity Work Group',
      'Developing Core Maths Pedagogy Work Groups',
      'Specialist Knowledge for Teaching Mathematics (Early Years Teachers) Programme',
      'NCETM School Development Lead Programme',
    ]);
    for (const { programme } of selection?.items ?? []) {
      expect(programme.summary).toMatch(/\.$/);
      expect(programme.hub.email).toBe('enquiries@ememathshub.org');
    }
  });

  it('reports an unknown name, and keeps the others in order', async () => {
    const { selection } = await answer(NewsletterDocument, {
      refs: ['mastering-number', 'nowhere', 'sktm-early-years'],
    });
    expect(selection?.items.map(({ programme }) => programme.slug)).toEqual(['mastering-number', 'sktm-early-years']);
    expect(selection?.missing).toMatchObject([{ ref: 'nowhere', position: 2, reason: 'UNKNOWN' }]);
  });
});

describe('search', () => {
  it('finds the three Embedding programmes for a misspelt word', async () => {
    const { search } = await answer(SearchDocument);
    expect(
      search.edges
        .slice(0, 3)
        .map(({ node }) => node.slug)
        .sort(),
    ).toEqual([
      'primary-tfm-embedding',
      'secondary-tfm-embedding-and-sustaining',
      'secondary-tfm-embedding-year-support',
    ]);
    expect(search.suggestions[0]).toBe('TfM embedding');
  });
});

describe('routes', () => {
  it('returns the three paths from Readiness to Sustaining, shortest first, with the certainty of each', async () => {
    const { routes } = await answer(RoutesDocument);
    expect(routes?.truncated).toBe(false);
    expect(routes?.routes.map(({ length, weakest }) => [length, weakest])).toEqual([
      [1, 'AMBIGUOUS'],
      [2, 'IMPLIED'],
      [3, 'IMPLIED'],
    ]);
  });
});

describe('relationships', () => {
  it('returns every link with both ends, its strength and its evidence', async () => {
    const { links } = await answer(RelationshipsDocument);
    expect(links.pageInfo.hasNextPage).toBe(false);
    expect(links.nodes).toHaveLength(links.totalCount);
    for (const { from, to, evidence } of links.nodes) {
      expect([from.title, to.title]).not.toContain('');
      expect(evidence).not.toEqual([]);
    }
  });

  it('returns the three links to Sustaining as alternatives of one group', async () => {
    const { links } = await answer(RelationshipsDocument);
    const ways = links.nodes.filter(
      ({ kind, from }) => kind === 'REQUIRES' && 'slug' in from && from.slug === 'primary-tfm-sustaining',
    );
    expect(ways.map(({ to }) => 'slug' in to && to.slug)).toEqual([
      'mastery-readiness',
      'primary-tfm-development',
      'primary-tfm-embedding',
    ]);
    expect(new Set(ways.map(({ group }) => group?.id)).size).toBe(1);
    expect(ways[0]?.group?.rule).toBe('ANY_OF');
  });
});

describe('landing', () => {
  it('returns the totals of the catalogue', async () => {
    const { catalogue } = await answer(LandingDocument);
    expect(catalogue).toMatchObject({ academicYears: ['2021/22'], programmeCount: 24 });
    expect(catalogue.homeHub.title).toBe('East Midlands East Maths Hub');
  });
});
