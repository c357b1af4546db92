import { OTHER_PROVIDER } from '@kt/casework/testing/samples.ts';
import { WORLD } from '@kt/competition/testing/default-world.ts';
import { endOfDay, instant, latest, localDate } from '@kt/kernel';
import { newSigningKey, pemSigner } from '@kt/platform/ports/signer.ts';
import type { Answer, Observed } from '../observed.ts';
import { aBoughtService, OPENED_ANSWER, SEALED_ANSWER } from './a-bought-service.ts';
import { aServedClient, CLIENT_NAME, FORGOTTEN_NAME } from './a-served-client.ts';
import { resealed } from './resealed.ts';

/** A text that only one organisation may be shown. */
export const OWN_NOTE = 'Oma muistiinpano 17';

const filesOf = (
  texts: ReadonlyMap<string, string>,
  others: Observed['files'],
): { readonly files: Observed['files']; readonly change: (key: string, text: string) => void } => {
  const changed = new Map(texts);
  const get: Observed['files']['get'] = (key) => {
    const text = changed.get(key);
    if (text === undefined) return others.get(key);
    return Promise.resolve({ bytes: new TextEncoder().encode(text), contentType: 'application/octet-stream' });
  };
  return { files: { get }, change: (key, text) => void changed.set(key, text) };
};

type Served = Awaited<ReturnType<typeof aServedClient>>;

/** What four readers were shown: each its own. */
const answersOf = ({ authority, provider, referral, claim, now }: Served): readonly Answer[] => {
  const shown = (actingFor: string, text: string): Answer => ({
    at: now,
    actingFor,
    path: '/views',
    status: 200,
    text,
  });
  return [
    shown(provider, JSON.stringify({ referral, claim, note: OWN_NOTE, name: CLIENT_NAME })),
    shown(authority, JSON.stringify({ referral, name: CLIENT_NAME })),
    shown(OTHER_PROVIDER, JSON.stringify({ referrals: [] })),
    { at: now, path: '/public', status: 200, text: '{}' },
  ];
};

/**
 * Two real stories with nothing wrong: a competition with its decision beside another still sealed, and a client served
 * and paid for. Their logs are joined into one and signed by one key.
 */
export const aSoundWorld = async () => {
  const [bought, served] = [await aBoughtService(), await aServedClient()];
  const signer = pemSigner(newSigningKey());
  const { files, change } = filesOf(bought.files, served.objects);
  const told = { status: 201, text: '{"id":"x"}' };
  const keyed = { key: 'k-1', operation: 'claim.submit', first: told };
  const observed: Observed = {
    items: await resealed([...bought.items, ...served.items], signer),
    files,
    publicKey: await signer.publicKey(),
    logLines: [...bought.logLines, ...served.logLines],
    answers: answersOf(served),
    replays: [
      { ...keyed, sameBody: true, second: told },
      { ...keyed, sameBody: false, second: { status: 422, text: '{"code":"idempotency.key_reused"}' } },
    ],
    pending: [{ queue: 'streams', count: 0 }],
    canaries: [
      { text: SEALED_ANSWER, seenBy: [WORLD.provider], sealedIn: bought.waiting },
      { text: OPENED_ANSWER, seenBy: [WORLD.provider, WORLD.authority], sealedIn: bought.competition },
      { text: OWN_NOTE, seenBy: [served.provider] },
      { text: CLIENT_NAME, seenBy: [served.provider, served.authority], until: instant('2030-01-01T00:00:00.000Z') },
      { text: FORGOTTEN_NAME, seenBy: [served.authority], until: endOfDay(localDate('2024-01-10')) },
    ],
    now: latest(served.now, instant('2026-03-01T08:00:00.000Z')),
  };
  return { observed, signer, bought, served, changeFile: change };
};
export type SoundWorld = Awaited<ReturnType<typeof aSoundWorld>>;
