import { dayInFinland, LANGUAGES, type Language } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords, type Words } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts } from '../../../../shared/page/parts.tsx';
import { usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { Chosen } from '../compare/chosen.tsx';
import { pickedOf } from '../compare/presenter.ts';
import { type Asked, searchOf } from '../options/asked.ts';
import type { OptionView } from '../options/presenter.ts';
import { type ClientData, useClient } from '../use-client.ts';
import { useAsked, useOptions } from '../use-options.ts';
import { nextSteps, plainCards, spokenIn } from './presenter.ts';
import { useWordsIn } from './use-words-in.ts';

type At = { readonly base: string; readonly asked: Asked };

/** What the case worker needs beside the page that is shown: not printed. */
const Tools = ({ base, asked, spoken }: At & { readonly spoken: Language }) => {
  const { t } = useWords();
  return (
    <div className="kt-row kt-no-print">
      <Go to={`${base}/compare${searchOf(asked)}`}>{`← ${t('compare.title')}`}</Go>
      <nav aria-label={t('plain.language')} className="kt-row">
        {LANGUAGES.map((one) => (
          <Go
            key={one}
            to={`${base}/plain${searchOf(asked)}&in=${one}`}
            as={one === spoken ? 'primary' : 'secondary'}
            current={one === spoken}
          >
            {t(`language.${one}`)}
          </Go>
        ))}
      </nav>
      <Button
        variant="secondary"
        onClick={() => {
          window.print();
        }}
      >
        {t('web.print')}
      </Button>
    </div>
  );
};

type ToldProps = { readonly options: readonly OptionView[]; readonly asked: Asked; readonly words: Words };

/** The page itself, all of it in the client's language. */
const Told = ({ options, asked, words }: ToldProps) => {
  const { t, day } = words;
  const today = dayInFinland(useNow());
  return (
    <>
      <p>{t('plain.order')}</p>
      <ul className="kt-cards">
        {plainCards(options, asked.type, words).map(({ agreement, provider, facts }) => (
          <li key={agreement} className="kt-card">
            <h2>{provider}</h2>
            <Facts rows={facts} />
          </li>
        ))}
      </ul>
      <Section title={t('plain.next')}>
        <ol>
          {nextSteps(today, words).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{t('plain.next.full')}</p>
      </Section>
      <Section title={t('plain.yours')}>
        <ul>
          <li>{t('plain.yours.free')}</li>
          <li>{t('plain.yours.refuse')}</li>
          <li>{t('plain.yours.ask')}</li>
          <li>{t('plain.yours.data')}</li>
        </ul>
      </Section>
      <p className="kt-quiet">{t('plain.shown', { day: day(today) })}</p>
    </>
  );
};

const Plain = ({ data, words }: { readonly data: ClientData; readonly words: Words }) => {
  const asked = useAsked(data);
  const { shown, inWords } = useOptions(data, asked, words);
  const base = `/casework/clients/${data.id}`;
  const { t, language } = words;
  return (
    <Loaded of={shown}>
      {(found) => {
        const options = pickedOf(inWords(found), asked.picked);
        return (
          <>
            <Tools base={base} asked={asked} spoken={language} />
            <article lang={language} className="kt-stack">
              <Page
                title={t('plain.title')}
                lead={<p>{`${t('plain.count', { count: options.length })} ${t('plain.free')}`}</p>}
              >
                {options.length === 0 ? (
                  <Empty>{t('compare.none')}</Empty>
                ) : (
                  <Told options={options} asked={asked} words={words} />
                )}
              </Page>
            </article>
            <Chosen base={base} asked={asked} options={options} />
          </>
        );
      }}
    </Loaded>
  );
};

const InTheirLanguage = ({ data }: { readonly data: ClientData }) => {
  const words = useWordsIn(spokenIn(useSearchText('in'), data.profile?.language ?? 'fi'));
  return words === undefined ? null : <Plain data={data} words={words} />;
};

/** The options for the client to read or take home, in plain words and the client's language, with no name or reference. */
export const View = () => (
  <Loaded of={useClient(usePathId('client'))}>{(data) => <InTheirLanguage data={data} />}</Loaded>
);
