/** A newsletter or feed that is not made because of what its address asks for: a sentence that says what to do. */
export class NewsletterRefused extends Error {
  readonly code = 'ARGUMENT_INVALID';

  constructor(message: string) {
    super(message);
    this.name = 'NewsletterRefused';
  }
}
