import { describe, expect, it } from '@jest/globals';
import { aZip } from '../../support/a-zip.js';
import { aCatalogue, aHub } from '../../support/builders.js';
import { type Files, planOf, problemsOf, stateOf } from '../planning.js';

const state = stateOf(aCatalogue({ hubs: [aHub({ slug: 'home', title: 'Riverside Maths Hub' })] }));
const title = 'Riverside Maths Hub Our Offer 2022/23';

const markdown = `# ${title}

## Primary schools

| Work Group | Project Summary |
|:-----------|-----------------|
| **Counting Rooms** | It looks at rooms \\| halls. Then it counts. |
| [Yards](https://hub.example) | All welcome. |
`;

const html = `<html><head><style>td { color: red }</style><title>x</title></head><body><h1>${title}</h1>
<h2>Primary
schools</h2><table border=1><thead><tr><th>Work Group</th><th>Project Summary</th></tr></thead>
<tr><td><a href="/x">Counting &amp; Rooms</a><td><p>It looks at three themes:</p><ul><li>Rooms</li><li>Halls</li><li>Yards</li></ul></tr>
<tr><td>Yards</td><td>All welcome.</td></tr></table></body></html>`;

const paragraph = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const item = (text: string) => paragraph(text, '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`;
const word = aZip({
  'word/document.xml': `<w:document><w:body>${paragraph(title)}<w:p/>${paragraph('Primary schools')}<w:tbl>${row(
    paragraph('Work Group'),
    paragraph('Project Summary'),
  )}${row(
    paragraph('Counting &amp; Rooms'),
    paragraph('It looks at three themes:') + item('Rooms') + item('Halls') + item('Yards'),
  )}${row(paragraph('Yards'), paragraph('All welcome.'))}</w:tbl></w:body></w:document>`,
});

function drafts(files: Files) {
  const { problems, changes } = planOf(state, files);
  expect(problems).toEqual([]);
  return changes.flatMap((change) => (change.op === 'create' && change.in === 'programmes' ? [change.entry] : []));
}

describe('A summary document', () => {
  it.each([
    ['Markdown', { 'offer.md': markdown }, 'Counting Rooms'],
    ['text with |', { 'offer.txt': markdown.replaceAll(/^\||\|$/gm, '').replaceAll(/[#*]/g, '') }, 'Counting Rooms'],
    ['HTML', { 'offer.html': html }, 'Counting & Rooms'],
    ['Word', { 'offer.docx': word }, 'Counting & Rooms'],
  ])('is read from %s', (_form, files: Files, first) => {
    expect(drafts(files).map((entry) => [entry['title'], entry['section'], entry['academicYear']])).toEqual([
      [first, 'PRIMARY', '2022/23'],
      ['Yards', 'PRIMARY', '2022/23'],
    ]);
  });

  it.each([
    ['HTML', { 'offer.html': html }],
    ['Word', { 'offer.docx': word }],
  ])('keeps its lists in %s', (_form, files: Files) => {
    expect(drafts(files)[0]).toMatchObject({ modules: [{ title: 'Rooms' }, { title: 'Halls' }, { title: 'Yards' }] });
  });

  it('is refused if it is no Word document, or an old one', () => {
    expect(problemsOf(state, { 'offer.docx': aZip({ 'other.xml': 'x' }) })[0]).toContain('This is no Word document');
    expect(problemsOf(state, { 'offer.doc': Buffer.from('d0cf11e0', 'hex') })[0]).toContain(
      'Save it as .xlsx or .docx',
    );
  });
});
