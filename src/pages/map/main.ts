import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '../plain-page.css';
import './page.css';
import './map.css';
import './card.css';
import './dark.css';
import './print.css';
import { MapPage } from './map-page.js';

void new MapPage().start();
