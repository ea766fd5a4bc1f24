import { type Logger, pino } from 'pino';

export const logFormats = ['json', 'text'] as const;
export type LogFormat = (typeof logFormats)[number];

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** LOG_FORMAT, or else text for a person at a terminal and JSON for a program. A wrong value is refused later. */
export const logFormatOf = (environment: NodeJS.ProcessEnv, isTerminal: boolean): LogFormat =>
  logFormats.find((format) => format === environment['LOG_FORMAT']) ?? (isTerminal ? 'text' : 'json');

/**
 * The log of the process, from its first line to its last. In the format `text`, what a person at a terminal has to read
 * (why the service does not start, where it listens) is plain text.
 */
export class ProcessLog {
  readonly format: LogFormat;
  /** The log of the running service, which is always JSON. */
  readonly lines: Logger;
  #isRunning = false;

  constructor(format: LogFormat, level: LogLevel = 'info') {
    this.format = format;
    this.lines = pino({ level });
  }

  /** Says where the service listens. */
  announce(text: string): void {
    this.#isRunning = true;
    if (this.format === 'json') this.lines.info(text);
    else console.log(text);
  }

  /** Warns of something that may happen while the service starts. */
  warn(text: string): void {
    if (this.#isPlain) console.error(text);
    else this.lines.warn(text);
  }

  /** Tells an error that may happen while the service starts. */
  error(text: string): void {
    if (this.#isPlain) console.error(text);
    else this.lines.error(text);
  }

  /** Says why the service can't start. */
  refuse(texts: readonly string[]): void {
    for (const text of texts) {
      if (this.format === 'json') this.lines.fatal(text);
      else console.error(text);
    }
  }

  /** Has Node's own last words be a line of JSON too: warnings, and errors that nobody has caught. */
  takeOver(): void {
    if (this.format === 'text') return;
    process.removeAllListeners('warning');
    process.on('warning', (warning) => this.lines.warn(warning));
    process.on('uncaughtException', (error) => {
      this.lines.fatal(error);
      process.exit(1);
    });
  }

  get #isPlain(): boolean {
    return this.format === 'text' && !this.#isRunning;
  }
}
