import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import type { RequestShown } from '../answers.ts';
import { type HeardOn, heardOn } from './heard.ts';

/** The applicant's hearing on its request; asked for only when a ground for exclusion is chosen. */
export const useHeard = ({ id, provider, system, category }: RequestShown, isNeeded: boolean): HeardOn | undefined => {
  const found = useRead(
    ['hearings', category, provider],
    isNeeded
      ? (api) =>
          api.procurement.systems[':system'].categories[':category'].providers[':provider'].hearings.$get({
            param: { system, category, provider },
          })
      : undefined,
  );
  return isNeeded && found.data !== undefined ? heardOn(found.data.rows, { id, provider }) : undefined;
};

type HearFirstProps = { readonly request: RequestShown; readonly heard: HeardOn };

/** That nobody is excluded unheard: how the hearing stands, and the way to it. */
export const HearFirst = ({ request: { id, system, category, provider }, heard }: HearFirstProps) => {
  const { t } = useWords();
  const ground = `/procurement/systems/${system}/categories/${category}/providers/${provider}/ground?request=${id}`;
  return (
    <div className="kt-card" data-edge={heard.is === 'heard' ? 'plain' : 'near'} role="status">
      <p>{t(`req.unheard.${heard.is}`)}</p>
      <div className="kt-row">
        {heard.is === 'none' ? (
          <Go to={ground} as="secondary">
            {t('req.unheard.begin')}
          </Go>
        ) : (
          <Go to={`/procurement/hearings/${heard.hearing.id}`}>{t('req.unheard.open')}</Go>
        )}
      </div>
    </div>
  );
};
