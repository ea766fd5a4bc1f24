/** An export was asked for in a way that makes no sense: a permanent code, and a sentence that says what to do. */
export class ExportRefused extends Error {
  readonly code: 'ARGUMENT_INVALID' | 'HUB_UNKNOWN' | 'EXPORT_UNKNOWN';

  constructor(code: ExportRefused['code'], message: string) {
    super(message);
    this.name = 'ExportRefused';
    this.code = code;
  }
}
