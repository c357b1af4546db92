import { Select } from '@navikt/ds-react/Select';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { Find } from '../found.tsx';

const ForWhom = () => {
  const { t } = useWords();
  const go = useGo();
  const clients = useRows(['clients'], (api) => (query) => read(api.casework.worker.clients.$get(query)));
  const living = (clients.data ?? []).filter(({ state }) => state !== 'erased');
  if (living.length === 0) return null;
  return (
    <div className="kt-no-print">
      <Select label={t('find.for')} value="" onChange={({ target }) => void go(`/casework/find/${target.value}`)}>
        <option value="">{t('find.for_nobody')}</option>
        {living.map(({ id, reference }) => (
          <option key={id} value={id}>
            {reference}
          </option>
        ))}
      </Select>
    </div>
  );
};

/** A case worker's search for nobody in particular, or for a client to be named. */
export const View = () => {
  const { t } = useWords();
  return (
    <Page title={t('find.title')} lead={<p>{t('find.lead')}</p>}>
      <ForWhom />
      <Find first={{}} groups={[]} to={({ service }) => `/services/${service}`} leads={t('find.card')} />
    </Page>
  );
};
