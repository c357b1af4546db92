import type { TenderConsortium } from '@kt/competition/domain/tender-consortium.ts';
import { Alert } from '@navikt/ds-react/Alert';
import type { ReactNode } from 'react';
import { useGroupWords } from '../../../../shared/group/use-group-words.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { CallRef, Invitation } from '../use-call.ts';
import { saysSame } from './own-group.ts';
import { useOwnGroup } from './use-own-group.ts';

type GuardProps = {
  readonly of: CallRef;
  readonly call: Invitation;
  /** What the draft says of the consortium. */
  readonly kept: TenderConsortium | undefined;
  readonly children: ReactNode;
};

/** The way to submitting, for a draft that says as what the organisation was admitted; otherwise what to do about it. */
export const GroupGuard = ({ of, call, kept, children }: GuardProps) => {
  const { t } = useWords();
  const own = useOwnGroup(of, call);
  const hasWords = useGroupWords();
  if (own === undefined || !hasWords) return null;
  if (own.isUnjudged) return <Alert variant="warning">{t('group.unjudged')}</Alert>;
  return saysSame(kept, own.group) ? children : <Alert variant="warning">{t('group.stale')}</Alert>;
};
