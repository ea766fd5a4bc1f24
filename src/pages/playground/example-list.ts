/** A published programme of the catalogue that is served. */
export interface ServedProgramme {
  readonly slug: string;
  readonly title: string;
}

/** The first programmes of a catalogue: there is at least one. */
export type ServedProgrammes = readonly [ServedProgramme, ...ServedProgramme[]];

/** An operation of `schema/operations` to start from. */
export interface Example {
  /** Its file name without ".graphql", and what `?operation=` in the address opens. */
  readonly name: string;
  readonly title: string;
  /** What the answer tells, in one line. */
  readonly about: string;
  /** The variables that it has in a catalogue without the programmes that the operation names by itself. */
  readonly fill?: (served: ServedProgrammes) => object;
}

const slugOfFirst = ([{ slug }]: ServedProgrammes) => ({ slug });
const titleOfFirst = ([{ title }]: ServedProgrammes) => ({ text: title });

/** The examples, by the kind of user that each is for. */
export const exampleGroups: readonly (readonly [audience: string, examples: readonly Example[]])[] = [
  [
    'Front-end teams',
    [
      {
        name: 'programme-page',
        title: 'A programme page',
        about: 'All that a page about one programme shows.',
        fill: slugOfFirst,
      },
      { name: 'phase-menu', title: 'A phase menu', about: 'Programmes by title, page by page.' },
      {
        name: 'search',
        title: 'A search box',
        about: 'Matches, highlights and counts for filters.',
        fill: titleOfFirst,
      },
    ],
  ],
  [
    'Newsletter builders',
    [
      {
        name: 'newsletter',
        title: 'Five groups',
        about: 'Picked groups in order, with short texts and links.',
        fill: (served) => ({ refs: served.slice(0, 5).map(({ slug }) => slug) }),
      },
      {
        name: 'newsletter-search',
        title: 'Groups to pick from',
        about: 'What a search finds, for a menu to pick from.',
        fill: titleOfFirst,
      },
    ],
  ],
  [
    'Analysts',
    [
      { name: 'relationships', title: 'Relationships', about: 'Every link, with how sure we are and why.' },
      {
        name: 'routes',
        title: 'Routes',
        about: 'Every way from one programme to another.',
        fill: ([from, to = from]) => ({ from: from.slug, to: to.slug }),
      },
    ],
  ],
  [
    'Curators',
    [
      {
        name: 'open-questions',
        title: 'Open questions',
        about: 'What is not certain yet, and which evidence is weak.',
      },
    ],
  ],
  [
    'Schools and teachers',
    [
      { name: 'what-can-i-join', title: 'What can I join?', about: 'The answer for a primary school, with reasons.' },
      {
        name: 'join-page',
        title: 'A page on joining',
        about: 'The same with the next steps, and the way to a goal.',
        fill: ([{ slug }]) => ({ goal: slug }),
      },
      {
        name: 'what-comes-next',
        title: 'What comes next?',
        about: 'What can follow a programme, three steps on.',
        fill: slugOfFirst,
      },
    ],
  ],
];
