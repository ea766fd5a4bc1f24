// What vite.config.ts reads from the environment.

/** The address of the service. */
declare const __CATALOGUE__: string;

/** Whether documents are sent by their ids. */
declare const __SEND_IDS__: boolean;
