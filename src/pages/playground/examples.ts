import newsletter from '../../../schema/operations/newsletter.graphql?raw';
import phaseMenu from '../../../schema/operations/phase-menu.graphql?raw';
import programmePage from '../../../schema/operations/programme-page.graphql?raw';
import relationships from '../../../schema/operations/relationships.graphql?raw';
import routes from '../../../schema/operations/routes.graphql?raw';
import search from '../../../schema/operations/search.graphql?raw';
import whatComesNext from '../../../schema/operations/what-comes-next.graphql?raw';

/** A document that one of our own clients runs, to start from. */
export interface Example {
  /** Its file name in `schema/operations`, and what `?operation=` in the address opens. */
  readonly name: string;
  readonly title: string;
  readonly document: string;
}

/** The examples, by the audience that each is for. */
export const examples: ReadonlyMap<string, readonly Example[]> = new Map([
  [
    'Front-end teams',
    [
      { name: 'programme-page', title: 'A programme page', document: programmePage },
      { name: 'phase-menu', title: 'A phase menu', document: phaseMenu },
      { name: 'search', title: 'A search box', document: search },
    ],
  ],
  ['Schools and teachers', [{ name: 'what-comes-next', title: 'What comes next', document: whatComesNext }]],
  ['Newsletter', [{ name: 'newsletter', title: 'Five groups', document: newsletter }]],
  [
    'Analysts',
    [
      { name: 'relationships', title: 'Relationships', document: relationships },
      { name: 'routes', title: 'Routes', document: routes },
    ],
  ],
]);

export const allExamples: readonly Example[] = [...examples.values()].flat();
