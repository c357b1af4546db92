import { Tag } from '@navikt/ds-react/Tag';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../api/clock-context.ts';
import { lastMinute } from '../format/last-minute.ts';
import { useWords } from '../language/use-words.ts';

/** Facts by name, as a description list; rows without a value are left out. */
export const Facts = ({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="kt-facts">
    {rows
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

/** The few figures that a page is about. */
export const Strip = ({ figures }: { readonly figures: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="kt-strip">
    {figures.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error';

/** One of the few words of a lifecycle. */
export const StateTag = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <Tag variant={tone} size="small">
    {children}
  </Tag>
);

/** A moment with what it means: weekday, date, clock, Finnish time, and how long until then. */
export const Due = ({ at, label }: { readonly at: string; readonly label?: string }) => {
  const { t } = useTranslation();
  const { moment, daysTo } = useWords();
  const until = lastMinute(at);
  const days = daysTo(useNow(), until);
  const left = days > 0 ? t('web.days_left', { count: days }) : t(days === 0 ? 'web.today' : 'web.passed');
  return (
    <span className="kt-due">
      {label}
      <strong>{moment(until)}</strong>
      <span className="kt-quiet">{`${t('web.finnish_time')} · ${left}`}</span>
    </span>
  );
};

/** One sentence why there is nothing, and one thing to do about it. */
export const Empty = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <div className="kt-card" data-edge="plain">
    <p>{children}</p>
    {action !== undefined && action !== false && <div className="kt-row">{action}</div>}
  </div>
);

/** Told to everybody, also to those who do not see it; never vanishes by itself. */
export const StatusLine = ({ children }: { readonly children: ReactNode }) => (
  <p role="status" className="kt-status">
    {children}
  </p>
);
