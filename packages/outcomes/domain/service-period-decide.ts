import { type Actor, err, type Instant, targets } from '@kt/kernel';
import { progress } from './decide-progress.ts';
import { reports } from './decide-reports.ts';
import { type OfferedTerms, type ServicePeriod, servicePeriodLifecycle } from './service-period.ts';
import type {
  PeriodDecided,
  PeriodDecider,
  ServicePeriodCommand,
  ServicePeriodCommandName,
} from './service-period-commands.ts';
import type { KnownPeriod, ServicePeriodFact } from './service-period-facts.ts';

const deciders: { readonly [C in ServicePeriodCommandName]: PeriodDecider<C> } = { ...progress, ...reports };

export const awaitPeriod = (
  known: KnownPeriod,
  terms: OfferedTerms,
  at: Instant,
  by: Actor,
): ServicePeriodFact<'period.awaited'> => ({ type: 'period.awaited', at, by, ...known, terms });

/** What follows from a command, or why it is refused. */
export const decidePeriod = <C extends ServicePeriodCommandName>(
  period: ServicePeriod,
  command: ServicePeriodCommand<C>,
  at: Instant,
  by: Actor,
): PeriodDecided => {
  const allowed = targets(servicePeriodLifecycle, period.state, command.type);
  if (!allowed.ok) return err(allowed.error);
  return deciders[command.type](period, command, { at, by });
};
