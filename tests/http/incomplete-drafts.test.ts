import { expect, test } from '@jest/globals';
import { CuratedService, copyOfCatalogue, documentIn } from './a-curated-service.js';

const hub = 'hub-qy3jcf';
const asked = (id: string) =>
  `{ node(id: "${id}") { ... on Programme { slug title summary section missing participation { unit } series { slug } } } }`;

test('A draft of a hub, a year and a title is stored as that, and is the same after a restart', async () => {
  const curated = await CuratedService.start(await copyOfCatalogue());
  const revision = await curated.service.revision();
  const { data } = await curated.ask(
    `mutation { createProgramme(input: { hub: "${hub}", academicYear: "2022/23", title: "A New Idea" }) {
      __typename ... on Ok { node { id } } } }`,
  );
  const { id } = data.createProgramme.node;
  const before = await curated.ask(asked(id));
  expect(before.data.node).toEqual({
    ...{ slug: 'a-new-idea', title: 'A New Idea', series: { slug: 'a-new-idea' } },
    ...{ summary: '', section: 'OTHER', participation: { unit: null } },
    missing: ['section', 'summary', 'participation'],
  });
  expect(await curated.service.revision()).toBe(revision);
  expect((await curated.service.ask(asked(id))).data).toEqual({ node: null });
  await curated.stop();

  const stored = (await documentIn(curated.file)).programmes.find((programme) => programme.id === id);
  expect(Object.keys(stored ?? {})).toEqual(
    expect.not.arrayContaining(['summary', 'section', 'participation', 'missing']),
  );

  await curated.startAgain();
  expect(await curated.ask(asked(id))).toEqual(before);
  const { data: published } = await curated.ask(
    `mutation { publish(id: "${id}", ifRevision: ${stored?.['revision']}) { ... on ValidationFailed { problems { code message } } } }`,
  );
  expect(published.publish.problems).toEqual([
    {
      code: 'NOT_READY',
      message:
        'The programme lacks section, summary and participation, without which it cannot be published. Add them (an empty participation, {}, or "not said" in a sheet, if the source does not say it), or leave it a draft without publishAt.',
    },
  ]);
  await curated.stop();
});
