/** The colours of a mail, and what they become in the dark. */
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

/** Names that every machine has letters for; none is fetched. */
export const mailLetters = "'Segoe UI', Helvetica, Arial, sans-serif";
