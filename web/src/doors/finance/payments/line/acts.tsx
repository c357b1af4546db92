import { dayInFinland, type Id, localDate } from '@kt/kernel';
import { type ReactNode, useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { FindForm, MendForm, RefuseForm, ReturnForm } from './asking.tsx';
import type { returnCodes } from './form.ts';
import type { Act } from './presenter.ts';

const useLineActs = (line: Id<'payment'>, done: (act: Act) => void) => {
  const one = useApi().finance.lines[':line'];
  const param = { line };
  return {
    approve: useAct(
      (_: object, options) => read(one.approve.$post({ param, json: {} }, options)),
      () => done('approve'),
    ),
    back: useAct(
      (json: { code: (typeof returnCodes)[number] }, options) => read(one.return.$post({ param, json }, options)),
      () => done('return'),
    ),
    mend: useAct(
      (json: { note: string }, options) => read(one.mend.$post({ param, json }, options)),
      () => done('mend'),
    ),
    find: useAct(
      ({ on }: { on: string }, options) => read(one.find.$post({ param, json: { on: localDate(on) } }, options)),
      () => done('find'),
    ),
    resend: useAct(
      (_: object, options) => read(one.resend.$post({ param, json: {} }, options)),
      () => done('resend'),
    ),
    refuse: useAct(
      (json: { reason: string }, options) => read(one.refuse.$post({ param, json }, options)),
      () => done('refuse'),
    ),
  };
};

type ActsProps = {
  readonly line: { readonly id: Id<'payment'>; readonly version: number; readonly amountCents: number };
  readonly payee: string;
  readonly acts: readonly Act[];
};

/** What the reader may do with the line, the likeliest first; and what was just done. */
export const LineActs = ({ line: { id, version, amountCents }, payee, acts }: ActsProps) => {
  const { t, euros } = useWords();
  const today = dayText(dayInFinland(useNow()));
  const [done, setDone] = useState<Act>();
  const { approve, back, mend, find, resend, refuse } = useLineActs(id, setDone);
  const shown: Readonly<Record<Act, ReactNode>> = {
    approve: (
      <ActButton
        label={t('finance.act.approve')}
        act={approve}
        onAct={() => approve.run({}, version)}
        confirm={t('finance.act.approve.confirm', { sum: euros(amountCents), payee })}
      />
    ),
    return: <ReturnForm act={back} version={version} />,
    mend: <MendForm act={mend} version={version} />,
    find: <FindForm act={find} version={version} today={today} />,
    resend: (
      <ActButton
        label={t('finance.act.resend')}
        act={resend}
        onAct={() => resend.run({}, version)}
        confirm={t('finance.act.resend.confirm')}
      />
    ),
    refuse: <RefuseForm act={refuse} version={version} />,
  };
  return (
    <>
      <StatusLine>{done === undefined ? '' : t(`finance.done.${done}`)}</StatusLine>
      {acts.map((act) => (
        <Section key={act} title={t(`finance.act.${act}`)}>
          {shown[act]}
        </Section>
      ))}
    </>
  );
};
