import type { Letter } from '../../src/newsletter/letter.js';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../support/builders.js';
import { aLetter } from './a-letter.js';

/** Texts that mails, feeds and web pages have their own trouble with. */
export const hostileTexts: readonly string[] = [
  '<script>document.title = "run"</script> & <b>bold</b> <img src=x onerror="document.title=1">',
  'R&D &amp; &lt;entity&gt; &#39; ]]> <!-- --> <?xml?> {{ curly }} *|MERGE|* %%subject%% <%= erb %>',
  '“Curly” ‘quotes’ – dash — … ½ é עברית 👩🏽‍🏫 𝔐 ﷽',
  '=?utf-8?B?PGI+?= =20 = . -- From here',
  '</mj-text></mj-column><mj-include path="/etc/passwd" /><mj-raw><script>1</script></mj-raw>',
];

/** Three hundred words. */
export const longHeading = Array.from({ length: 300 }, (_, index) => `word${index + 1}`).join(' ');

/** A newsletter that has them everywhere: in titles, texts, audiences, contacts, and in its own words. */
export function hostileLetter(): Promise<Letter> {
  const programmes = hostileTexts.map((title, index) =>
    aProgramme({
      slug: `hostile-${index + 1}`,
      title,
      summary: `${title} summary`,
      audiences: [`${title} audience`],
      contacts: [{ name: `${title} contact` }],
      url: 'https://hub.example.org/?a=1&b=%3Cscript%3E',
      position: index + 1,
    }),
  );
  const hub = aHub({
    title: `${hostileTexts[0]} hub`,
    website: 'https://hub.example.org',
    email: 'ask@hub.example.org',
  });
  const words = [...hostileTexts].reverse().join('\n');
  const refs = new URLSearchParams({
    heading: `${longHeading} ${hostileTexts.join(' ')}`,
    intro: words,
    closing: words,
  });
  for (const { slug } of programmes) refs.append('ref', slug);
  refs.append('ref', `${hostileTexts[0]} nobody`);
  return aLetter(refs.toString(), { snapshot: snapshotOf(aCatalogue({ hubs: [hub], programmes })) });
}
