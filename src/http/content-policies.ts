import type { ServiceAddress } from '../text/service-address.js';

const ownScripts = "default-src 'none'; script-src 'self'";
const noFraming = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The Content-Security-Policy of each page: what it may load. The assets of a page have the same policy. */
export const policies = {
  /** A page that is rendered on the server runs no script. Its forms search the catalogue. */
  site: `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  /** GraphiQL makes inline styles, and runs workers, which have the policy of their own answer. */
  playground: `${ownScripts}; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; worker-src 'self'; connect-src 'self'; ${noFraming}`,
  map: `${ownScripts}; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; ${noFraming}`,
  /** The newsletter builder shows newsletters in frames. */
  newsletter: `${ownScripts}; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; ${noFraming}`,
  /** The hash is that of the one style that React Aria adds, which says how elements are touched. */
  desk: `${ownScripts}; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; ${noFraming}`,
  /**
   * The frame of the desk for previews: it has an origin of its own, so that a page in it can ask the service for nothing.
   * Mails have styles inside them. Of scripts it runs only the one that receives the page.
   */
  deskFrame: `${ownScripts}; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox`,
  /** A picture of a map that is opened by itself contains its fonts, and loads nothing. */
  picture: "default-src 'none'; style-src 'unsafe-inline'; font-src data:",
} as const;

/**
 * The policy of a newsletter, which the newsletter builder shows in a frame. It runs no scripts and loads nothing but its
 * picture, from the public address; its links open in another tab.
 */
export const mailPolicy = ({ origin = '' }: ServiceAddress): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src data: ${origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox`;
