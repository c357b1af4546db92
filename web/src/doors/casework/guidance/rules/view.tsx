import { LEFT_OPEN_MODES } from '@kt/casework/domain/choice.ts';
import { dayInFinland } from '@kt/kernel';
import { SERVICE_TYPE_CODES, SERVICE_TYPES } from '@kt/terms';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords, type Words } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { Options } from '../../clients/options-of.tsx';
import { type Rules, rulesAsTheyAre, rulesForm } from './form.ts';

const useGuidance = () => useRead(['guidance'], (api) => api.casework.worker.guidance.$get());
type Data = NonNullable<ReturnType<typeof useGuidance>['data']>;
type Of = { readonly data: Data };

const limitText = ({ ownLimitCents }: Rules, { t, euros }: Pick<Words, 't' | 'euros'>): string =>
  ownLimitCents === undefined ? t('guidance.no_limit') : euros(ownLimitCents);

const modesText = ({ leftOpen }: Rules, { t, name }: Pick<Words, 't' | 'name'>): string =>
  leftOpen.length === 0
    ? t('guidance.all_rotation')
    : leftOpen
        .map(({ serviceType, mode }) => `${name(SERVICE_TYPES[serviceType].names)}: ${t(`guidance.mode.${mode}`)}`)
        .join(' · ');

const Now = ({ data: { now } }: Of) => {
  const words = useWords();
  const { t, day } = words;
  return (
    <Section title={t('guidance.now')}>
      {now === undefined ? (
        <Empty>{t('guidance.none')}</Empty>
      ) : (
        <Facts
          rows={[
            [t('guidance.from'), day(now.from)],
            [t('guidance.own_limit'), limitText(now, words)],
            [t('guidance.left_open'), modesText(now, words)],
          ]}
        />
      )}
    </Section>
  );
};

const Change = ({ data: { now, version } }: Of) => {
  const { t, name } = useWords();
  const api = useApi();
  const form = useHouseForm(rulesForm, rulesAsTheyAre(now, dayInFinland(useNow())));
  const { field } = useFields(form);
  const act = useAct((json: ReturnType<typeof rulesForm.parse>, options) =>
    read(api.casework.worker.guidance.$post({ json }, options)),
  );
  const modes = LEFT_OPEN_MODES.map((value) => ({ value, label: t(`guidance.mode.${value}`) }));
  return (
    <Section title={t('guidance.change')}>
      {act.done && <StatusLine>{t('guidance.saved')}</StatusLine>}
      <HouseForm form={form} act={act} onSend={(values) => act.run(values, version)} label={t('guidance.save')}>
        <TextField label={t('guidance.from')} description={t('web.form.day_hint')} htmlSize={14} {...field('from')} />
        <TextField
          label={t('guidance.limit')}
          description={t('guidance.limit_hint')}
          htmlSize={14}
          inputMode="decimal"
          {...field('limit')}
        />
        <fieldset className="kt-fieldset kt-stack">
          <legend>{t('guidance.left_open')}</legend>
          {SERVICE_TYPE_CODES.map((code) => (
            <Select key={code} label={name(SERVICE_TYPES[code].names)} {...field(`modes.${code}`)}>
              <Options of={modes} />
            </Select>
          ))}
        </fieldset>
      </HouseForm>
    </Section>
  );
};

const History = ({ data: { versions } }: Of) => {
  const words = useWords();
  const { t, day, moment } = words;
  if (versions.length === 0) return null;
  return (
    <Section title={t('guidance.history')}>
      <DataTable
        caption={t('guidance.history')}
        columns={[
          { key: 'from', title: t('guidance.from'), cell: ({ from }) => day(from) },
          { key: 'limit', title: t('guidance.own_limit'), cell: (one) => limitText(one, words) },
          { key: 'modes', title: t('guidance.left_open'), cell: (one) => modesText(one, words) },
          { key: 'at', title: t('guidance.set_at'), cell: ({ at }) => moment(at) },
        ]}
        rows={versions}
        keyOf={({ at, from }) => `${at}-${from}`}
      />
    </Section>
  );
};

/** How much a case worker sends alone, and how an option comes about when the client leaves it open. */
export const View = () => {
  const { t } = useWords();
  return (
    <Page
      title={t('guidance.title')}
      lead={t('guidance.lead')}
      back={{ to: '/casework/supervision', label: t('web.nav.supervision') }}
    >
      <Loaded of={useGuidance()}>
        {(data) => (
          <>
            <Now data={data} />
            <Change data={data} />
            <History data={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
