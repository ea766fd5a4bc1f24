/** Thrown when the address of a newsletter or feed has an invalid parameter. The message says what to do. */
export class NewsletterRefused extends Error {
  readonly code = 'ARGUMENT_INVALID';

  constructor(message: string) {
    super(message);
    this.name = 'NewsletterRefused';
  }
}
