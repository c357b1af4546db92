import { Alert } from '@navikt/ds-react/Alert';
import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Parties } from '../../../../shared/group/lazy-parties.tsx';
import { useGroupWords } from '../../../../shared/group/use-group-words.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import type { Shown } from '../tender/draft.ts';
import type { TenderSent } from '../tender/form.ts';
import type { CallRef, Invitation } from '../use-call.ts';
import { saysSame } from './own-group.ts';
import { stepTitles } from './step-titles.ts';
import { type OwnGroup, useOwnGroup } from './use-own-group.ts';

type GroupProps = {
  readonly of: CallRef;
  readonly call: Invitation;
  readonly form: UseFormReturn<Shown, unknown, TenderSent>;
};

/** The draft says what was admitted, without anybody typing it. */
const useFilled = ({ form }: Pick<GroupProps, 'form'>, own: OwnGroup | undefined): void => {
  useEffect(() => {
    if (own !== undefined && !saysSame(form.getValues('consortium'), own.group))
      form.setValue('consortium', own.group, { shouldDirty: true });
  }, [form, own]);
};

/** As what the organisation tenders, where it was admitted as a consortium that it leads. */
export const Group = ({ of, call, form }: GroupProps) => {
  const { t, name } = useWords();
  const own = useOwnGroup(of, call);
  const hasWords = useGroupWords();
  useFilled({ form }, own);
  if (own?.consortium === undefined || !hasWords) return null;
  return (
    <Section title={t('group.you_tender')}>
      <p>{t('group.as_admitted')}</p>
      {(own.isUnjudged || own.group === undefined) && (
        <Alert variant="warning">
          <p>{t(own.isUnjudged ? 'group.unjudged' : 'group.unread')}</p>
          <Go to={`/provider/partners/${own.consortium}`}>{t('group.look')}</Go>
        </Alert>
      )}
      {own.group !== undefined && <Parties of={own.group} steps={stepTitles(call, name)} />}
    </Section>
  );
};
