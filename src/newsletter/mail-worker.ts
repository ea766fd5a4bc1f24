import mjml2html from 'mjml';
import { answerTasks } from '../base/answer-tasks.js';

// Renders MJML as HTML in a thread of its own: loading the library takes a second and 40 MB, which end with the thread.

async function render(mjml: string): Promise<string> {
  const { html, errors } = await mjml2html(mjml, {
    fonts: {}, // Otherwise MJML adds fonts that the reader's mail program would fetch.
    validationLevel: 'soft',
    ignoreIncludes: true,
  });
  if (errors.length > 0) throw new Error(`The mail is no good MJML: ${errors[0]?.formattedMessage}`);
  return html;
}

answerTasks(render);
