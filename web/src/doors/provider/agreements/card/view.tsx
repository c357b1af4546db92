import { dayInFinland } from '@kt/kernel';
import { SERVICE_TYPES } from '@kt/terms';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { monthsIn, monthsOf } from '../../../../shared/agreements/card/months.ts';
import { ChooseMonths } from '../../../../shared/agreements/card/parts.tsx';
import { Scorecard } from '../../../../shared/agreements/card/scorecard.tsx';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { CaseMix } from './case-mix.tsx';

const Card = ({ agreement }: { readonly agreement: AgreementShown }) => {
  const { id, authority, terms } = agreement;
  const { t } = useWords();
  const isLead = useSession().actingFor === terms.provider;
  const path = `/provider/agreements/${authority}/${id}/card`;
  const all = monthsOf(terms.start, dayInFinland(useNow()));
  const from = useSearchText('from');
  const to = useSearchText('to');
  const months = monthsIn({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }, all);
  const card = useRead(['own-scorecard', id, months.from, months.to], (api) =>
    api.provider.authorities[':authority'].agreements[':agreement'].scorecard.$get({
      param: { authority, agreement: id },
      query: months,
    }),
  );
  return (
    <>
      <ChooseMonths months={months} all={all} path={path} />
      <Loaded of={card}>
        {(shown) => <Scorecard agreement={agreement} shown={shown} isOwn {...(isLead && { card: path })} />}
      </Loaded>
      {isLead ? (
        <CaseMix authority={authority} year={months.to.slice(0, 4)} />
      ) : (
        <p className="kt-quiet">{t('figures.joint')}</p>
      )}
    </>
  );
};

/** How one of the organisation's own agreements has gone. */
export const View = () => {
  const { t, name } = useWords();
  const authority = usePathId('authority');
  const id = usePathId('agreement');
  const agreement = useRead(['own-agreement', id], (api) =>
    api.provider.authorities[':authority'].agreements[':agreement'].$get({ param: { authority, agreement: id } }),
  );
  const service = agreement.data && name(SERVICE_TYPES[agreement.data.terms.serviceType].names);
  return (
    <Page
      title={service === undefined ? t('figures.title') : t('figures.of', { name: service })}
      lead={<p>{t('figures.lead')}</p>}
      back={{ to: `/provider/agreements/${authority}/${id}`, label: t('agr.one') }}
    >
      <Loaded of={agreement}>{(found) => <Card agreement={found} />}</Loaded>
    </Page>
  );
};
