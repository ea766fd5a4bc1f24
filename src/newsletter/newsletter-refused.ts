/** Thrown when the address of a newsletter, feed or calendar has an invalid parameter. The message says what to do. */
export class NewsletterRefused extends Error {
  readonly code: 'ARGUMENT_INVALID' | 'HUB_UNKNOWN' | 'PROGRAMME_UNKNOWN';

  constructor(message: string, code: NewsletterRefused['code'] = 'ARGUMENT_INVALID') {
    super(message);
    this.code = code;
    this.name = 'NewsletterRefused';
  }
}
