import { idPrefix } from '../../catalogue/document/new-id.js';
import { Series } from '../../domain/series.js';
import type { Names } from '../../sheets/names.js';
import { nameSpelling, slugOf } from '../../text/spelling.js';
import { OnePlace } from '../read/places.js';
import { Draft, nameIn } from './draft.js';
import { type Bench, type Suggestion, suggested } from './import-session.js';
import type { Offer } from './offer-of.js';

/** The series of a programme that is new, and the slug that the programme can have. */
export interface FoundSeries {
  readonly id: string;
  readonly slug: string;
}

const asksForNew = /^new$/i;

/** The series that a new programme carries on or begins; undefined where nobody can tell, which is noted as unsure. */
export function seriesOf(offer: Offer, names: Names, begun: Draft[], bench: Bench): FoundSeries | undefined {
  const { title, slug, series: column } = offer.stated.value;
  const own = [slug, title].filter((name) => typeof name === 'string');
  const said = typeof column === 'symbol' || column === undefined ? decided(own, bench) : column;
  if (said !== undefined) return saidSeries(said, offer, names, begun, bench);
  const found = carried(own, offer, bench) ?? bench.known.seriesNamed(own, names);
  const [only, ...others] = found;
  if (only && others.length === 0) return { id: only, slug: slugFor(only, offer, bench) };
  if (only) {
    const message = 'It can be of several series. Write which in a column "series", or say --series "NAME=SERIES".';
    return unsure(
      offer,
      message,
      found.flatMap((id) => bench.known.series(id) ?? []),
      bench,
    );
  }
  const near = bench.options.newSeries ? [] : bench.known.seriesLike(own.join(' '));
  if (near.length === 0) return begin(offer, begun, bench);
  const message =
    'Nothing is called that, but something similar is. Write its series in a column "series", or "new" there to begin one; or say it: --series "NAME=SERIES".';
  return unsure(offer, message, near, bench);
}

/** What the person said of a programme by any of its names. */
function decided(own: readonly string[], { options }: Bench): string | undefined {
  const entries = [...(options.series ?? [])];
  return entries.find(([name]) => own.some((one) => nameSpelling(one) === nameSpelling(name)))?.[1];
}

function saidSeries(said: unknown, offer: Offer, names: Names, begun: Draft[], bench: Bench): FoundSeries | undefined {
  const written =
    typeof said === 'object' && said !== null
      ? [Reflect.get(said, 'id'), Reflect.get(said, 'slug'), Reflect.get(said, 'title')]
      : [said];
  const tried = written.filter((name) => typeof name === 'string');
  for (const name of tried) {
    const [only, ...others] = names.find(name, { kinds: ['series'] });
    if (only && others.length === 0) return { id: only.id, slug: slugFor(only.id, offer, bench) };
  }
  const [name = ''] = tried;
  if (asksForNew.test(name)) return begin(offer, begun, bench);
  const message = `No series is called ${JSON.stringify(name)}, or several are. Write the slug of one, or "new" to begin one.`;
  return unsure(offer, message, bench.known.seriesLike(name), bench);
}

/** The series of what the hub offered in other years under one of these names, from the newest year that had any. */
function carried(own: readonly string[], { hub }: Offer, { known }: Bench): readonly string[] | undefined {
  for (const name of own) {
    const found = known.named(hub, name);
    const newest = found.filter(({ academicYear }) => academicYear === found[0]?.academicYear);
    if (found.length > 0) return [...new Set(newest.map(({ series }) => series))];
  }
  return undefined;
}

/** What the hub called it last, or else what the series is called. */
function slugFor(id: string, { hub, stated }: Offer, { known }: Bench): string {
  const last = known.lastOffer(hub, id);
  return last?.slug ?? known.series(id)?.slug ?? slugOf(nameIn(stated.value));
}

function begin({ stated }: Offer, begun: Draft[], bench: Bench): FoundSeries {
  const title = nameIn(stated.value);
  const slug = typeof stated.value['slug'] === 'string' ? stated.value['slug'] : slugOf(title);
  const same = begun.find((one) => nameSpelling(String(one.value['title'])) === nameSpelling(title));
  if (same) return { id: same.id, slug };
  const value = {
    slug: bench.known.freeSeriesSlug(
      slug,
      begun.map((one) => String(one.value['slug'])),
    ),
    title,
  };
  const draft = new Draft(
    { in: 'series', value, places: new OnePlace(stated.places.of('/title')) },
    bench.newId(idPrefix(Series)),
  );
  begun.push(draft);
  return { id: draft.id, slug };
}

function unsure({ stated }: Offer, message: string, near: readonly (Series | Suggestion)[], bench: Bench): undefined {
  const suggestions = near.slice(0, 3).map(suggested);
  bench.unsure.push({ place: stated.places.of('/title'), name: nameIn(stated.value), message, suggestions });
  return undefined;
}
