import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { docsPage, documentPage, documentPictures, type ProjectDocument } from '../../site/docs/docs-pages.js';
import { policies } from '../content-policies.js';
import { answerPageRefusal, notFound } from '../errors.js';
import { answerPage } from './site-page.js';

/** `/docs`: the documents of the project as pages. `root` is the folder of the project. */
export async function docsRoutes(app: FastifyInstance, root: string): Promise<void> {
  const { address } = app;
  const errorHandler = answerPageRefusal;
  // A copy of the built service alone has no documents.
  const documents = existsSync(join(root, 'docs')) ? await readDocuments(root) : [];
  app.get('/docs', { errorHandler }, (request, reply) => answerPage(request, reply, docsPage(documents, address)));
  for (const picture of documentPictures) {
    app.get(`/${picture}`, async (_request, reply) => {
      reply.headers({ 'cache-control': 'no-cache', 'content-security-policy': policies.picture });
      return reply.type('image/svg+xml; charset=utf-8').send(await readFile(join(root, picture)));
    });
  }
  app.get('/docs/*', { errorHandler }, async (request, reply) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const document = documents.find(({ path }) => path === pathname);
    if (document) return answerPage(request, reply, await documentPage(document, documents, address));
    // As the file is called in the project, or with a slash at its end.
    const meant = documents.find(({ path, file }) => [`${path}/`, `${path}.md`, `/${file}`].includes(pathname));
    return meant ? reply.redirect(address.path(meant.path)) : notFound(request, reply);
  });
}

const folders = ['docs', 'docs/adr'];
const others = ['README.md', 'CHANGELOG.md', 'examples/front-end/README.md'];

/** The documents are read once, because they change only with the service. */
async function readDocuments(root: string): Promise<readonly ProjectDocument[]> {
  const listed = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder)))
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => posix.join(folder, name)),
    ),
  );
  return Promise.all([...others, ...listed.flat()].map((file) => readDocument(root, file)));
}

async function readDocument(root: string, file: string): Promise<ProjectDocument> {
  const markdown = await readFile(join(root, file), 'utf8');
  const [, title = file] = /^# (.*)$/m.exec(markdown) ?? [];
  const path = `/docs/${file
    .replace(/^docs\//, '')
    .replace(/\.md$/, '')
    .toLowerCase()}`;
  return { file, path, title: title.replaceAll('`', ''), markdown };
}
