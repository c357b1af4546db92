import { Alert } from '@navikt/ds-react/Alert';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../../shared/api/refusal.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Facts } from '../../../../shared/page/parts.tsx';
import { problemText } from '../../../../shared/page/problem-text.ts';
import { useNames } from '../../use-names.ts';
import { Changes } from './changes.tsx';
import { changesIn, type NextOption, namesNext, nextIn } from './next-in.ts';

const CHANGED = 'casework.options_changed';

/** The last refusal that told what is next: it stays while another is tried, also when that fails for something else. */
export const useLost = (refusal: Refusal | undefined): Refusal | undefined => {
  const [lost, setLost] = useState<Refusal>();
  if (refusal !== undefined && refusal !== lost && namesNext(refusal)) setLost(refusal);
  return lost !== undefined && nextIn(lost).length > 0 ? lost : undefined;
};

type SaidProps = {
  readonly refusal: Refusal;
  readonly providers: readonly string[];
  readonly nameOf: (provider: string) => string;
};

/** What has just gone or changed, that nothing was sent, and who is next. */
const Said = ({ refusal, providers, nameOf }: SaidProps) => {
  const { t } = useWords();
  const changes = changesIn(refusal);
  const isPlace = refusal.code === 'agreements.full';
  if (refusal.code === CHANGED)
    return (
      <div className="kt-stack kt-tight">
        <h2>{t('refer.changed')}</h2>
        <Changes changes={changes} nameOf={nameOf} />
        <p>{t('refer.changed_lead')}</p>
      </div>
    );
  return (
    <div className="kt-stack kt-tight">
      <h2>{t(isPlace ? 'refer.lost_place' : 'refer.lost')}</h2>
      <p>{isPlace ? t('refer.lost_place_lead') : problemText(refusal, t).text}</p>
      {changes.length > 0 && <p>{t('refer.changed_too')}</p>}
      <Changes changes={changes} nameOf={nameOf} />
      <p>{t('refer.next_said', { providers: providers.join(' · ') })}</p>
    </div>
  );
};

type NextProps = {
  readonly refusal: Refusal | undefined;
  /** The button that sends to one of them. */
  readonly send: (option: NextOption, provider: string) => ReactNode;
  /** Where else there is to go. */
  readonly children?: ReactNode;
};

/**
 * After a lost place or euro, or a list that changed: what can be sent at once, one button each. What is said of it takes the focus, so
 * the next Tab is the first button; it is scrolled no farther than to be seen, so a second click meets no other button.
 */
export const NextOptions = ({ refusal, send, children }: NextProps) => {
  const { t, euros } = useWords();
  const next = nextIn(refusal);
  const changes = refusal === undefined ? [] : changesIn(refusal);
  const nameOf = useNames([...next, ...changes].flatMap(({ provider }) => provider ?? []));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal === undefined) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  if (refusal === undefined || next.length === 0) return null;
  const called = (option: NextOption): string => nameOf(option.provider) || t('options.unnamed');
  return (
    <section className="kt-stack">
      <Alert variant="warning" ref={box} tabIndex={-1} role="alert">
        <Said refusal={refusal} providers={next.map(called)} nameOf={nameOf} />
      </Alert>
      {refusal.code === CHANGED && <h2>{t('refer.now')}</h2>}
      <ul className="kt-cards">
        {next.map((option) => {
          const { agreement, freePlaces: free, places, maximumCents } = option;
          return (
            <li key={agreement} className="kt-card">
              <h3>{called(option)}</h3>
              <Facts
                rows={[
                  [t('options.free'), t('options.free_of', { free, places })],
                  [t('options.prices'), maximumCents !== undefined && euros(maximumCents)],
                ]}
              />
              {send(option, called(option))}
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
};
