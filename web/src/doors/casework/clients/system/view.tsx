import { useWords } from '../../../../shared/language/use-words.ts';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { HandOut } from './hand-out.tsx';
import { TakeIn } from './take-in.tsx';

/** To and from the national system of clients: rows of clients in, events of services out. */
export const View = () => {
  const { t } = useWords();
  return (
    <Page title={t('csys.title')} lead={t('csys.lead')} back={{ to: '/casework/clients', label: t('clients.title') }}>
      <Section title={t('csys.in')}>
        <TakeIn />
      </Section>
      <Section title={t('csys.out')}>
        <HandOut />
      </Section>
    </Page>
  );
};
