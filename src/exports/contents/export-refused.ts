/** Thrown when an export was requested with invalid parameters. The code is permanent; the message says what to do. */
export class ExportRefused extends Error {
  readonly code: 'ARGUMENT_INVALID' | 'HUB_UNKNOWN' | 'YEAR_UNKNOWN' | 'EXPORT_UNKNOWN';

  constructor(code: ExportRefused['code'], message: string) {
    super(message);
    this.name = 'ExportRefused';
    this.code = code;
  }
}
