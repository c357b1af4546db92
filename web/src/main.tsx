import './theme/aksel.css';
import './theme/tokens.css';
import './theme/page.css';
import './theme/parts.css';
import './theme/form.css';
import './theme/shell.css';
import './theme/print.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { languageOfPath } from './shared/language/language.ts';
import { startWords } from './shared/language/words.ts';
import { createAppRouter } from './shell/router.tsx';

const place = document.getElementById('app');
if (place === null) throw new Error('the page has no #app');

i18next.use(initReactI18next);
await startWords(languageOfPath(window.location.pathname));

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000 } } });

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={createAppRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
