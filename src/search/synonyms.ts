/**
 * One thing written in several ways: each is read as what it stands for, in texts and in queries alike. Keys are one
 * or two words, folded and singular.
 */
export const spellings: Readonly<Record<string, string>> = {
  'a level': 'alevel',
  'post 16': 'post16',
  're sit': 'resit',
  'pg cert': 'pgcert',
  center: 'centre',
  children: 'child',
  'co ordinator': 'coordinator',
  curricula: 'curriculum',
  enroll: 'enrol',
  math: 'mathematics',
  maths: 'mathematics',
  program: 'programme',
};

/**
 * What the field says in several ways, abbreviations first. Each phrase of a group finds the others, a little below
 * itself. Small words, case and plurals don't matter: "specialist knowledge for the teaching of maths" is SKTM.
 */
export const synonyms: readonly (readonly [string, ...string[]])[] = [
  ['TfM', 'teaching for mastery'],
  ['SKTM', 'specialist knowledge for teaching mathematics', 'specialist knowledge for teaching'],
  // An NQT became an ECT in September 2021; texts of either time should find each other.
  ['ECT', 'early career teacher', 'NQT', 'newly qualified teacher', 'recently qualified teacher', 'RQT'],
  ['ECF', 'early career framework'],
  ['TA', 'teaching assistant', 'HLTA', 'higher level teaching assistant'],
  ['MAT', 'multi-academy trust'],
  ['ITT', 'initial teacher training', 'ITE', 'initial teacher education'],
  ['HoD', 'head of department'],
  ['SLT', 'senior leadership team', 'senior leader'],
  ['LLME', 'local leader of mathematics education'],
  ['NCP', 'national collaborative project', 'network collaborative project'],
  ['NCETM', 'national centre for excellence in the teaching of mathematics'],
  ['TRG', 'teacher research group'],
  ['PD', 'professional development', 'CPD', 'continuing professional development'],
  ['AED', 'accreditation evidence document'],
  ['PGCert', 'postgraduate certificate'],
  ['EYFS', 'early years', 'early years foundation stage'],
  ['Reception', 'YR', 'Year R'],
  ['post-16', 'sixth form'],
  ['FE', 'further education'],
  ['SEND', 'SEN', 'special educational needs', 'special educational needs and disabilities'],
  ['workgroup', 'work group'],
];
