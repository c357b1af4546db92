import { VOIDITIES } from '@kt/competition/domain/opened-tender.ts';
import { INVALIDITIES } from '@kt/competition/domain/tender-content.ts';
import type { Checked, Receipt } from '@kt/transparency/domain/receipt-check.ts';
import * as wire from '@kt/transparency/wire.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { Tone } from '../../../../shared/page/parts.tsx';

/** The receipt in a text, if it is one. */
export const receiptIn = (text: string): Receipt | undefined => {
  try {
    return wire.receipt.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

type T = Pick<Words, 't'>;

const reasonOf = ({ reason }: Checked, { t }: T): string | undefined => {
  const invalidity = INVALIDITIES.find((one) => one === reason);
  if (invalidity !== undefined) return t(`invalidity.${invalidity}`);
  const voidity = VOIDITIES.find((one) => one === reason);
  return voidity && t(`voidity.${voidity}`);
};

const TONES: Readonly<Record<Checked['signature'] | Checked['envelope'] | Checked['proof'], Tone>> = {
  right: 'success',
  valid: 'success',
  wrong: 'error',
  not_among: 'warning',
  invalid: 'warning',
  void: 'warning',
  unable: 'neutral',
  withheld: 'neutral',
  unknown: 'neutral',
  waiting: 'info',
  none: 'neutral',
};

export type Finding = {
  readonly key: 'signature' | 'envelope' | 'proof';
  readonly title: string;
  readonly tone: Tone;
  readonly short: string;
  readonly says: readonly string[];
};

/** What was found, in the order in which it is asked: is it genuine, was it opened, does the log show it. */
export const findings = (checked: Checked, { t }: T): readonly Finding[] => {
  const { signature, envelope, proof } = checked;
  const reason = reasonOf(checked, { t });
  const all: readonly Finding[] = [
    {
      key: 'signature',
      title: t('verify.receipt.signature'),
      tone: TONES[signature],
      short: t(`verify.receipt.signature.${signature}`),
      says: [t(`verify.receipt.signature.${signature}_says`)],
    },
    {
      key: 'envelope',
      title: t('verify.receipt.envelope'),
      tone: TONES[envelope],
      short: t(`verify.receipt.envelope.${envelope}`),
      says: [t(`verify.receipt.envelope.${envelope}_says`), ...(reason === undefined ? [] : [reason])],
    },
    {
      key: 'proof',
      title: t('verify.receipt.proof'),
      tone: TONES[proof],
      short: t(`verify.receipt.proof.${proof}`),
      says: [t(`verify.receipt.proof.${proof}_says`)],
    },
  ];
  // A receipt that nobody signed proves nothing more, and where nothing was opened the log has nothing to show.
  return all.filter(
    ({ key }) => key === 'signature' || (signature !== 'wrong' && (key !== 'proof' || proof !== 'none')),
  );
};
