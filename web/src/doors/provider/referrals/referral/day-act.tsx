import { dayInFinland, earliest, type LocalDate } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { TextField } from '@navikt/ds-react/TextField';
import { type ReactNode, useId } from 'react';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { onForm } from './form.ts';

type DayActProps = {
  readonly title: string;
  readonly label: string;
  readonly version: number;
  readonly send: (
    json: { readonly on: LocalDate },
    options: { readonly headers: Record<string, string> },
  ) => Promise<unknown>;
  readonly folded?: boolean;
  /** What is proposed, unless today; never a day to come. */
  readonly day?: LocalDate;
};

const Fold = ({ folded, title, children }: Pick<DayActProps, 'folded' | 'title'> & { readonly children: ReactNode }) =>
  folded === true ? <ReadMore header={title}>{children}</ReadMore> : children;

/** An act that takes a day and nothing else; today unless another is typed. */
export const DayAct = ({ title, label, version, send, folded = false, day }: DayActProps) => {
  const { t } = useWords();
  const today = dayInFinland(useNow());
  const form = useHouseForm(onForm, { on: dayText(day === undefined ? today : earliest(day, today)) });
  const own = useId();
  const { field } = useFields(form, own);
  const act = useAct(send);
  return (
    <Fold folded={folded} title={title}>
      <HouseForm within={own} form={form} act={act} onSend={(values) => act.run(values, version)} label={title}>
        <TextField label={label} description={t('web.form.day_hint')} htmlSize={14} {...field('on')} />
      </HouseForm>
    </Fold>
  );
};
