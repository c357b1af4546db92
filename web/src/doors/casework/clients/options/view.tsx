import { SERVICE_TYPE_CODES, SERVICE_TYPES } from '@kt/terms';
import { Select } from '@navikt/ds-react/Select';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { Unmet } from '../../requests/unmet.tsx';
import { languageChoices } from '../choices.ts';
import { Options } from '../options-of.tsx';
import { type ClientData, useClient } from '../use-client.ts';
import { useAsked, useOptions } from '../use-options.ts';
import { type Asked, searchOf, toggled } from './asked.ts';
import { OptionCard } from './option-card.tsx';
import type { OptionLists, OptionView } from './presenter.ts';

type At = { readonly base: string; readonly asked: Asked };

const Filters = ({ base, asked }: At) => {
  const words = useWords();
  const { t, name } = words;
  const go = useGo();
  const services = SERVICE_TYPE_CODES.map((value) => ({ value, label: name(SERVICE_TYPES[value].names) }));
  const ask = (change: object): void => void go(`${base}/options${searchOf({ ...asked, picked: [], ...change })}`);
  return (
    <div className="kt-row kt-no-print">
      <Select label={t('options.type')} value={asked.type} onChange={({ target }) => ask({ type: target.value })}>
        <Options of={services} />
      </Select>
      <Select
        label={t('options.language')}
        value={asked.language}
        onChange={({ target }) => ask({ language: target.value })}
      >
        <Options of={languageChoices(words)} />
      </Select>
    </div>
  );
};

type ListProps = At & { readonly title: string; readonly options: readonly OptionView[] };

const Selectable = ({ base, asked, title, options }: ListProps) => {
  const { t } = useWords();
  const go = useGo();
  if (options.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="kt-cards">
        {options.map((option) => (
          <OptionCard
            key={option.agreement}
            option={option}
            picked={asked.picked.includes(option.agreement)}
            onPick={() => go(`${base}/options${searchOf(toggled(asked, option.agreement))}`)}
          >
            <Go to={`${base}/refer${searchOf({ ...asked, picked: [] })}&agreement=${option.agreement}`} as="primary">
              {t('options.chose')}
            </Go>
          </OptionCard>
        ))}
      </ul>
    </Section>
  );
};

/** How the options are ordered and who may send them, in a sentence each. */
const Rules = ({ lists: { leftOpen, ownLimitCents } }: { readonly lists: OptionLists }) => {
  const { t, euros } = useWords();
  return (
    <>
      {(leftOpen === 'ranked' || leftOpen === 'random') && <p>{t(`options.lead_${leftOpen}`)}</p>}
      {ownLimitCents !== undefined && <p>{t('options.own_limit', { limit: euros(ownLimitCents) })}</p>}
    </>
  );
};

const NotNow = ({ base, asked, options }: Omit<ListProps, 'title'>) => {
  const { t } = useWords();
  if (options.length === 0) return null;
  return (
    <Section title={t('options.not')}>
      <ul className="kt-cards">
        {options.map((option) => (
          <OptionCard key={option.agreement} option={option}>
            {option.before !== undefined && (
              <Go to={`${base}/refer${searchOf({ ...asked, picked: [] })}&agreement=${option.agreement}`}>
                {t('options.pass')}
              </Go>
            )}
          </OptionCard>
        ))}
      </ul>
    </Section>
  );
};

const Ways = ({ base, asked, best }: At & { readonly best: readonly OptionView[] }) => {
  const { t } = useWords();
  const { picked } = asked;
  const compared = picked.length > 0 ? picked : best.map(({ agreement }) => agreement);
  if (best.length === 0) return <Empty>{t('options.none')}</Empty>;
  return (
    <div className="kt-row kt-no-print">
      {compared.length > 1 && (
        <Go to={`${base}/compare${searchOf({ ...asked, picked: compared })}`} as="secondary">
          {picked.length > 0 ? t('options.compare_picked', { count: picked.length }) : t('options.compare_first')}
        </Go>
      )}
      <Go to={`${base}/refer${searchOf({ ...asked, picked: [] })}&open=yes`}>{t('options.open')}</Go>
    </div>
  );
};

const Lists = ({ base, asked, lists }: At & { readonly lists: OptionLists }) => {
  const { t } = useWords();
  const { best, rest, not } = lists;
  return (
    <>
      <Rules lists={lists} />
      <Ways base={base} asked={asked} best={best} />
      <Selectable base={base} asked={asked} title={t('options.best')} options={best} />
      <Selectable base={base} asked={asked} title={t('options.all')} options={rest} />
      <NotNow base={base} asked={asked} options={not} />
    </>
  );
};

const Choose = ({ data }: { readonly data: ClientData }) => {
  const { t } = useWords();
  const asked = useAsked(data);
  const { shown, inWords } = useOptions(data, asked);
  const base = `/casework/clients/${data.id}`;
  return (
    <Page
      title={t('options.title')}
      lead={t('options.lead')}
      back={{ to: base, label: t('client.title', { reference: data.reference }) }}
    >
      <Filters base={base} asked={asked} />
      <p className="kt-no-print">
        <Go to={`/casework/find/${data.id}`}>{t('options.catalogue')}</Go>
      </p>
      <Loaded of={shown}>{(found) => <Lists base={base} asked={asked} lists={inWords(found)} />}</Loaded>
      {shown.data !== undefined && <Unmet client={data} asked={asked} shown={shown.data} />}
    </Page>
  );
};

/** What a client can choose among, in the neutral order, and what cannot be chosen and why. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Choose data={data} />}</Loaded>;
