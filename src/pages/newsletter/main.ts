import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '../plain-page.css';
import './page.css';
import './compose.css';
import './take.css';
import { NewsletterPage } from './newsletter-page.js';

void new NewsletterPage().start();
