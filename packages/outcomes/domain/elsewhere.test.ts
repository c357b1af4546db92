import { readFileSync } from 'node:fs';
import { type Id, id, plusDays } from '@kt/kernel';
import { type RateCard, STEP_KINDS, type StepKind } from '@kt/terms';
import { describe, expect, it } from 'vitest';
import { aClaim, aPeriod, judgedBy, morning, OTHER_PROVIDER, type PeriodStory, PROVIDER } from '../testing/builders.ts';
import { aRateCard, aStep } from '../testing/rate-cards.ts';
import { day } from '../testing/work-builders.ts';
import { beganInTime, lastBeginDay } from './after-switch.ts';
import { assess } from './assessment.ts';
import { type ClaimRow, type ClientRecord, NO_RECORD, withClaim, withService } from './client-record.ts';
import { claimRow, serviceRow } from './client-record-rows.ts';
import { elsewhere } from './elsewhere.ts';
import type { ServicePeriod } from './service-period.ts';

const COLUMNS = ['case', 'first_service', 'second_service', 'steps_claimed', 'answer', 'comment'] as const;
type Row = { readonly [C in (typeof COLUMNS)[number]]: string };

const readRows = (): readonly Row[] => {
  const text = readFileSync(new URL('../testing/worked-examples/fees-at-switch.csv', import.meta.url), 'utf8');
  const [head, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(';'));
  expect(head).toEqual([...COLUMNS]);
  const cell = (cells: readonly string[], name: (typeof COLUMNS)[number]): string => cells[COLUMNS.indexOf(name)] ?? '';
  return lines.map((cells) => ({
    case: cell(cells, 'case'),
    first_service: cell(cells, 'first_service'),
    second_service: cell(cells, 'second_service'),
    steps_claimed: cell(cells, 'steps_claimed'),
    answer: cell(cells, 'answer'),
    comment: cell(cells, 'comment'),
  }));
};

const referral = (n: number): Id<'referral'> => id('referral', `ref_${String(n).padStart(26, '0')}`);
const providerOf = (who: string): Id<'organisation'> => (who === 'A' ? PROVIDER : OTHER_PROVIDER);

const endedAs = (begun: PeriodStory, to: string, reason: string): ServicePeriod =>
  to === '' ? begun.state : begun.then({ type: 'end', on: day(to), reason }).state;

const cardOf = (how: string): RateCard => {
  const card = aRateCard(how.includes('+') ? { afterSwitchDays: Number(how.split('+')[1]) } : {});
  return { ...card, steps: [...card.steps, aStep({ key: 'study', kind: 'education_start' })] };
};

/** `A 2026-01-01..2026-03-31 switched+10`: who, first and last day, and how it ended. */
const serviceOf = (text: string, n: number): ServicePeriod => {
  const [who = '', from = '', to = '', how = ''] = text.split(/ |\.\./);
  const begun = aPeriod({ provider: providerOf(who), rateCard: cardOf(how) }).started(from);
  return { ...endedAs(begun, to, how === '' ? 'completed' : 'switched_provider'), referral: referral(n) };
};

const kindOf = (text: string): StepKind => {
  const kind = STEP_KINDS.find((one) => one === text);
  if (kind === undefined) throw new RangeError(`no kind ${text}`);
  return kind;
};

type Asked = { readonly own: ServicePeriod; readonly row: ClaimRow };

/** `A employment_1m 2026-04-01..2026-04-30`: in the latest service of the provider that had begun. */
const askedOf = (services: readonly ServicePeriod[], text: string, n: number): Asked => {
  const [who = '', kind = '', from = '', to = from] = text.split(/ |\.\./);
  const own = services.findLast(({ terms, startedOn }) => {
    const begins = startedOn ?? from;
    return terms.provider === providerOf(who) && begins <= from;
  });
  if (own === undefined) throw new RangeError(`nobody serves at ${text}`);
  const { provider, serviceType } = own.terms;
  const claim = id('claim', `clm_${String(n).padStart(26, '0')}`);
  const span = { from: day(from), to: day(to) };
  return {
    own,
    row: { ...span, claim, referral: own.referral, provider, serviceType, kind: kindOf(kind), paid: true },
  };
};

/** Claims asked for one after another; each that nothing stands in the way of is found right. */
const answers = (services: readonly ServicePeriod[], claims: readonly string[]): readonly string[] => {
  const told = services.reduce((all, one) => withService(all, one.referral, serviceRow(one)), NO_RECORD);
  const seen: string[] = [];
  claims.reduce<ClientRecord>((record, text, n) => {
    const { own, row } = askedOf(services, text, n);
    const late = beganInTime(own, row.from) ? undefined : 'after_switch';
    const found = late ?? elsewhere(record, row)?.code.replace('outcomes.', '');
    seen.push(found ?? 'paid');
    return found === undefined ? withClaim(record, row) : record;
  }, told);
  return seen;
};

describe('fees at a switch', () => {
  it.each(readRows())('$case', (row) => {
    const services = [serviceOf(row.first_service, 1), serviceOf(row.second_service, 2)];
    expect(answers(services, row.steps_claimed.split(' | '))).toEqual(row.answer.split(' | '));
  });

  it('the card of the service decides how long after its last day something may begin', () => {
    const on = { type: 'end', on: day('2026-03-31') } as const;
    const running = aPeriod().started();
    expect(lastBeginDay(running.then({ ...on, reason: 'completed' }).state)).toBeUndefined();
    for (const reason of ['switched_provider', 'unsuitable', 'other_service_needed'])
      expect(lastBeginDay(running.then({ ...on, reason }).state)).toBe('2026-03-31');
    const card = aRateCard({ afterSwitchDays: 14 });
    const ended = aPeriod({ rateCard: card })
      .started()
      .then({ ...on, reason: 'switched_provider' });
    expect(lastBeginDay(ended.state)).toBe('2026-04-14');
  });

  it('work begun in time earns its steps afterwards, work begun later is drafted no more', () => {
    const working = aPeriod()
      .started()
      .working({ start: day('2026-03-20') });
    const left = working.then({ type: 'end', on: day('2026-03-31'), reason: 'switched_provider' });
    expect(aClaim(left.state, 'work-3m').state.earnedOn).toBe('2026-06-17');
    const later = aPeriod()
      .started()
      .then({ type: 'end', on: day('2026-03-31'), reason: 'switched_provider' })
      .working({ start: day('2026-04-01') });
    expect(() => aClaim(later.state, 'work-1m')).toThrow('nothing earned');
  });

  it('a claim sent before the client moved on says why it is not paid', () => {
    const working = aPeriod()
      .started()
      .working({ start: day('2026-04-05') })
      .proving('register');
    const { state: claim } = aClaim(working.state, 'work-1m');
    const left = working.then({ type: 'end', on: day('2026-03-31'), reason: 'switched_provider' }).state;
    const { blocks } = assess(claim, judgedBy(left, { at: morning('2026-06-01') }));
    expect(blocks).toContainEqual({ code: 'outcomes.after_switch', lastDay: '2026-03-31' });
  });

  it('the days of a claim are those of the run, the month, or the report', () => {
    const period = aPeriod()
      .started()
      .working({ start: day('2026-01-20') })
      .achieved('plan', '2026-02-03').state;
    const daysOf = (step: string) => {
      const { from, to } = claimRow(period, aClaim(period, step).state);
      return [from, to];
    };
    expect(daysOf('work-1m')).toEqual(['2026-01-20', '2026-02-18']);
    expect(daysOf('month')).toEqual(['2026-01-01', '2026-01-31']);
    expect(daysOf('plan')).toEqual(['2026-02-03', '2026-02-03']);
    const second = { ...aClaim(period, 'month').state, occurrence: 2, earnedOn: day('2026-02-28') };
    expect(claimRow(period, second).from).toBe('2026-02-01');
  });

  it('work is known up to the day it was told, and joins what overlaps it', () => {
    const { state } = aPeriod()
      .started()
      .then(
        {
          type: 'report_employment',
          employment: { employer: 'E1', start: day('2026-01-20'), weeklyHours: 30, traits: [], leaves: [] },
        },
        morning('2026-02-10'),
      );
    expect(serviceRow(state)?.work).toEqual([{ from: '2026-01-20', to: '2026-02-10' }]);
    expect(serviceRow({ ...state, state: 'voided' })).toBeUndefined();
    const former = { ...state, endedOn: day('2026-01-31'), endReason: 'switched_provider' };
    const next = { ...aPeriod().started('2026-02-01').state, referral: referral(2) };
    const record = [former, next].reduce((all, one) => withService(all, one.referral, serviceRow(one)), NO_RECORD);
    const from = day('2026-02-08');
    const mine = {
      ...claimRow(next, aClaim(next).state),
      kind: 'employment_1m',
      from,
      to: plusDays(from, 29),
    } as const;
    expect(elsewhere(record, mine)).toEqual({ code: 'outcomes.of_other_service' });
    const unjoined = { ...mine, from: day('2026-02-11'), to: day('2026-03-12') };
    expect(elsewhere(record, unjoined)).toBeUndefined();
  });
});
