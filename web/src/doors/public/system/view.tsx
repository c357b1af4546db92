import { dayInFinland, endOfDay, localDate } from '@kt/kernel';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../shared/page/page.tsx';
import { Due, Facts } from '../../../shared/page/parts.tsx';
import type { OpenSystem } from '../answers.ts';
import { useOpenSystem } from '../use-open-system.ts';
import { changeLines, loosenedLines, systemFacts, takesRequests, volumeLine } from './presenter.ts';

type Shown = { readonly authority: string; readonly system: OpenSystem };

/** Until when one may apply, or why not any more. */
const Standing = ({ system }: Pick<Shown, 'system'>) => {
  const { t } = useWords();
  const now = useNow();
  const { ended, initialPeriodEnds, lastDay } = system;
  if (!takesRequests(system, now))
    return (
      <div className="kt-card" data-edge="plain">
        <p>{t(`open.ended.${ended?.type ?? 'expired'}`)}</p>
        {ended?.reason !== undefined && <p>{ended.reason}</p>}
      </div>
    );
  return (
    <>
      <p>
        <Due label={t('open.until')} at={endOfDay(localDate(lastDay))} />
      </p>
      {initialPeriodEnds !== undefined && now < initialPeriodEnds && (
        <p>
          <Due label={t('open.initial')} at={initialPeriodEnds} />
        </p>
      )}
      <p className="kt-no-print">
        <Go to="/provider/join" as="primary">
          {t('open.apply')}
        </Go>
      </p>
    </>
  );
};

const Categories = ({ authority, system }: Shown) => {
  const words = useWords();
  const { t, name } = words;
  return (
    <Section title={t('open.categories')}>
      <ul className="kt-cards">
        {system.categories.map((one) => (
          <li key={one.id} className="kt-card">
            <h3>
              <Go to={`/open/${authority}/systems/${system.system}/${one.id}`}>{name(one.name)}</Go>
            </h3>
            {one.summary !== undefined && <p>{name(one.summary)}</p>}
            <p className="kt-quiet">{volumeLine(one, words)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Questions = ({ authority, system }: Shown) => {
  const { t, name, day } = useWords();
  const isOpen = takesRequests(system, useNow());
  return (
    <Section title={t('open.questions')}>
      {system.questions.length === 0 ? (
        <p>{t('open.questions.none')}</p>
      ) : (
        <ul className="kt-cards">
          {system.questions.map(({ id, question, answer, answeredAt }) => (
            <li key={id} className="kt-card">
              <h3>{name(question)}</h3>
              <p className="kt-written">{name(answer)}</p>
              <p className="kt-quiet">{day(dayInFinland(answeredAt))}</p>
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <p className="kt-no-print">
          <Go to={`/provider/ask/${authority}/${system.system}`} as="secondary">
            {t('open.ask')}
          </Go>
        </p>
      )}
    </Section>
  );
};

const System = ({ authority, system }: Shown) => {
  const words = useWords();
  const { t } = words;
  const changes = changeLines(system, words);
  const loosened = loosenedLines(system, words);
  return (
    <>
      <Standing system={system} />
      <Categories authority={authority} system={system} />
      <Questions authority={authority} system={system} />
      <Section title={t('open.one')}>
        <Facts rows={systemFacts(system, words)} />
      </Section>
      {loosened.length > 0 && (
        <Section title={t('open.loosened')}>
          <ul>
            {loosened.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={t('open.changes')}>
          <ul>
            {changes.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

/** One purchasing system, as anybody may read it. */
export const View = () => {
  const { t, name } = useWords();
  const { authority, found } = useOpenSystem();
  return (
    <Page
      title={found.data === undefined ? t('open.one') : name(found.data.names)}
      back={{ to: '/open', label: t('public.open.title') }}
    >
      <Loaded of={found}>{(system) => <System authority={authority} system={system} />}</Loaded>
    </Page>
  );
};
