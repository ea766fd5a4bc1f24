import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '../plain-page.css';
import '../start-page.css';
import './desk.css';
import './list.css';
import './form.css';
import './programme.css';
import './sheets.css';
import { createRoot } from 'react-dom/client';
import { byId } from '../element.js';
import { reportFailure, startPage } from '../start-page.js';
import { Desk } from './desk.js';

void startPage(async () => createRoot(byId('desk'), { onUncaughtError: reportFailure }).render(<Desk />));
