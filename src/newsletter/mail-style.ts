/** The colours of a mail, in a light and a dark theme. */
export const mailColours = {
  ground: { light: '#f3f1ec', dark: '#12171c' },
  paper: { light: '#ffffff', dark: '#1b2229' },
  ink: { light: '#18232f', dark: '#e9edf0' },
  soft: { light: '#4d5b69', dark: '#aebac5' },
  line: { light: '#d5d3cb', dark: '#3a4550' },
  link: { light: '#0b5563', dark: '#7fd0d8' },
  band: { light: '#083f4a', dark: '#083f4a' },
  onBand: { light: '#ffffff', dark: '#ffffff' },
  warning: { light: '#8a2f0c', dark: '#ffb597' },
} as const;

/** Fonts that are installed on most computers; none is fetched. */
export const mailFontFamily = "'Segoe UI', Helvetica, Arial, sans-serif";

const { ground, paper, ink, soft, line, link, band, warning } = mailColours;

/**
 * The style element of a mail: the dark theme, for mail programs that support it. Others invert the colours
 * themselves or show the light theme.
 */
export const mailStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .ground { background-color: ${ground.dark} !important; }
  .paper, .paper > table { background-color: ${paper.dark} !important; }
  .band, .band > table { background-color: ${band.dark} !important; }
  .ink div { color: ${ink.dark} !important; }
  .ink .soft { color: ${soft.dark} !important; }
  .ink a { color: ${link.dark} !important; }
  .ink .warning { color: ${warning.dark} !important; border-color: ${warning.dark} !important; }
  .rule p { border-top-color: ${line.dark} !important; }
}`;
