/** The address of the service: see vite.config.ts. */
declare const __CATALOGUE__: string;
