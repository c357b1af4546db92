import { type Id, parseId } from '@kt/kernel';
import { useState } from 'react';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { type Asked, searchOf } from '../options/asked.ts';
import type { OptionLists } from '../options/presenter.ts';
import { type ClientData, useClient } from '../use-client.ts';
import { useAsked, useOptions } from '../use-options.ts';
import { ReferForm } from './refer-form.tsx';

type CheckProps = {
  readonly data: ClientData;
  readonly asked: Asked;
  readonly lists: OptionLists;
  /** Of the list that was on the page. */
  readonly mark: string;
  readonly readAgain: () => unknown;
};

/** The client has left it open: the server tells who it is when it is sent. */
const Open = ({ lists, ...props }: CheckProps) => {
  const { t } = useWords();
  const { best, leftOpen = 'rotation' } = lists;
  const [first] = best;
  if (first === undefined) return <Empty>{t('options.none')}</Empty>;
  return (
    <>
      <p>{t(`refer.open.${leftOpen}`)}</p>
      <ReferForm
        {...props}
        modes={[leftOpen]}
        ownLimitCents={lists.ownLimitCents}
        {...(leftOpen !== 'random' && { option: first })}
      />
    </>
  );
};

/** Stays when the list is read afresh and it has gone: only sending tells what is next, and keeps what was filled in. */
const useKept = <T,>(found: T | undefined): T | undefined => {
  const [kept, setKept] = useState(found);
  if (found !== undefined && found !== kept) setKept(found);
  return found ?? kept;
};

const Check = ({ lists, agreement, ...props }: CheckProps & { readonly agreement: Id<'agreement'> | undefined }) => {
  const { t } = useWords();
  const { best, rest, not, leftOpen = 'rotation' } = lists;
  const behind = not.filter(({ before }) => before !== undefined);
  const option = useKept([...best, ...rest, ...behind].find((one) => one.agreement === agreement));
  if (option === undefined) return <Empty>{t('refer.gone')}</Empty>;
  const isFirst = best[0] === option && leftOpen !== 'random';
  return (
    <ReferForm
      {...props}
      option={option}
      modes={isFirst ? ['client', leftOpen] : ['client']}
      ownLimitCents={lists.ownLimitCents}
    />
  );
};

const Refer = ({ data }: { readonly data: ClientData }) => {
  const { t } = useWords();
  const asked = useAsked(data);
  const agreement = parseId('agreement', useSearchText('agreement') ?? '');
  const isOpen = useSearchText('open') !== undefined;
  const { shown, inWords } = useOptions(data, asked);
  const of = { data, asked, readAgain: shown.refetch };
  const back = `/casework/clients/${data.id}/options${searchOf(asked)}`;
  return (
    <Page title={t('refer.title')} lead={t('refer.lead')} back={{ to: back, label: t('options.title') }}>
      <Loaded of={shown}>
        {(found) =>
          isOpen ? (
            <Open {...of} lists={inWords(found)} mark={found.mark} />
          ) : (
            <Check {...of} agreement={agreement} lists={inWords(found)} mark={found.mark} />
          )
        }
      </Loaded>
    </Page>
  );
};

/** The last look before a place and money are taken. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Refer data={data} />}</Loaded>;
