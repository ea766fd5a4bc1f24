import mapRoutes from '../../../schema/operations/map-routes.graphql?raw';
import { inSentence, strengthLabels } from '../../domain/fields/labels.js';
import type { MapRoutesDocument, MapRoutesQuery } from '../../generated/graphql.js';
import { formatCount } from '../../text/format-count.js';
import { element } from '../element.js';
import { ask, present } from '../service.js';
import type { MapHubYear } from './hub-year.js';
import type { MapState } from './state.js';

type Route = NonNullable<MapRoutesQuery['routes']>['routes'][number];

/** Shows the route with these links on the map, or all routes again. */
type Show = (links: ReadonlySet<string> | undefined) => void;

/** All routes between the two programmes of a state, as buttons that show one; empty where not both are chosen. */
export async function listRoutes(
  { from, to, minStrength }: MapState,
  current: MapHubYear,
  show: Show,
): Promise<readonly Node[]> {
  if (from === '' || to === '') return [];
  const { hub, year } = current;
  const answer = await ask<typeof MapRoutesDocument>(mapRoutes, { from, to, minStrength, hub, year });
  const { routes, truncated } = present(answer.routes);
  const title = (slug: string) => current.programmes.find((programme) => programme.slug === slug)?.title ?? slug;
  const between = `from “${title(from)}” to “${title(to)}”`;
  const count = routes.length;
  const heading =
    count === 0 ? `No path is known ${between}` : `${count === 1 ? 'One path' : `${count} paths`} ${between}`;
  return [
    element('h2', { id: 'paths-title' }, heading),
    count === 0
      ? element(
          'p',
          {},
          'No links of the chosen certainty lead from one to the other. Ask the hub whether there is a path.',
        )
      : routeList(routes, show),
    ...(truncated ? [element('p', {}, 'There may be more; these are the shortest.')] : []),
  ];
}

function routeList(routes: readonly Route[], show: Show): Node {
  const buttons = routes.map((route) =>
    element('button', { type: 'button', 'aria-pressed': 'false' }, ...words(route)),
  );
  for (const [index, button] of buttons.entries())
    button.addEventListener('click', () => {
      const isShown = button.getAttribute('aria-pressed') === 'true';
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button && !isShown));
      show(isShown ? undefined : linksOf(routes[index] as Route));
    });
  const items = routes.map(({ weakest }, index) =>
    element('li', { className: weakest.toLowerCase() }, buttons[index] ?? null),
  );
  return element('ol', {}, ...items);
}

/** The map draws a derived link where it draws the link that it comes from. */
const linksOf = ({ steps }: Route) =>
  new Set(steps.flatMap(({ id, derivedFrom }) => [id, ...(derivedFrom ? [derivedFrom.id] : [])]));

function words({ steps, weakest, length }: Route): readonly (Node | null)[] {
  const stops = [steps[0]?.from.title ?? '', ...steps.map((step) => step.to.title)];
  return [
    ...stops.flatMap((stop, index) => [
      index > 0 ? element('span', { className: 'then', role: 'img', 'aria-label': 'then' }, ' → ') : null,
      element('b', {}, stop),
    ]),
    element(
      'span',
      { className: 'certainty' },
      ` ${formatCount(length, 'step')}. Its weakest: ${inSentence(strengthLabels[weakest])}.`,
    ),
  ];
}
