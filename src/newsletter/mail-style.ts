import { mailColours } from './mail-colours.js';

const { ground, paper, ink, soft, line, link, band, warning } = mailColours;

/**
 * What a mail has beyond its inlined styles: the dark, for mail tools that know of it. The others turn the colours by
 * themselves or show them as they are.
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
