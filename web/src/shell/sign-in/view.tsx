import { Alert } from '@navikt/ds-react/Alert';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page/page.tsx';
import { useSearchText } from '../../shared/page/use-path.ts';
import { useSession } from '../../shared/session/session-context.ts';
import { returnAddress } from './return-address.ts';

/** What one needs to come in, and the way; after a failed attempt also why. */
export const SignInPage = () => {
  const { t } = useTranslation();
  const { language } = useSession();
  const problem = useSearchText('problem');
  const { pathname } = useLocation();
  return (
    <Page title={t('web.sign_in.title')} lead={<p>{t('web.sign_in.lead')}</p>}>
      {problem !== undefined && (
        <Alert variant="warning" role="alert">
          {t('web.sign_in.failed')}
        </Alert>
      )}
      <p>
        <a
          className="aksel-button aksel-button--medium"
          data-variant="primary"
          data-color="accent"
          href={`/auth/sign-in?language=${language}&returnTo=${returnAddress(language, pathname)}`}
        >
          <span className="aksel-label">{t('web.sign_in')}</span>
        </a>
      </p>
      <p className="kt-quiet">{t('web.sign_in.help')}</p>
    </Page>
  );
};
