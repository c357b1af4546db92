import { useWords } from '../../../shared/language/use-words.ts';
import { Page, Section } from '../../../shared/page/page.tsx';

const AUDIENCES = ['public', 'provider', 'procurement', 'casework', 'finance'] as const;

/** Where programs read what is public, and what the interfaces are. */
export const View = () => {
  const { t } = useWords();
  return (
    <Page title={t('public.data.title')} lead={<p>{t('public.data.lead')}</p>}>
      <Section title={t('public.data.apis')}>
        <ul className="kt-plain-list">
          {AUDIENCES.map((audience) => (
            <li key={audience}>
              <a href={`/api/${audience}/v1/openapi.json`}>{t(`public.data.api_${audience}`)}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('public.data.log')}>
        <p>{t('public.data.log_body')}</p>
        <p>
          <a href="/api/public/v1/log/head">{t('public.data.log_link')}</a>
        </p>
      </Section>
    </Page>
  );
};
