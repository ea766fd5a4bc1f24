/** What a newsletter can be written as. */
export const newsletterFormats = ['html', 'text', 'eml', 'json'] as const;
export type NewsletterFormat = (typeof newsletterFormats)[number];
