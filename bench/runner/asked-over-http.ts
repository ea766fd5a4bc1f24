import type { Asked } from './questions.js';

/** The answer to one request, as text. Rejects for one that has errors. */
export async function answerTo(port: number, path: string, asked: Asked): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const text = await response.text();
  const { errors } = JSON.parse(text) as { readonly errors?: unknown };
  if (errors) throw new Error(`${JSON.stringify(asked).slice(0, 200)} got ${JSON.stringify(errors).slice(0, 600)}`);
  return text;
}
