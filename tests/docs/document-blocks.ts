/** A fenced block of a Markdown document. */
export interface DocumentBlock {
  /** The number of the line with its opening fence. */
  readonly line: number;
  readonly language: string;
  /** The file that it is, where a path follows the language: "```ts src/main.ts". */
  readonly file: string | undefined;
  readonly text: string;
}

/**
 * What a reader of a document does, block by block: writes a file, runs commands, or sends a query. A block `text` after
 * commands is what they print or what the page shows; a block `json` after a query is its answer.
 */
export interface Example {
  readonly block: DocumentBlock;
  /** The block with what the document says of its result. */
  readonly result: string | undefined;
}

const fence = /^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm;
const resultOf: Readonly<Record<string, string>> = { sh: 'text', graphql: 'json' };

/** All fenced blocks, in their order. A query without an answer, or a block that is no example, is a fault of the document. */
export function examplesOf(markdown: string): readonly Example[] {
  const blocks = [...markdown.matchAll(fence)].map(
    ([, language = '', file = '', text = ''], index, all): DocumentBlock => {
      const line = markdown.slice(0, all[index]?.index).split('\n').length;
      return { line, language, file: file || undefined, text };
    },
  );
  return blocks.flatMap((block, index) => {
    const { language, file, line } = block;
    if (file === undefined && Object.values(resultOf).includes(language)) {
      if (resultOf[blocks[index - 1]?.language ?? ''] === language) return [];
      throw new Error(`Line ${line} has a result, but no command or query before it.`);
    }
    if (file === undefined && !(language in resultOf)) throw new Error(`Line ${line} has ${language} without a path.`);
    const next = blocks[index + 1];
    const isResult = file === undefined && next?.file === undefined && next?.language === resultOf[language];
    if (language === 'graphql' && !isResult) throw new Error(`Line ${line} has a query, but no answer after it.`);
    return [{ block, result: isResult ? next?.text : undefined }];
  });
}
