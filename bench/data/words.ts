import type { Random } from './random.js';

// Words as programmes of professional development use them, each list with its most frequent words first, and names of
// places, of which there is no end. So the distribution is that of real text: few words make up most of it, and new ones
// keep turning up.

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

export const nouns = listed(`
  teacher school pupil group maths lesson teaching department hub year class programme work leader approach practice
  number mastery learning session curriculum colleague understanding specialist topic subject task trust knowledge
  community fluency reasoning structure phase culture classroom fraction algebra discussion resource confidence
  representation strategy model pattern question problem meeting coach workshop pathway expertise policy progress
  visit support plan focus theme core research head primary secondary college sixth-form assessment pedagogy
  coherence continuity transition vocabulary multiplication addition subtraction division ratio proportion geometry
  measure statistic probability function graph equation expression variable angle shape area perimeter volume
  symmetry decimal percentage integer factor multiple prime root power sequence term coefficient quadratic gradient
  coordinate vector matrix proof conjecture generalisation estimate calculation algorithm place-value number-line
  bar-model manipulative counter array grid diagram table chart sketch notation definition theorem misconception
  explanation dialogue talk stem-sentence variation example non-example exercise homework textbook worksheet quiz
  diagnostic feedback marking intervention catch-up tutor mentor governor parent carer assistant technician
  apprentice trainee provider university partner sponsor federation academy nursery reception infant junior cohort
  timetable calendar budget release cover funding grant invoice register diary portfolio evidence reflection journal
  impact outcome evaluation survey interview observation walkthrough audit action-plan priority target milestone
  vision belief attitude resilience anxiety motivation curiosity engagement inclusion equity disadvantage gap
  attainment attendance behaviour routine habit expectation standard benchmark framework qualification certificate
  accreditation residential conference webinar podcast newsletter website recording handout slide template toolkit
  software spreadsheet calculator tablet whiteboard camera microphone venue travel lunch county borough village coast
  moor valley river harbour market bridge mill orchard meadow quarry lighthouse railway canal museum library theatre
`);

export const verbs = listed(`
  develop support explore lead work plan use build share take help join understand make improve consider teach learn
  discuss design strengthen deepen bring try apply meet reflect observe adapt connect introduce embed sustain review
  compare explain model represent reason generalise prove solve estimate calculate measure sketch sequence sort match
  question listen respond coach mentor train guide advise inform record evaluate assess monitor track report present
  publish collect analyse interpret adjust refine revise rehearse practise repeat recall retrieve extend enrich
  challenge encourage motivate include value celebrate recognise welcome invite recruit register organise schedule
  host attend travel fund resource equip borrow adopt pilot test trial investigate research summarise draft edit
  translate narrate demonstrate scaffold fade prompt pause rephrase visualise classify factorise substitute simplify
`);

export const adjectives = listed(`
  mathematical new local whole early primary secondary national collaborative professional effective deep shared clear
  secure small careful coherent sustained confident experienced key common practical regular mixed current strong
  conceptual procedural additive multiplicative proportional spatial algebraic geometric statistical numerical
  fractional decimal visual concrete pictorial abstract symbolic verbal written mental formal informal intelligent
  purposeful deliberate ambitious inclusive equitable responsive adaptive diagnostic formative summative reflective
  critical curious creative playful rigorous precise accurate efficient flexible fluent automatic strategic systemic
  departmental regional rural urban coastal remote online blended residential termly weekly daily annual funded free
  optional expected voluntary accredited certified specialist novice aspiring established outgoing incoming
  quiet brisk gentle steady vivid humble candid tactful patient thorough tidy lively
`);

const beginnings = listed(`
  Ash Birch Calder Dove Ely Fen Glen Holme Ivel Keld Lang Mar Nor Oak Pen Quarn Rud Sel Thorn Ux Wal Yar Ald Brad Cam
  Dar Eden Far Gar Hal Ing Kirk Lin Mel Nether Ol Pem Raw Stan Tam Up Ver Wes Al Bea Cas Din Els Flix
`);
const middles = ['', '', '', '', 'ing', 'er', 'le', 'en', 'a', 'is', 'on', 'el'];
const endings = listed(`
  ton ford ham by wick worth field bury ley don stead well bridge mouth combe thorpe dale hurst mere shaw cliffe holt
  minster gate brook side land stow
`);

/** A name of a place that sounds English and is made up; early letters of each list are the likelier ones. */
export function placeName(random: Random): string {
  const parts = [beginnings, middles, endings].map((list) => list[rank(random, list.length)] ?? '');
  return parts.join('');
}

/** A word of a list whose most frequent words come first. */
export const word = (random: Random, from: readonly string[]): string => from[rank(random, from.length)] ?? '';

/** A rank from 0, of which each is about as frequent as Zipf's law says: half as frequent at twice the rank. */
function rank(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random.next()) - 1);
}

export const plural = (noun: string): string =>
  /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;

export const participle = (verb: string): string =>
  `${/[^e]e$/.test(verb) ? verb.slice(0, -1) : /(plan|travel|embed)$/.test(verb) ? verb + verb.at(-1) : verb}ing`;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
