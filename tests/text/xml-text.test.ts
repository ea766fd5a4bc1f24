import { describe, expect, it } from '@jest/globals';
import { xmlText } from '../../src/text/xml-text.js';

describe('xmlText', () => {
  it('escapes what is markup, and spaces that an attribute would lose', () => {
    expect(xmlText(`<a href="b">&amp; ]]> 'c'\t\n\r`)).toBe(
      `&lt;a href=&quot;b&quot;&gt;&amp;amp; ]]&gt; 'c'&#9;&#10;&#13;`,
    );
  });

  it('keeps characters beyond the first plane, and marks what XML cannot write', () => {
    expect(xmlText('👩🏽‍🏫 𝔐')).toBe('👩🏽‍🏫 𝔐');
    expect(xmlText('a\u0000b\ufffec\ud800d\udfffe')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  });
});
