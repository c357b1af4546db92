import { addWorkingDays, dayInFinland, type LocalDate } from '@kt/kernel';
import { ruleValue } from '@kt/terms';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { dayField, dayOf, dayText, reasonField } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { usePolling } from '../../competitions/reads.ts';
import type { AdmissionShown } from '../../systems/answers.ts';
import { placesBy, standingOf } from './presenter.ts';
import { Finished, Rounds, Running } from './rounds.tsx';

const form = z.object({ before: dayField, reason: reasonField });

const usePlace = () => ({ system: usePathId('system'), category: usePathId('category') });

const Start = ({ rows }: { readonly rows: readonly AdmissionShown[] }) => {
  const { t, day } = useWords();
  const api = useApi();
  const param = usePlace();
  const today = dayInFinland(useNow());
  const house = useHouseForm(form, { before: dayText(today), reason: '' });
  const { field } = useFields(house);
  const before: LocalDate = dayOf(house.watch('before')) ?? today;
  const { toAsk, waiting, fresh } = placesBy(rows, before);
  const profile = rows[0]?.profile ?? 'eu_dps';
  const deadline = addWorkingDays(today, ruleValue(profile, 'renewalWorkingDays', today));
  const rounds = api.procurement.systems[':system'].categories[':category']['renewal-rounds'];
  const start = useAct((json: z.output<typeof form>, options) => read(rounds.$post({ param, json }, options)));
  return (
    <Section title={t('renew.new')}>
      <div className="kt-stack kt-form">
        <TextField label={t('renew.before')} description={t('renew.before.hint')} {...field('before')} />
        <Facts
          rows={[
            [t('renew.to_ask'), String(toAsk.length)],
            [t('renew.waiting'), String(waiting.length)],
            [t('renew.fresh'), String(fresh.length)],
            [t('renew.deadline'), toAsk.length > 0 ? day(deadline) : undefined],
          ]}
        />
      </div>
      {toAsk.length === 0 ? (
        <StatusLine>{t('renew.nobody')}</StatusLine>
      ) : (
        <HouseForm form={house} act={start} onSend={start.run} label={t('renew.act', { count: toAsk.length })}>
          <Textarea label={t('renew.reason')} description={t('renew.reason.hint')} {...field('reason')} />
        </HouseForm>
      )}
    </Section>
  );
};

/** Starts a round that asks everybody in a category whose declaration is old, and shows how far it has come. */
export const View = () => {
  const { t } = useWords();
  const param = usePlace();
  const admissions = useRead(['admissions', param.category], (api) =>
    api.procurement.systems[':system'].categories[':category'].admissions.$get({ param }),
  );
  const rounds = useRead(['renewal-rounds', param.category], (api) =>
    api.procurement.systems[':system'].categories[':category']['renewal-rounds'].$get({ param, query: {} }),
  );
  const shown = rounds.data?.rows ?? [];
  const { running, latest } = standingOf(shown);
  usePolling(rounds, running !== undefined);
  return (
    <Page
      title={t('renew.title')}
      lead={<p>{t('renew.lead')}</p>}
      back={{ to: `/procurement/systems/${param.system}/categories/${param.category}`, label: t('adm.title') }}
    >
      <Loaded of={rounds}>
        {() => (
          <>
            {running !== undefined && <Running round={running} />}
            {running === undefined && latest !== undefined && <Finished round={latest} />}
            {running === undefined && <Loaded of={admissions}>{({ rows }) => <Start rows={rows} />}</Loaded>}
            {shown.length > 0 && <Rounds rounds={shown} />}
          </>
        )}
      </Loaded>
    </Page>
  );
};
