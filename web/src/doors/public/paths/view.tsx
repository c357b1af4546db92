import { SERVICE_PATH_CODES } from '@kt/terms';
import { useWords } from '../../../shared/language/use-words.ts';
import { Page } from '../../../shared/page/page.tsx';
import { ServicePaths } from '../../../shared/services/service-paths.tsx';

/** Where one may begin, and what may follow, group by group. */
export const View = () => {
  const { t } = useWords();
  return (
    <Page
      title={t('find.paths')}
      lead={<p>{t('find.paths_lead')}</p>}
      back={{ to: '/services', label: t('svc.public.title') }}
    >
      <ServicePaths codes={SERVICE_PATH_CODES} to={(type) => `/services?serviceType=${type}`} />
    </Page>
  );
};
