import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { SessionEnded } from './session-ended.tsx';
import { SessionProvider } from './session-provider.tsx';

/** What every page stands in. */
export const Frame = () => (
  <SessionProvider>
    <Body />
  </SessionProvider>
);

const Body = () => {
  const { t } = useTranslation();
  return (
    <>
      <a className="kt-skip" href="#main">
        {t('web.skip')}
      </a>
      <Head />
      <main id="main" className="kt-main" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
      <SessionEnded />
    </>
  );
};
