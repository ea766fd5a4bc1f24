import { element } from '../element.js';

/** The height of what is printed on a sheet divided by its width: A4 with margins of 10 mm, and a little less for rounding. */
const sheetRatio = 1.447;
/** The height of the line that says which sheet it is, divided by the width of a sheet. */
const captionRatio = 0.028;

interface Interval {
  readonly top: number;
  readonly bottom: number;
}

/** Cuts a picture as wide as the paper into sheets, each with the legend. None cuts through a box or a word. */
export function cutIntoSheets(picture: SVGSVGElement): readonly Element[] {
  const { width, height } = picture.viewBox.baseVal;
  const draw = (part: Interval) => drawPart(part, width);
  if (height <= width * sheetRatio) {
    return [hiddenSource(picture), element('figure', {}, draw({ top: 0, bottom: height }))];
  }
  const legend = { top: shiftOf(picture, '.legend'), bottom: height };
  const room = width * (sheetRatio - captionRatio) - (legend.bottom - legend.top);
  const parts = cuts(partsOf(picture), legend.top, room);
  const sheets = parts.map((part, index) =>
    element('figure', {}, draw(part), draw(legend), element('figcaption', {}, `Sheet ${index + 1} of ${parts.length}`)),
  );
  return [hiddenSource(picture), ...sheets];
}

const svgNames = 'http://www.w3.org/2000/svg';
const sourceId = 'printed-map';

/** Moves a picture into a group that each sheet shows a part of. */
function hiddenSource(picture: SVGSVGElement): SVGSVGElement {
  const source = picture.cloneNode(false) as SVGSVGElement;
  for (const attribute of ['width', 'height', 'viewBox', 'aria-labelledby']) source.removeAttribute(attribute);
  const group = document.createElementNS(svgNames, 'g');
  group.id = sourceId;
  group.append(...picture.childNodes);
  source.append(group);
  return source;
}

function drawPart({ top, bottom }: Interval, width: number): SVGSVGElement {
  const part = document.createElementNS(svgNames, 'svg');
  part.setAttribute('viewBox', `0 ${top} ${width} ${bottom - top}`);
  const use = document.createElementNS(svgNames, 'use');
  use.setAttribute('href', `#${sourceId}`);
  part.append(use);
  return part;
}

interface PictureParts {
  /** Parts that must not be cut. */
  readonly whole: readonly Interval[];
  /** The tops of the bands. */
  readonly starts: readonly number[];
}

function partsOf(picture: SVGSVGElement): PictureParts {
  const down = shiftOf(picture, '.boxes');
  const intervals = (selector: string) =>
    [...picture.querySelectorAll(selector)].map((part) => {
      const top = numberOf(part, 'y') + down;
      return { top, bottom: top + numberOf(part, 'height') };
    });
  const names = [...picture.querySelectorAll('.band-name text')].map((line) => {
    const base = numberOf(line, 'y') + down;
    return { top: base - numberOf(line, 'font-size'), bottom: base + numberOf(line, 'font-size') / 2 };
  });
  return {
    whole: [...intervals('.box > rect, .word > rect'), ...names],
    starts: intervals('.band, .strip').map(({ top }) => top),
  };
}

const numberOf = (part: Element, attribute: string) => Number(part.getAttribute(attribute));

/** How far down the group around a part of the picture is moved. The picture isn't displayed, so it has no rectangles. */
function shiftOf(picture: SVGSVGElement, selector: string): number {
  const group = picture.querySelector(selector)?.parentElement as SVGGElement | null | undefined;
  return group && group.transform.baseVal.length > 0 ? group.transform.baseVal.getItem(0).matrix.f : 0;
}

/** Consecutive intervals, from 0 to an end, of at most a height. A part that is higher is cut nevertheless. */
function cuts(parts: PictureParts, end: number, most: number): readonly Interval[] {
  const made: Interval[] = [];
  let top = 0;
  while (top < end - 1) {
    const bottom = end - top <= most ? end : lastCut(parts, top, top + most);
    made.push({ top, bottom });
    top = bottom;
  }
  return made;
}

/** The lowest place where a band starts; within a band that is higher than a sheet, the lowest that cuts no box. */
function lastCut({ whole, starts }: PictureParts, from: number, to: number): number {
  const isClear = (y: number) => y > from + 1 && y <= to && whole.every(({ top, bottom }) => y <= top || y >= bottom);
  const clear = [starts, [...whole.map(({ top }) => top - 2), to]].map((places) => places.filter(isClear));
  return Math.max(...(clear.find((places) => places.length > 0) ?? [to]));
}
