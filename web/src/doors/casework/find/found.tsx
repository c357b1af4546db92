import { dayInFinland } from '@kt/kernel';
import { pathsOf, type ServiceType, type TargetGroup } from '@kt/terms';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Section } from '../../../shared/page/page.tsx';
import { ReadAs } from '../../../shared/services/read-as.tsx';
import { type Asked, bodyOf } from './asked.ts';
import { type Answer, FoundService } from './card.tsx';
import { Ask } from './filters.tsx';
import { Nothing } from './nothing.tsx';
import { Paths } from './paths.tsx';

type Leads = {
  /** Where a card leads, and what that is called. */
  readonly to: (card: Answer['rows'][number]) => string;
  readonly leads: string;
};
type FindProps = Leads & { readonly first: Asked; readonly groups: readonly TargetGroup[] };

type ListProps = Leads & { readonly asked: Asked; readonly answer: Answer; readonly onMore: (from: number) => void };

const List = ({ asked, answer, to, leads, onMore }: ListProps) => {
  const { t } = useWords();
  const { rows, total, next } = answer;
  return (
    <>
      <ul className="kt-cards">
        {rows.map((card) => (
          <FoundService key={card.service} card={card} asked={asked} to={to(card)} leads={leads} />
        ))}
      </ul>
      {next !== undefined && (
        <Button variant="secondary" onClick={() => onMore(next)}>
          {t('svc.public.more')}
        </Button>
      )}
      {total > 1 && <p className="kt-quiet">{t('find.order')}</p>}
    </>
  );
};

/** Looks through the catalogue and the agreements at once: what is asked, and what was found, best first. */
export const Find = ({ first, groups, to, leads }: FindProps) => {
  const { t } = useWords();
  const [asked, setAsked] = useState(first);
  const [from, setFrom] = useState(0);
  const ask = (next: Asked): void => {
    setAsked(next);
    setFrom(0);
  };
  const body = { ...bodyOf(asked, dayInFinland(useNow())), ...(from > 0 && { from }) };
  const found = useRead(['find', body], (api) => api.casework.worker.services.find.$post({ json: body }));
  const seek = (serviceType: ServiceType): void => ask({ ...asked, serviceType });
  return (
    <>
      <Ask key={asked.text ?? ''} asked={asked} onAsk={ask} />
      <Loaded of={found}>
        {(answer) => (
          <Section title={t('svc.of.title')}>
            <p role="status">{t('svc.public.found', { count: answer.total })}</p>
            {answer.total === 0 ? (
              <Nothing asked={asked} without={answer.without} onAsk={ask} />
            ) : (
              <>
                <ReadAs read={answer.read} isLoosened={answer.isLoosened} />
                <List asked={asked} answer={answer} to={to} leads={leads} onMore={setFrom} />
              </>
            )}
          </Section>
        )}
      </Loaded>
      <Paths codes={pathsOf(groups)} isOwn={groups.length > 0} onSeek={seek} />
    </>
  );
};
