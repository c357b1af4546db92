import type { ConversationFact } from '@kt/casework/domain/conversation.ts';
import type { ServiceRequestFact } from '@kt/casework/domain/service-request.ts';
import type { WaitingFact } from '@kt/casework/domain/waiting-entry.ts';
import type { CallRequestFact } from '@kt/competition/domain/call-request.ts';
import { type Id, id, instant, localDate, municipalityCode, type Stamp } from '@kt/kernel';

const ulid = (n: number): string => String(n).padStart(26, '0');
type OfCall<T extends CallRequestFact['type']> = Extract<CallRequestFact, { readonly type: T }>;
type Message = Extract<ConversationFact, { readonly type: 'message.sent' }>;
type Told = Extract<WaitingFact, { readonly type: 'waiting_entry.told' }>;
type Sent = Extract<ServiceRequestFact, { readonly type: 'service_request.sent' }>;

/** Between case workers and procurement. `worker` asked. */
export const talkSamples = (
  known: Stamp & { readonly authority: Id<'authority'> },
  worker: string,
): {
  [T in Exclude<
    CallRequestFact['type'],
    'call_request.received' | 'call_request.withdrawn' | 'call_request.asked_again'
  >]: OfCall<T>;
} & {
  'service_request.sent': Sent;
  'waiting_entry.told': Told;
  'message.sent': Message;
} => {
  const request = id('callRequest', `crq_${ulid(1)}`);
  const competition = id('competition', `cmp_${ulid(1)}`);
  const base = { ...known, request, worker };
  return {
    'service_request.sent': {
      ...known,
      request,
      type: 'service_request.sent',
      serviceType: 'work_coaching',
      targetGroups: ['young'],
      clients: 734,
      start: localDate('2026-09-01'),
      municipalities: [municipalityCode('905')],
      languages: ['sv'],
      shortfalls: ['full'],
    },
    'waiting_entry.told': {
      ...known,
      type: 'waiting_entry.told',
      entry: id('waitingEntry', `wai_${ulid(1)}`),
      serviceType: 'work_coaching',
      agreement: id('agreement', `agr_${ulid(1)}`),
      release: `ref_${ulid(1)}`,
      useBy: localDate('2026-03-02'),
      worker,
      to: [worker],
    },
    'message.sent': {
      ...known,
      type: 'message.sent',
      referral: id('referral', `ref_${ulid(1)}`),
      provider: id('organisation', `org_${ulid(1)}`),
      side: 'authority',
      serviceType: 'work_coaching',
      n: 1,
      first: true,
      message: { n: 1, side: 'authority', at: known.at, by: worker, text: `Asiakas ${ulid(77)} on sairaana.` },
    },
    'call_request.joined': { ...base, type: 'call_request.joined', competition },
    'call_request.called': {
      ...base,
      type: 'call_request.called',
      competition,
      title: { fi: 'Valmennus' },
      deadline: instant('2026-03-02T10:00:00.000Z'),
    },
    'call_request.reopened': { ...base, type: 'call_request.reopened' },
    'call_request.ended': { ...base, type: 'call_request.ended', competition, ending: 'no_tenders' },
    'call_request.declined': { ...base, type: 'call_request.declined', reason: 'too_few' },
  };
};
