/** The form by topic: which fields of a programme each topic has. */
export const topics = [
  {
    id: 'basics',
    label: 'Basics',
    fields: [
      'title',
      'summary',
      'teaser',
      'section',
      'series',
      'aims',
      'url',
      'codes',
      'aliases',
      'strands',
      'sectionPath',
      'slug',
    ],
  },
  {
    id: 'audience',
    label: 'Who it is for',
    fields: ['audiences', 'audienceRoles', 'phases', 'keyStages', 'yearGroups', 'reach', 'participation'],
  },
  { id: 'parts', label: 'Parts', fields: ['modules', 'moduleChoice', 'pathways', 'stages', 'components', 'awards'] },
  { id: 'links', label: 'Links', fields: ['links', 'linkGroups', 'partners', 'documents', 'contacts'] },
  { id: 'rules', label: 'Rules', fields: ['eligibilityRule', 'fieldQuestions'] },
  { id: 'dates', label: 'Dates and places', fields: ['recruitment', 'deliveries', 'duration', 'mode', 'places'] },
  { id: 'money', label: 'Money', fields: ['funding'] },
  { id: 'evidence', label: 'Evidence', fields: ['evidence', 'sourceText'] },
  { id: 'questions', label: 'Open questions', fields: ['openQuestions'] },
] as const;
