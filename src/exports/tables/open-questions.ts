import { QuestionField } from '../../domain/fields/vocabulary.js';
import type { Programme } from '../../domain/programme.js';
import { labelledValues } from '../fields/field.js';
import { testRows } from './eligibility-tests.js';
import { numberField, numberParts, type PartRow, partTable, rowField } from './programme-parts.js';
import { type ExportTable, foreignKey } from './table.js';

interface QuestionRow extends PartRow<{ readonly question: string }> {
  readonly field: string | undefined;
  readonly rule: string | undefined;
}

/** The questions of a programme, each with the field or the test that it is about. */
function questionRows(programme: Programme): readonly QuestionRow[] {
  const questions = programme.openQuestions.map((question) => ({ question }));
  const tests = testRows(programme);
  return numberParts(programme, questions).map((row) => {
    const { question } = row.part;
    return {
      ...row,
      field: programme.fieldQuestions.find((one) => one.question === question)?.field,
      rule: tests.find(({ part }) => part.openQuestion === question)?.rule.id,
    };
  });
}

export const openQuestions: ExportTable = partTable<QuestionRow>({
  name: 'open-questions',
  holds: 'One row for each question that the source does not answer.',
  primaryKey: ['programme_id', 'number'],
  foreignKeys: [foreignKey('rule_id', 'eligibility-tests')],
  fields: [
    numberField,
    rowField({ name: 'question', type: 'text', says: 'The question.', required: true }, ({ part }) => part.question),
    rowField(
      {
        ...{ name: 'field', type: 'text', values: labelledValues(QuestionField) },
        says: 'The field that the question is about; null if it is about a test, or about no single field.',
      },
      ({ field }) => field,
    ),
    rowField(
      { name: 'rule_id', type: 'text', says: 'The test in eligibility-tests that the question is about; else null.' },
      ({ rule }) => rule,
    ),
  ],
  rowsOf: questionRows,
});
