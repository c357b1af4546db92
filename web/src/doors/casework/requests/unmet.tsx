import { homeOn } from '@kt/casework/domain/client-profile.ts';
import { dayInFinland } from '@kt/kernel';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Section } from '../../../shared/page/page.tsx';
import type { Asked } from '../clients/options/asked.ts';
import type { ClientData } from '../clients/use-client.ts';
import { requestPath } from './request-link.ts';

type UnmetProps = {
  readonly client: ClientData;
  readonly asked: Pick<Asked, 'type' | 'language'>;
  readonly shown: { readonly notSelectable: readonly { readonly obstacle?: string | undefined }[] };
};

/** Where nothing that is offered fits: procurement is asked, with what was looked for filled in and nothing of the client. */
export const Unmet = ({ client: { id, profile }, asked: { type, language }, shown }: UnmetProps) => {
  const { t } = useWords();
  const today = dayInFinland(useNow());
  if (profile === undefined) return null;
  const obstacles = shown.notSelectable.map(({ obstacle }) => obstacle);
  const unmet = { type, language, municipality: homeOn(profile, today), groups: profile.targetGroups, obstacles };
  return (
    <Section title={t('requests.unmet')}>
      <p>{t('requests.unmet_lead')}</p>
      <p className="kt-row kt-no-print">
        <Go to={`/casework/clients/${id}/waiting?type=${type}&language=${language}`} as="secondary">
          {t('waiting.link')}
        </Go>
        <Go to={requestPath(unmet)} as="secondary">
          {t('requests.new')}
        </Go>
      </p>
    </Section>
  );
};
