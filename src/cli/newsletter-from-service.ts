import { NewsletterDocument, type NewsletterQuery } from '../generated/graphql.js';
import { dataOf } from '../graphql/ask.js';
import { documentText } from '../graphql/document-text.js';
import { variablesOf } from '../newsletter/variables-of.js';
import type { Wanted } from '../newsletter/wanted.js';

/** A service that did not answer as a catalogue does. */
export class NoAnswer extends Error {
  constructor(url: string, why: string) {
    super(`No catalogue answered at ${url} (${why}). Check the address, and that the service runs.`);
    this.name = 'NoAnswer';
  }
}

const patience = 30_000;

/** What the catalogue of a service says of the picks. */
export async function newsletterFromService(url: string, wanted: Wanted): Promise<NewsletterQuery> {
  const question = JSON.stringify({ query: documentText(NewsletterDocument), variables: variablesOf(wanted) });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: question, signal }).catch((error) => {
    throw new NoAnswer(url, error.cause?.code ?? error.message);
  });
  const text = await response.text();
  if (!isAnswer(text)) throw new NoAnswer(url, `HTTP status ${response.status}`);
  return dataOf<NewsletterQuery>(text);
}

function isAnswer(text: string): boolean {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
  } catch {
    return false;
  }
}
