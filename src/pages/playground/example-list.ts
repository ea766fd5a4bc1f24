/** An operation of `schema/operations` to start from. */
export interface Example {
  /** Its file name without ".graphql", and what `?operation=` in the address opens. */
  readonly name: string;
  readonly title: string;
  /** What the answer tells, in one line. */
  readonly about: string;
}

/** The examples, by the kind of user that each is for. */
export const exampleGroups: readonly (readonly [audience: string, examples: readonly Example[]])[] = [
  [
    'Front-end teams',
    [
      { name: 'programme-page', title: 'A programme page', about: 'All that a page about one programme shows.' },
      { name: 'phase-menu', title: 'A phase menu', about: 'Programmes by title, page by page.' },
      { name: 'search', title: 'A search box', about: 'Matches, highlights and counts for filters.' },
    ],
  ],
  [
    'Newsletter builders',
    [
      { name: 'newsletter', title: 'Five groups', about: 'Picked groups in order, with short texts and links.' },
      { name: 'newsletter-search', title: 'Groups to pick from', about: 'What a search for “mastery” finds.' },
    ],
  ],
  [
    'Analysts',
    [
      { name: 'relationships', title: 'Relationships', about: 'Every link, with how sure we are and why.' },
      { name: 'routes', title: 'Routes', about: 'Every way from one programme to another.' },
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
      { name: 'join-page', title: 'A page on joining', about: 'The same with the next steps, and the way to a goal.' },
      { name: 'what-comes-next', title: 'What comes next?', about: 'Three steps on from Mastery Readiness.' },
    ],
  ],
];
