import mapRoutes from '../../../schema/operations/map-routes.graphql?raw';
import { inSentence, strengthLabels } from '../../domain/fields/labels.js';
import type { MapRoutesDocument, MapRoutesQuery } from '../../generated/graphql.js';
import { formatCount } from '../../text/format-count.js';
import { element } from '../element.js';
import { ask, present } from '../service.js';
import type { MapHubYear } from './hub-year.js';
import type { MapState } from './state.js';

type Route = NonNullable<MapRoutesQuery['routes']>['routes'][number];

/** All routes between the two programmes of a state, in words; empty where not both are chosen. */
export async function listRoutes({ from, to, minStrength }: MapState, current: MapHubYear): Promise<readonly Node[]> {
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
      : element('ol', {}, ...routes.map(item)),
    ...(truncated ? [element('p', {}, 'There may be more; these are the shortest.')] : []),
  ];
}

function item({ steps, weakest, length }: Route): Node {
  const stops = [steps[0]?.from.title ?? '', ...steps.map((step) => step.to.title)];
  return element(
    'li',
    { className: weakest.toLowerCase() },
    ...stops.flatMap((stop, index) => [
      index > 0 ? element('span', { className: 'then', role: 'img', 'aria-label': 'then' }, ' → ') : null,
      element('b', {}, stop),
    ]),
    element(
      'span',
      { className: 'certainty' },
      ` ${formatCount(length, 'step')}. Its weakest: ${inSentence(strengthLabels[weakest])}.`,
    ),
  );
}
