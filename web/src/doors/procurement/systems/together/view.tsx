import { dayInFinland } from '@kt/kernel';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import type { WaitingShown } from '../answers.ts';
import type { Practice } from '../request/review.tsx';
import { waitingLines } from '../requests/presenter.ts';
import { type Candidate, Check, Results } from './check.tsx';
import { type Chosen, togetherForm } from './form.ts';
import { type Outcome, stepOf } from './presenter.ts';

type ChooseProps = {
  readonly candidates: readonly Candidate[];
  readonly before: Chosen | undefined;
  readonly delegation: string;
  readonly onChosen: (chosen: Chosen) => void;
};
const IDLE = { busy: false, refusal: undefined };

const Choose = ({ candidates, before, delegation, onChosen }: ChooseProps) => {
  const { t } = useWords();
  const form = useHouseForm(togetherForm, {
    requests: [...(before?.requests ?? [])],
    delegation: before?.delegation ?? delegation,
  });
  const { field, errorOf } = useFields(form);
  return (
    <HouseForm form={form} act={IDLE} onSend={onChosen} label={t('req.together.go_on')}>
      <CheckboxGroup
        legend={t('req.together.which')}
        description={t('req.together.which.hint')}
        id="requests"
        tabIndex={-1}
        error={errorOf('requests')}
        defaultValue={[...(before?.requests ?? [])]}
        onChange={(ids: string[]) => form.setValue('requests', ids)}
      >
        {candidates.map(({ id, label, step }) => (
          <Checkbox key={id} value={id} description={t(`req.together.step.${step}`)}>
            {label}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextField label={t('req.delegation')} description={t('req.delegation.hint')} {...field('delegation')} />
    </HouseForm>
  );
};

/** The requests that the reader may take a step on, named as the list names them. */
const useCandidates = (rows: readonly WaitingShown[], decision: Practice['decision']): readonly Candidate[] => {
  const words = useWords();
  const { self } = useSession();
  const today = dayInFinland(useNow());
  const systems = useRows(['systems'], (api) => (query) => read(api.procurement.systems.$get(query)));
  const providerName = useProviderNames(rows.map(({ provider }) => provider));
  const colleague = useColleagues();
  const lines = waitingLines(rows, systems.data ?? [], { ...words, providerName, colleague, today });
  return rows.flatMap(({ id, version, ...row }) => {
    const step = stepOf({ ...row, ...(version !== undefined && { version }) }, self?.person, decision);
    const line = lines.find((one) => one.id === id);
    if (step === undefined || version === undefined || line === undefined) return [];
    return [{ id, version, step, label: [line.provider, line.category].filter((text) => text !== '').join(' · ') }];
  });
};

type WorkProps = { readonly rows: readonly WaitingShown[]; readonly practice: Partial<Practice> };

const Work = ({ rows, practice: { decision = 'two_persons', delegation = '' } }: WorkProps) => {
  const { t } = useWords();
  const candidates = useCandidates(rows, decision);
  const [chosen, setChosen] = useState<Chosen>();
  const [isChecking, setChecking] = useState(false);
  const [done, setDone] = useState<{ readonly rows: readonly Outcome[]; readonly of: readonly Candidate[] }>();
  if (done !== undefined) return <Results rows={done.rows} of={done.of} />;
  if (isChecking && chosen !== undefined)
    return (
      <Check
        chosen={chosen}
        of={candidates}
        onChange={() => setChecking(false)}
        onDone={(outcome) => setDone({ rows: outcome, of: candidates })}
      />
    );
  if (candidates.length === 0)
    return <Empty action={<Go to="/procurement/requests">{t('req.list.title')}</Go>}>{t('req.together.none')}</Empty>;
  return (
    <Choose
      candidates={candidates}
      before={chosen}
      delegation={delegation}
      onChosen={(values) => {
        setChosen(values);
        setChecking(true);
      }}
    />
  );
};

/** Several clean requests a step towards acceptance in one act; what became of each is told. */
export const View = () => {
  const { t } = useWords();
  const rows = useRows(['waiting-requests'], (api) => (query) => read(api.procurement.requests.$get(query)));
  const practice = useRead(['admission-practice'], (api) => api.procurement['admission-practice'].$get());
  return (
    <Page
      title={t('req.together.title')}
      lead={<p>{t('req.together.lead')}</p>}
      back={{ to: '/procurement/requests', label: t('req.list.title') }}
    >
      <Loaded of={practice}>
        {(found) => <Loaded of={rows}>{(waiting) => <Work rows={waiting} practice={found} />}</Loaded>}
      </Loaded>
    </Page>
  );
};
