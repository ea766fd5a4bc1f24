import { Suspense } from 'react';
import { ErrorBoundary } from './error-boundary';
import { NotFound } from './not-found';
import { ListPage } from './pages/list-page';
import { PhasesPage } from './pages/phases-page';
import { ProgrammePage } from './pages/programme-page';
import { SearchPage } from './pages/search-page';
import { StartPage } from './pages/start-page';
import { StepsPage } from './pages/steps-page';
import { address, useRoute } from './route';

const menu = [
  { name: 'phases', title: 'Phases' },
  { name: 'search', title: 'Search' },
  { name: 'steps', title: 'Next steps' },
  { name: 'all', title: 'All' },
];

export function App() {
  const { parts } = useRoute();
  const [page = 'phases'] = parts;
  return (
    <>
      <header>
        <p className="brand">Maths Hub programmes</p>
        <nav aria-label="Pages">
          {menu.map(({ name, title }) => (
            <a key={name} href={address([name])} aria-current={name === page ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <ErrorBoundary at={location.hash}>
          <Suspense fallback={<p role="status">Loading…</p>}>
            <Page />
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}

function Page() {
  const { parts, parameters } = useRoute();
  const [page = 'phases', first, ...others] = parts;
  if (page === 'phases') return <PhasesPage phase={first} />;
  if (page === 'search') return <SearchPage text={parameters.get('text') ?? ''} phase={parameters.get('phase')} />;
  if (page === 'steps') return first ? <StepsPage way={[first, ...others]} /> : <StartPage />;
  if (page === 'all') return <ListPage />;
  if (page === 'programme' && first) return <ProgrammePage id={first} />;
  return <NotFound what="page" />;
}
