/** The options of a root field that uses references of the client: a wrong one costs this field and not the whole answer. */
export const lookUp = (description: string) =>
  ({
    nullable: true,
    description: `${description} Null if an argument is wrong; the error says what to change.`,
  }) as const;
