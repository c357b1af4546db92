import { Outlet } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shared/session/session-context.ts';
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
  const { actingFor } = useSession();
  return (
    <>
      <a className="kt-skip" href="#main">
        {t('web.skip')}
      </a>
      <Head />
      <main id="main" className="kt-main" tabIndex={-1}>
        {/* Nothing typed for one organisation may be sent for another: a page begins anew with whom one acts for. */}
        <Fragment key={actingFor}>
          <Outlet />
        </Fragment>
      </main>
      <Foot />
      <SessionEnded />
    </>
  );
};
