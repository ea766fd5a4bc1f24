/** Every code that a refusal to draw a map can carry, with what it means. Permanent, like all codes of the service. */
export const mapCodes = {
  PARAMETER_UNKNOWN: 'The address has a parameter that the map does not know.',
  PARAMETER_REPEATED: 'A parameter is given twice, but it can have only one value.',
  CHOICE_UNKNOWN: 'A parameter has a value that is not one of its allowed values.',
  NUMBER_INVALID: 'A parameter is not a whole number in its range.',
  HUB_UNKNOWN: 'The hub does not exist.',
  YEAR_UNKNOWN: 'The hub has no programmes in that academic year.',
  PROGRAMME_UNKNOWN: 'The hub does not have that programme in that year.',
  ROUTE_MALFORMED: 'A route is not two slugs with two dots between them.',
  MAP_TOO_LARGE: 'The map would be too large for one picture.',
  MAP_BUSY: 'Too many maps are being drawn at once.',
} as const;

type MapCode = keyof typeof mapCodes;

/** A map that is not drawn: a permanent code, and a sentence that says what to do. */
export class MapRefused extends Error {
  readonly code: MapCode;

  constructor(code: MapCode, message: string) {
    super(message);
    this.name = 'MapRefused';
    this.code = code;
  }
}
