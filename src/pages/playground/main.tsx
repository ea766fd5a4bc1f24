import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';
import './bar.css';
import './narrow.css';
import { createRoot } from 'react-dom/client';
import { Playground } from './playground.js';

const [bar, main] = ['bar', 'playground'].map((id) => document.getElementById(id));
if (!bar || !main) throw new Error('The page lacks its #bar or its #playground.');

const asked = new URLSearchParams(location.search).get('operation');
createRoot(main).render(<Playground asked={asked} bar={bar} />);
