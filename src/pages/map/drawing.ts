import { addressed, type MapState, pictureParameters } from './state.js';

/** What the service refuses to draw, in its own words. */
export class NotDrawn extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The map of a state as the service draws it for a width, ready to stand in the page. The page has the letters. */
export async function drawing(state: MapState, width: number): Promise<SVGSVGElement> {
  const parameters = pictureParameters(state);
  parameters.set('width', String(width));
  parameters.set('letters', '0');
  const response = await fetch(addressed('/map.svg', parameters), { cache: 'no-cache' });
  if (!response.ok) throw await refusal(response);
  const parsed = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
  if (!(parsed instanceof SVGSVGElement))
    throw new NotDrawn('', 'The picture that came is none. Try again in a moment.');
  return document.adoptNode(parsed);
}

async function refusal(response: Response): Promise<NotDrawn> {
  const body: unknown = await response.json().catch(() => undefined);
  const [error] =
    (body as { errors?: { message: string; extensions?: { code?: string } }[] } | undefined)?.errors ?? [];
  return new NotDrawn(
    error?.extensions?.code ?? '',
    error?.message ?? `The service answered ${response.status}. Try again in a moment.`,
  );
}
