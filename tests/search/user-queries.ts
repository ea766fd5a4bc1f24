/** A query as a teacher, a headteacher or a hub administrator types it, and the programmes that a person would expect. */
export interface UserQuery {
  readonly typed: string;
  /**
   * Any of these is a good first hit. Each is the slug of a real programme; for a generated one it is a code, or the
   * start of its slug with the place of its hub and, where it matters, the academic year: "secondary-a@Ashton@2023/24".
   */
  readonly expected: readonly string[];
}

const sktm = [
  'sktm-early-years',
  'sktm-primary-teachers',
  'sktm-primary-teaching-assistants',
  'sktm-primary-ect',
  'sktm-secondary-ect',
  'sktm-secondary-non-specialist',
];
const secondaryMastery = [
  'secondary-tfm-development',
  'secondary-tfm-embedding-year-support',
  'secondary-tfm-embedding-and-sustaining',
];
const embedding = [
  'primary-tfm-embedding',
  'secondary-tfm-embedding-year-support',
  'secondary-tfm-embedding-and-sustaining',
];
const post16 = ['post-16-gcse-resit', 'core-maths-pedagogy', 'a-level-pedagogy'];
const multiplicativeReasoning = [
  'y5-8-continuity',
  'post-16-gcse-resit',
  'sktm-primary-teachers',
  'sktm-primary-teaching-assistants',
  'sktm-primary-ect',
  'sktm-secondary-ect',
  'sktm-secondary-non-specialist',
];

/** Written down before any index was asked. */
export const userQueries: readonly UserQuery[] = [
  // Abbreviations of the field, and what they stand for.
  { typed: 'sktm', expected: sktm },
  { typed: 'eyfs', expected: ['sktm-early-years'] },
  { typed: 'HoD', expected: ['secondary-subject-leadership'] },
  { typed: 'head of dept', expected: ['secondary-subject-leadership'] },
  { typed: 'MAT', expected: ['secondary-mat-leads'] },
  { typed: 'multi academy trust', expected: ['secondary-mat-leads'] },
  { typed: 'itt', expected: ['itt-partnerships'] },
  { typed: 'nqt primary', expected: ['sktm-primary-ect'] },
  { typed: 'ect secondary', expected: ['sktm-secondary-ect'] },
  { typed: 'cpd lead accreditation', expected: ['pd-lead'] },
  { typed: 'pd lead', expected: ['pd-lead'] },
  { typed: 'chester pgcert', expected: ['pd-lead'] },
  { typed: 'sktm primary TAs', expected: ['sktm-primary-teaching-assistants'] },
  { typed: 'work group for TAs', expected: ['sktm-primary-teaching-assistants'] },
  { typed: 'sixth form', expected: post16 },
  // Slips of the keyboard and of spelling, and words not typed to their end.
  { typed: 'tfm embeding', expected: embedding },
  { typed: 'teaching asistants', expected: ['sktm-primary-teaching-assistants'] },
  { typed: 'mastering numbr', expected: ['mastering-number'] },
  { typed: 'masteringnumber', expected: ['mastering-number'] },
  { typed: 'multiplicitive reasoning', expected: multiplicativeReasoning },
  { typed: 'mastery readyness', expected: ['mastery-readiness'] },
  { typed: 'mastry advocates', expected: ['secondary-tfm-development', 'secondary-tfm-embedding-year-support'] },
  { typed: 'prim tfm sustain', expected: ['primary-tfm-sustaining'] },
  // Plurals, hyphens and spellings.
  { typed: 'a level', expected: ['a-level-pedagogy'] },
  { typed: 'A-levels', expected: ['a-level-pedagogy'] },
  { typed: 'gcse resit', expected: ['post-16-gcse-resit'] },
  { typed: 'gcse re-sits', expected: ['post-16-gcse-resit'] },
  { typed: 'non specialists', expected: ['sktm-secondary-non-specialist'] },
  { typed: 'post 16', expected: post16 },
  { typed: 'fraction primary', expected: ['sktm-primary-teachers', 'sktm-primary-teaching-assistants'] },
  // Year groups and key stages.
  { typed: 'yr 6 transition', expected: ['y5-8-continuity'] },
  { typed: 'year 7', expected: ['y7-11-coherence', 'y5-8-continuity'] },
  { typed: 'Y9', expected: ['y7-11-coherence'] },
  { typed: 'ks1', expected: ['mastering-number'] },
  { typed: 'reception', expected: ['mastering-number'] },
  { typed: 'KS3 reasoning', expected: ['y5-8-continuity', 'sktm-secondary-ect', 'sktm-secondary-non-specialist'] },
  { typed: 'key stage 5', expected: post16 },
  // Phrases and topics.
  { typed: 'core maths', expected: ['core-maths-pedagogy'] },
  { typed: 'teacher training', expected: ['itt-partnerships'] },
  { typed: 'trainee teachers', expected: ['itt-partnerships'] },
  { typed: 'new to teaching', expected: ['sktm-primary-ect', 'sktm-secondary-ect'] },
  { typed: 'teaching for mastery secondary', expected: secondaryMastery },
  { typed: 'subject leaders secondary', expected: ['secondary-subject-leadership'] },
  { typed: 'school development lead', expected: ['school-development-lead'] },
  { typed: 'bar modelling', expected: ['post-16-gcse-resit'] },
  { typed: 'covid recovery', expected: ['post-16-gcse-resit', 'a-level-pedagogy'] },
  {
    typed: 'number sense',
    expected: ['mastering-number', 'sktm-primary-teachers', 'sktm-primary-teaching-assistants'],
  },
  { typed: 'early years pattern', expected: ['sktm-early-years'] },
  { typed: 'statistics and probability', expected: ['sktm-secondary-ect', 'sktm-secondary-non-specialist'] },
  // Codes, hubs and academic years, of generated programmes.
  { typed: 'NCP23-07', expected: ['NCP23-07'] },
  { typed: 'ncp 2307', expected: ['NCP23-07'] },
  { typed: '23-07', expected: ['NCP23-07'] },
  { typed: 'rudingstow shared multiple readiness', expected: ['secondary-shared-multiple-readiness@Rudingstow'] },
  { typed: 'langbry small diagram', expected: ['post-16-small-diagram@Langbury'] },
  { typed: 'Rudingstow 2023/24', expected: ['@Rudingstow@2023/24'] },
  { typed: 'local trust leading 2023-24', expected: ['post-16-local-trust-leading@@2023/24'] },
];
