/** The height of a sheet divided by its width: A4 landscape, without its margins. */
const sheetRatio = 0.66;

/** The space around parts that aren't cut, in pixels of the picture. */
const edge = 4;

interface Interval {
  readonly top: number;
  readonly bottom: number;
}

/** Cuts a picture as wide as the paper into sheets, without cutting through a box or a word. */
export function cutIntoSheets(picture: SVGSVGElement): readonly SVGSVGElement[] {
  const { width, height } = picture.viewBox.baseVal;
  const isWhole = picture.querySelectorAll<SVGGraphicsElement>('.box, .word, .head, .legend');
  const shown = picture.getScreenCTM()?.inverse();
  const whole = [...isWhole].map((part) => intervalOf(part, shown));
  const bands = [...picture.querySelectorAll<SVGGraphicsElement>('.band, .strip')].map((part) =>
    intervalOf(part, shown),
  );
  return cuts({ whole, bands }, height, width * sheetRatio).map(({ top, bottom }, index) => {
    const sheet = ownCopy(picture, `sheet-${index + 1}`);
    sheet.setAttribute('viewBox', `0 ${top} ${width} ${bottom - top}`);
    return sheet;
  });
}

/** A copy of a picture with ids of its own: the original isn't displayed on paper, so nothing may refer to it. */
function ownCopy(picture: SVGSVGElement, name: string): SVGSVGElement {
  const sheet = picture.cloneNode(true) as SVGSVGElement;
  for (const attribute of ['width', 'height', 'aria-labelledby']) sheet.removeAttribute(attribute);
  for (const part of sheet.querySelectorAll('[tabindex]')) part.removeAttribute('tabindex');
  for (const part of sheet.querySelectorAll('[id]')) part.id = `${name}-${part.id}`;
  for (const part of sheet.querySelectorAll('[fill^="url(#"]')) {
    part.setAttribute('fill', part.getAttribute('fill')?.replace('#', `#${name}-`) ?? '');
  }
  return sheet;
}

interface PictureParts {
  /** Parts that must not be cut. */
  readonly whole: readonly Interval[];
  readonly bands: readonly Interval[];
}

/** The top and bottom of a part, in pixels of the picture. */
function intervalOf(part: SVGGraphicsElement, shown: DOMMatrix | undefined): Interval {
  const { top, bottom } = part.getBoundingClientRect();
  const y = (at: number) => new DOMPoint(0, at).matrixTransform(shown).y;
  return { top: y(top) - edge, bottom: y(bottom) + edge };
}

/** Consecutive intervals of at most the height of a sheet. A part that is higher than a sheet is cut nevertheless. */
function cuts(parts: PictureParts, height: number, most: number): readonly Interval[] {
  const made: Interval[] = [];
  let top = 0;
  while (top < height - 1) {
    const bottom = height - top <= most ? height : lastCut(parts, top, top + most);
    made.push({ top, bottom });
    top = bottom;
  }
  return made;
}

/** The top of a band, if there is one on the last third of the sheet; otherwise as far down as possible. */
function lastCut({ whole, bands }: PictureParts, from: number, to: number): number {
  const isClear = (y: number) => y > from + 1 && y <= to && whole.every(({ top, bottom }) => y <= top || y >= bottom);
  const starts = bands.map(({ top }) => top + edge).filter((y) => isClear(y) && y > to - (to - from) / 3);
  const spots = [to, ...whole.map(({ top }) => top)].filter(isClear);
  return Math.max(...(starts.length > 0 ? starts : spots.length > 0 ? spots : [to]));
}
