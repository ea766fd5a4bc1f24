import type { MapContents } from '../../../src/map/contents/map-contents.js';
import type { MapBox, MapLayout, MapLine, Point, Rect } from '../../../src/map/layout/map-layout.js';

/** What is wrong with a layout, a sentence each: nothing for a good one. */
export function layoutFaults(layout: MapLayout, contents: MapContents): readonly string[] {
  return [
    ...placedOnce(layout, contents),
    ...boxesApart(layout, contents),
    ...linesReach(layout, contents),
    ...linesApart(layout, contents),
    ...labelsApart(layout, contents),
    ...inBands(layout, contents),
    ...inside(layout),
  ];
}

function placedOnce({ boxes, lines }: MapLayout, { programmes, outside, links }: MapContents): readonly string[] {
  const wanted = [
    ...programmes.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]),
    ...outside.map(({ key }) => key),
  ];
  const twice = (names: readonly string[], all: readonly string[], what: string) =>
    all
      .filter((name) => names.filter((other) => other === name).length !== 1)
      .map((name) => `${what} ${name} is not there once`);
  return [
    ...twice(
      boxes.map(({ key }) => key),
      wanted,
      'box',
    ),
    ...twice(
      lines.map(({ link }) => link),
      links.map(({ id }) => id),
      'line',
    ),
    ...(boxes.length === wanted.length && lines.length === links.length ? [] : ['there are other boxes or lines']),
  ];
}

const overlap = (a: Rect, b: Rect, by = 0.5) =>
  a.x + by < b.x + b.width && b.x + by < a.x + a.width && a.y + by < b.y + b.height && b.y + by < a.y + a.height;

const ownersOf = ({ programmes }: MapContents) =>
  new Map(programmes.flatMap(({ id, parts }) => parts.map((part) => [part.id, id] as const)));

function boxesApart({ boxes }: MapLayout, contents: MapContents): readonly string[] {
  const owners = ownersOf(contents);
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      if (owners.get(box.key) === other.key)
        return isWithin(box, other) ? [] : [`${box.key} sticks out of ${other.key}`];
      if (owners.get(other.key) === box.key)
        return isWithin(other, box) ? [] : [`${other.key} sticks out of ${box.key}`];
      return overlap(box, other) ? [`${box.key} and ${other.key} overlap`] : [];
    }),
  );
}

const isWithin = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

function linesReach({ boxes, lines }: MapLayout, contents: MapContents): readonly string[] {
  const { links } = contents;
  const places = new Map(boxes.map((box) => [box.key, box]));
  const owners = ownersOf(contents);
  // Between a programme and a part of it, a line ends inside the programme's box, at its title.
  const reaches = (point: Point | undefined, key: string, other: string) =>
    isOnEdge(point, places.get(key)) || (owners.get(other) === key && isIn(point, places.get(key)));
  return lines.flatMap(({ link, points }) => {
    const { from = '', to = '' } = links.find(({ id }) => id === link) ?? {};
    const level = points.slice(1).every((point, index) => isStraight(points[index] as Point, point));
    return [
      ...(reaches(points[0], from, to) ? [] : [`${link} does not start at ${from}`]),
      ...(reaches(points.at(-1), to, from) ? [] : [`${link} does not end at ${to}`]),
      ...(level ? [] : [`${link} has a slanting stretch`]),
    ];
  });
}

const isStraight = (a: Point, b: Point) => Math.abs(a.x - b.x) < 0.5 || Math.abs(a.y - b.y) < 0.5;

const isIn = (point: Point | undefined, box: Rect | undefined) =>
  point !== undefined && box !== undefined && isWithin({ ...point, width: 0, height: 0 }, box);

function isOnEdge(point: Point | undefined, box: Rect | undefined): boolean {
  if (!point || !box) return false;
  const near = (a: number, b: number) => Math.abs(a - b) < 1;
  const across = point.x > box.x - 1 && point.x < box.x + box.width + 1;
  const along = point.y > box.y - 1 && point.y < box.y + box.height + 1;
  const onSide = near(point.x, box.x) || near(point.x, box.x + box.width);
  const onTop = near(point.y, box.y) || near(point.y, box.y + box.height);
  return (across && onTop) || (along && onSide);
}

/** The stretches of a line as rectangles without a height or a width. */
const stretchesOf = ({ points }: MapLine): readonly Rect[] =>
  points.slice(1).map((point, index) => {
    const before = points[index] as Point;
    return {
      x: Math.min(before.x, point.x),
      y: Math.min(before.y, point.y),
      width: Math.abs(before.x - point.x),
      height: Math.abs(before.y - point.y),
    };
  });

const shrunk = ({ x, y, width, height }: Rect): Rect => ({ x: x + 2, y: y + 2, width: width - 4, height: height - 4 });

/** The boxes that a line may touch: its ends, and the programmes that those are parts of. */
function ownBoxes(line: MapLine, contents: MapContents): ReadonlySet<string | undefined> {
  const owners = ownersOf(contents);
  const link = contents.links.find(({ id }) => id === line.link);
  return new Set([link?.from, link?.to, owners.get(link?.from ?? ''), owners.get(link?.to ?? '')]);
}

function linesApart({ boxes, lines }: MapLayout, contents: MapContents): readonly string[] {
  return lines.flatMap((line) => {
    const own = ownBoxes(line, contents);
    const crossed = boxes.filter(
      (box) => !own.has(box.key) && stretchesOf(line).some((stretch) => overlap(stretch, shrunk(box), 0)),
    );
    return crossed.map(({ key }) => `${line.link} runs through ${key}`);
  });
}

function labelsApart({ boxes, lines }: MapLayout, contents: MapContents): readonly string[] {
  return lines.flatMap((line, index) => {
    const own = ownBoxes(line, contents);
    const hidden = boxes.filter(
      (box: MapBox) => overlap(line.label, box) && !(own.has(box.key) && isWithin(line.label, box)),
    );
    const others = lines.slice(index + 1).filter((other) => overlap(line.label, other.label));
    return [
      ...hidden.map(({ key }) => `the words of ${line.link} lie on ${key}`),
      ...others.map((other) => `the words of ${line.link} and of ${other.link} overlap`),
    ];
  });
}

function inBands({ boxes, bands, height }: MapLayout, { programmes }: MapContents): readonly string[] {
  const zones = bands.map(({ zone }) => zone);
  const ends = bands.map((band) => band.y + band.height);
  const contiguous = bands.every(({ y }, index) => Math.abs(y - (ends[index - 1] ?? 0)) < 0.01);
  return [
    ...(zones.join() === [...new Set(zones)].sort((a, b) => a - b).join() ? [] : ['the bands are out of order']),
    ...(contiguous && Math.abs((ends.at(-1) ?? 0) - height) < 0.01 ? [] : ['the bands leave gaps']),
    ...programmes.flatMap(({ id, zone }) => {
      const [box, band] = [boxes.find(({ key }) => key === id), bands.find((each) => each.zone === zone)];
      const isThere = box && band && box.y > band.y && box.y + box.height < band.y + band.height;
      return isThere ? [] : [`${id} is not in its band`];
    }),
  ];
}

function inside({ boxes, lines, width, height }: MapLayout): readonly string[] {
  const whole = { x: 0, y: 0, width, height };
  return [
    ...boxes.filter((box) => !isWithin(box, whole)).map(({ key }) => `${key} is off the map`),
    ...lines
      .filter((line) => ![line.label, ...stretchesOf(line)].every((rect) => isWithin(rect, whole)))
      .map(({ link }) => `${link} runs off the map`),
  ];
}
