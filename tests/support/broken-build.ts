import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { aFolder } from './a-folder.js';
import { builtService } from './built-service.js';
import { root } from './run-cli.js';

/**
 * Makes a copy of the built service with one function replaced, in order to verify that tests notice. `body` is the new
 * function, which may call `whole`, the original function, with its arguments `given`. Returns the program to start.
 */
export async function brokenBuild(name: string, body: string): Promise<string> {
  const folder = await aFolder();
  const dist = join(folder, 'dist');
  await cp(dirname(builtService), dist, { recursive: true, preserveTimestamps: true });
  const beside = ['node_modules', 'package.json', 'docs', 'README.md', 'CHANGELOG.md', 'examples'];
  for (const name of beside) await symlink(join(root, name), join(folder, name));
  const declaration = `function ${name}(`;
  // The command line has a bundle of its own, with some of the same functions.
  const files = (await readdir(dist)).filter((each) => each.endsWith('.js') && !each.startsWith('cli'));
  const texts = await Promise.all(
    files.map((each) => join(dist, each)).map(async (file) => ({ file, text: await readFile(file, 'utf8') })),
  );
  const found = texts.filter(({ text }) => text.includes(declaration));
  const [one, ...others] = found;
  if (!one || others.length > 0) throw new Error(`${found.length} files of the build declare a function "${name}".`);
  const whole = `${name}AsItWas`;
  const broken = `\nfunction ${name}(...given) {\n  const whole = ${whole};\n  ${body}\n}\n`;
  await writeFile(one.file, one.text.replace(declaration, `function ${whole}(`) + broken);
  return join(dist, 'start.js');
}
