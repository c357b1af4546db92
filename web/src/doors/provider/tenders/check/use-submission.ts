import { useEffect, useRef, useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dropDraft } from '../../../../shared/form/device-draft.ts';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { deviceKey } from '../tender/draft.ts';
import { type CallRef, useCallRef } from '../use-call.ts';
import type { Sealable } from './presenter.ts';

type Envelope = { readonly format: number; readonly enc: string; readonly ciphertext: string };
type Submission = {
  readonly competition: CallRef['competition'];
  readonly envelope: Envelope;
  readonly keepsCopy: boolean;
};

/** What an envelope is sealed with, and the tender it is bound to: whose, and the version that was read. */
type SealedFor = {
  readonly lot?: string;
  readonly publicKey: string;
  readonly pseudonym: string;
  readonly version: number;
};

const loadSealing = () => import('@kt/competition/sealing/seal.ts');

/**
 * Seals a tender in this browser and submits it. What was sealed once is kept, so that a repetition after a lost answer
 * sends the same envelope.
 */
export const useSubmission = (
  { authority, competition }: CallRef,
  { lot, publicKey, pseudonym, version }: SealedFor,
) => {
  const api = useApi();
  const go = useGo();
  const { at } = useCallRef();
  const session = useSession();
  const sealed = useRef<{ readonly of: string; readonly envelope: Envelope } | undefined>(undefined);
  const [stage, setStage] = useState<'sealing' | 'sending' | 'unsealable'>();
  // Fetched before it is needed: a network lost on this page must not keep anything from being sealed.
  useEffect(() => {
    void loadSealing();
  }, []);
  const act = useAct(
    (json: Submission, options) =>
      read(api.provider.authorities[':authority'].tenders.submission.$post({ param: { authority }, json }, options)),
    () => {
      dropDraft(deviceKey(session, competition));
      return go(`${at}/receipt?sent=yes`);
    },
  );
  const seal = async (tender: Sealable): Promise<Envelope | undefined> => {
    const of = JSON.stringify({ tender, version });
    if (sealed.current?.of === of) return sealed.current.envelope;
    const { sealTender } = await loadSealing();
    const result = await sealTender(publicKey, tender, {
      competition,
      ...(lot !== undefined && { lot }),
      pseudonym,
      version: version + 1,
    });
    if (!result.ok) return undefined;
    sealed.current = { of, envelope: result.value };
    return result.value;
  };
  const submit = async (tender: Sealable, keepsCopy: boolean): Promise<void> => {
    setStage('sealing');
    const envelope = await seal(tender);
    if (envelope === undefined) {
      setStage('unsealable');
      return;
    }
    setStage('sending');
    await act.run({ competition, envelope, keepsCopy }, version);
    setStage(undefined);
  };
  return { submit, stage, act: { ...act, busy: act.busy || stage === 'sealing' } };
};
