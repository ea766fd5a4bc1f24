import { InvalidArgumentError } from 'commander';
import { parseServiceUrl } from '../../text/service-address.js';

/** Parses an option that has the address of a service. */
export function parseAddress(url: string): string {
  const found = parseServiceUrl(url);
  if (found !== undefined) return found;
  throw new InvalidArgumentError('Give the whole address of the service, such as https://catalogue.example.org.');
}
