/** The sheets of an exported workbook that are no tables. An import does not read them. */
export const explanationTab = 'How to use';
export const listsTab = 'Lists';
