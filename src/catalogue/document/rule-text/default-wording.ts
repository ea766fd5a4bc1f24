import type { Timing } from '../../../domain/fields/vocabulary.js';
import { englishList } from '../../../text/english-list.js';
import { shorten } from '../../../text/shorten.js';
import type { TestJson } from './rule-json.js';
import { formatNumbers, formatWord } from './test-forms.js';
import type { NameOfTarget } from './write-rule.js';

const longestText = 500;

const times: Readonly<Record<Timing | 'ANY_LATER_YEAR', string>> = {
  PREVIOUS_YEAR: ' in the academic year before',
  ANY_EARLIER_YEAR: ' in an earlier year',
  SAME_YEAR: ' in the same year',
  FOLLOWING_YEAR: ' in the following year',
  ANY_LATER_YEAR: ' in a later year',
};

/** The words of a test that was written without any, for the reasons of a verdict. */
export const defaultWording = (test: TestJson, nameOf: NameOfTarget): string =>
  shorten(wordingOf(test, nameOf), longestText);

function wordingOf(test: TestJson, nameOf: NameOfTarget): string {
  const { kind, programme = '', timing, values = [], range = {}, text = '' } = test;
  const when = timing === undefined ? '' : times[timing as Timing];
  const some = (write: (value: string) => string = (value) => value) => englishList(values.map(write), 'or');
  switch (kind) {
    case 'COMPLETED':
      return `Took part in ${nameOf(programme)}${when}.`;
    case 'TAKING':
      return `Takes part in ${nameOf(programme)}${when}.`;
    case 'NEVER_COMPLETED':
      return `Did not take part in ${nameOf(programme)}${when || ' before'}.`;
    case 'PHASE':
      return `Belongs to the phase ${some(formatWord)}.`;
    case 'YEAR_GROUP':
      return `Teaches in ${some(formatWord)}.`;
    case 'UNIT':
      return `Takes part as ${some(formatWord)}.`;
    case 'ROLE':
      return `Has the role ${some()}.`;
    case 'SCHOOL_KIND':
      return `Is of the kind ${some()}.`;
    case 'STATE_FUNDED':
      return 'Is funded by the state.';
    case 'AREA':
      return `Is in ${some()}.`;
    case 'YEARS_TEACHING':
      return `Is in year ${formatNumbers(range)} of teaching.`;
    case 'SPECIALIST_COHORT':
      return `Is, or belongs to, a Mastery Specialist of Cohort ${formatNumbers(range)}.`;
    case 'COMMITMENT':
    case 'CRITERIA':
      return text;
  }
}
