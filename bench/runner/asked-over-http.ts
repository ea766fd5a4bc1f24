import type { Asked } from './questions.js';

/** The answer to one request, as text. Rejects for one that has errors. */
export async function answerTo(port: number, path: string, asked: Asked): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const text = await response.text();
  const { errors } = JSON.parse(text) as { readonly errors?: readonly { readonly message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  return text;
}
