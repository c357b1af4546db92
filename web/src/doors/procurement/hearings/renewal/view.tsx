import { addWorkingDays, dayInFinland, type LocalDate } from '@kt/kernel';
import { ruleValue } from '@kt/terms';
import { ProgressBar } from '@navikt/ds-react/ProgressBar';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import * as z from 'zod';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { dayField, dayOf, dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import type { AdmissionShown } from '../../systems/answers.ts';
import { askEach, type Outcome, roundOf } from './presenter.ts';

const form = z.object({ before: dayField });

/** Sends each request as an act of its own, with a key of its own. */
const useAskOne = () => {
  const api = useApi();
  const admissions = api.procurement.systems[':system'].categories[':category'].admissions;
  return async ({ system, category, provider, id, version }: AdmissionShown): Promise<boolean> => {
    const param = { system, category, provider, admission: id };
    const options = actHeaders(crypto.randomUUID(), version);
    const sent = read(admissions[':provider'][':admission']['renewal-request'].$post({ param, json: {} }, options));
    return sent.then(
      () => true,
      () => false,
    );
  };
};

const Round = ({ rows }: { readonly rows: readonly AdmissionShown[] }) => {
  const { t, day } = useWords();
  const askOne = useAskOne();
  const today = dayInFinland(useNow());
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number }>();
  const [outcome, setOutcome] = useState<Outcome>();
  const house = useHouseForm(form, { before: dayText(today) });
  const { field } = useFields(house);
  const before: LocalDate = dayOf(house.watch('before')) ?? today;
  const { toAsk, waiting, fresh } = roundOf(rows, before);
  const profile = rows[0]?.profile ?? 'eu_dps';
  const deadline = addWorkingDays(today, ruleValue(profile, 'renewalWorkingDays', today));
  const round = useAct(async () => {
    setProgress({ done: 0, of: toAsk.length });
    setOutcome(await askEach(toAsk, askOne, (done) => setProgress({ done, of: toAsk.length })));
  });
  return (
    <>
      <Facts
        rows={[
          [t('renew.to_ask'), String(toAsk.length)],
          [t('renew.waiting'), String(waiting.length)],
          [t('renew.fresh'), String(fresh.length)],
          [t('renew.deadline'), day(deadline)],
        ]}
      />
      <HouseForm form={house} act={round} onSend={() => round.run({})} label={t('renew.act', { count: toAsk.length })}>
        <TextField label={t('renew.before')} description={t('renew.before.hint')} {...field('before')} />
      </HouseForm>
      {progress !== undefined && progress.of > 0 && outcome === undefined && (
        <ProgressBar
          aria-label={t('renew.progress', progress)}
          value={progress.done}
          valueMax={progress.of}
          size="small"
        />
      )}
      {progress !== undefined && (
        <StatusLine>
          {outcome === undefined ? t('renew.progress', progress) : t('renew.done', { ...outcome, day: day(deadline) })}
        </StatusLine>
      )}
    </>
  );
};

/** Asks everybody in a category whose declaration is old to renew it; may be broken off and gone on with. */
export const View = () => {
  const { t } = useWords();
  const system = usePathId('system');
  const category = usePathId('category');
  const admissions = useRead(['admissions', category], (api) =>
    api.procurement.systems[':system'].categories[':category'].admissions.$get({ param: { system, category } }),
  );
  return (
    <Page
      title={t('renew.title')}
      lead={<p>{t('renew.lead')}</p>}
      back={{ to: `/procurement/systems/${system}/categories/${category}`, label: t('adm.title') }}
    >
      <Loaded of={admissions}>{({ rows }) => <Round rows={rows} />}</Loaded>
    </Page>
  );
};
