/** The height of a sheet as a part of its width: A4 lying down, without its margins. */
const sheetRatio = 0.66;

/** Left free around what is not cut, in pixels of the picture. */
const edge = 4;

interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** A picture on as many sheets as it needs to be as wide as the paper, none of which cuts through a box or a word. */
export function sheetsOf(picture: SVGSVGElement): readonly SVGSVGElement[] {
  const { width, height } = picture.viewBox.baseVal;
  const isWhole = picture.querySelectorAll<SVGGraphicsElement>('.box, .word, .head, .legend');
  const shown = picture.getScreenCTM()?.inverse();
  const whole = [...isWhole].map((part) => stretchOf(part, shown));
  const bands = [...picture.querySelectorAll<SVGGraphicsElement>('.band, .strip')].map((part) =>
    stretchOf(part, shown),
  );
  return cuts({ whole, bands }, height, width * sheetRatio).map(({ top, bottom }, index) => {
    const sheet = ownCopy(picture, `sheet-${index + 1}`);
    sheet.setAttribute('viewBox', `0 ${top} ${width} ${bottom - top}`);
    return sheet;
  });
}

/** A copy of a picture that needs nothing of the other, which is not shown on paper. */
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

interface Ground {
  /** What is not to be cut. */
  readonly whole: readonly Stretch[];
  readonly bands: readonly Stretch[];
}

/** From where to where a part reaches, in the measure of the picture. */
function stretchOf(part: SVGGraphicsElement, shown: DOMMatrix | undefined): Stretch {
  const { top, bottom } = part.getBoundingClientRect();
  const y = (at: number) => new DOMPoint(0, at).matrixTransform(shown).y;
  return { top: y(top) - edge, bottom: y(bottom) + edge };
}

/** Stretches of at most a height that follow each other. What is higher than a sheet is cut all the same. */
function cuts(ground: Ground, height: number, most: number): readonly Stretch[] {
  const made: Stretch[] = [];
  let top = 0;
  while (top < height - 1) {
    const bottom = height - top <= most ? height : lastCut(ground, top, top + most);
    made.push({ top, bottom });
    top = bottom;
  }
  return made;
}

/** Where a band begins, if that is on the last third of the sheet; else as far down as can be. */
function lastCut({ whole, bands }: Ground, from: number, to: number): number {
  const isClear = (y: number) => y > from + 1 && y <= to && whole.every(({ top, bottom }) => y <= top || y >= bottom);
  const starts = bands.map(({ top }) => top + edge).filter((y) => isClear(y) && y > to - (to - from) / 3);
  const spots = [to, ...whole.map(({ top }) => top)].filter(isClear);
  return Math.max(...(starts.length > 0 ? starts : spots.length > 0 ? spots : [to]));
}
