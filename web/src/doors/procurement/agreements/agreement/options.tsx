import { dayInFinland, plusDays } from '@kt/kernel';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Due } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';

type Shown = { readonly agreement: AgreementShown };

/** The agreed rights to prolong, and their use while there is time. */
export const Options = ({ agreement: { id, version, options, state } }: Shown) => {
  const { t, day } = useWords();
  const { has } = useSession();
  const api = useApi();
  const today = dayInFinland(useNow());
  const use = useAct((json: { option: string }, request) =>
    read(api.procurement.agreements[':agreement'].options.$post({ param: { agreement: id }, json }, request)),
  );
  const mayUse = has('agreement_manager') && (state === 'active' || state === 'orders_suspended');
  if (options.length === 0) return null;
  return (
    <Section title={t('agr.options')}>
      <ul className="kt-cards">
        {options.map(({ key, noticeBy, extendsTo, used }) => (
          <li key={key} className="kt-card" data-edge={used === undefined ? undefined : 'done'}>
            <h3>{t('agr.option.until', { day: day(plusDays(extendsTo, -1)) })}</h3>
            {used === undefined ? <Due at={noticeBy} label={t('agr.option.notice')} /> : <p>{t('agr.option.used')}</p>}
            {used === undefined && mayUse && today <= noticeBy && (
              <ActButton
                label={t('agr.option.use')}
                act={use}
                onAct={() => use.run({ option: key }, version)}
                variant="secondary"
                confirm={<p>{t('agr.option.confirm')}</p>}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};
