/** The colours of a mail, in a light and a dark theme. */
export const mailColours = {
  ground: { light: '#f3f1ec', dark: '#12171c' },
  paper: { light: '#ffffff', dark: '#1b2229' },
  ink: { light: '#18232f', dark: '#e9edf0' },
  soft: { light: '#4d5b69', dark: '#aebac5' },
  line: { light: '#d5d3cb', dark: '#3a4550' },
  link: { light: '#0b5563', dark: '#7fd0d8' },
  warning: { light: '#8a2f0c', dark: '#ffb597' },
} as const;

/** Of the band with the heading, where the hub has no colour of its own. */
const usualBand = '#083f4a';

/** The colours of the band with the heading: that of the hub, and the one of black and white that is easier to read on it. */
export function bandColours(hubColour: string | null | undefined): { readonly band: string; readonly text: string } {
  const band = hubColour ?? usualBand;
  return { band, text: 1.05 / (luminance(band) + 0.05) >= 4.5 ? '#ffffff' : '#000000' };
}

/** The relative luminance of a colour like "#0b5563" (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Fonts that are installed on most computers; none is fetched. */
export const mailFontFamily = "'Segoe UI', Helvetica, Arial, sans-serif";

const { ground, paper, ink, soft, line, link, warning } = mailColours;

/**
 * The style element of a mail: the dark theme, for mail programs that support it. Others invert the colours
 * themselves or show the light theme.
 */
export const mailStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  html, body, .ground, .ground > div { background-color: ${ground.dark} !important; }
  .paper, .paper > table { background-color: ${paper.dark} !important; }
  .ink div { color: ${ink.dark} !important; }
  .ink .soft { color: ${soft.dark} !important; }
  .ink a { color: ${link.dark} !important; }
  .ink .own a { color: ${ink.dark} !important; }
  .ink .own { border-color: ${warning.dark} !important; }
  .ink .mark { color: ${warning.dark} !important; }
  .rule p { border-top-color: ${line.dark} !important; }
}`;
