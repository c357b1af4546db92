import { dayInFinland } from '@kt/kernel';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { type ClientData, useClient } from '../../clients/use-client.ts';
import { askedFor } from '../asked.ts';
import { Find } from '../found.tsx';

const For = ({ data: { id, reference, profile } }: { readonly data: ClientData }) => {
  const { t } = useWords();
  const today = dayInFinland(useNow());
  const at = `/casework/clients/${id}`;
  return (
    <Page
      title={t('find.title')}
      lead={profile !== undefined && <p>{t('find.filled', { reference })}</p>}
      back={{ to: at, label: t('client.title', { reference }) }}
    >
      {profile === undefined ? (
        <Empty action={<Go to="/casework/find">{t('find.title')}</Go>}>{t('client.erased')}</Empty>
      ) : (
        <Find
          first={askedFor(profile, today)}
          groups={profile.targetGroups}
          to={({ serviceType }) => `${at}/options?type=${serviceType}`}
          leads={t('find.options')}
        />
      )}
    </Page>
  );
};

/** A search for one client: what is known of the client is filled in, and every service leads to the client's options. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <For data={data} />}</Loaded>;
