/** The inline context: schema.org's words stand bare, ours are named one by one. So nothing has to be fetched to read it. */
export const jsonLdContext = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  mhc: 'urn:maths-hub-catalogue:term:',
  id: 'urn:maths-hub-catalogue:id:',
  url: { '@type': '@id' },
  // Of nodes.
  nodeType: 'mhc:nodeType',
  academicYear: 'mhc:academicYear',
  // Of links.
  Link: 'mhc:Link',
  Evidence: 'mhc:Evidence',
  kind: 'mhc:kind',
  from: { '@id': 'mhc:from', '@type': '@id' },
  to: { '@id': 'mhc:to', '@type': '@id' },
  statedBy: { '@id': 'mhc:statedBy', '@type': '@id' },
  derivedFrom: { '@id': 'mhc:derivedFrom', '@type': '@id' },
  group: { '@id': 'mhc:group', '@type': '@id' },
  groupRule: 'mhc:groupRule',
  groupAtLeast: 'mhc:groupAtLeast',
  symmetric: 'mhc:symmetric',
  timing: 'mhc:timing',
  strength: 'mhc:strength',
  obligation: 'mhc:obligation',
  note: 'mhc:note',
  evidence: 'mhc:evidence',
  source: 'mhc:source',
  section: 'mhc:section',
  item: 'mhc:item',
  sentence: 'mhc:sentence',
  paraphrase: 'mhc:paraphrase',
  // Of the whole.
  revision: 'mhc:revision',
  filter: 'mhc:filter',
  nodeCount: 'mhc:nodeCount',
  linkCount: 'mhc:linkCount',
} as const;

/** The name of a thing of the catalogue in the linked data. */
export const named = (id: string): string => `id:${id}`;
