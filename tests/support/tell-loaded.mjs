import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

// This is loaded before a program. When the program ends, it writes the addresses of all files that its main thread ran.

const loaded = [];
const session = new Session();
session.connect();
session.on('Debugger.scriptParsed', ({ params: { url } }) => {
  if (url.startsWith('file:') || url.startsWith('/')) loaded.push(url);
});
session.post('Debugger.enable');
process.once('exit', () => writeFileSync(process.env.TELL_LOADED, JSON.stringify(loaded)));
