/** Thrown where an operation needs what only graphql-js does: it is asked instead, from the start. */
export class Unsupported extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'Unsupported';
  }
}
