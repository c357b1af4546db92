import type { Id } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import type { CompetitionShown } from '../reads.ts';

export const DEEDS = ['send', 'approve', 'publish', 'lock'] as const;
export type Deed = (typeof DEEDS)[number];
export const isDeed = (act: string): act is Deed => DEEDS.some((one) => one === act);

type Options = { readonly headers: Record<string, string> };

const sendDeed = (api: Api, deed: Deed, competition: Id<'competition'>, options: Options) => {
  const one = api.procurement.competitions[':competition'];
  const param = { competition };
  switch (deed) {
    case 'send':
      return read(one.review.$post({ param }, options));
    case 'approve':
      return read(one.approval.$post({ param }, options));
    case 'publish':
      return read(one.publication.$post({ param }, options));
    case 'lock':
      return read(one['score-lock'].$post({ param }, options));
  }
};

type DeedButtonProps = {
  readonly deed: Deed;
  readonly shown: CompetitionShown;
  readonly isFirst: boolean;
  readonly onDone: (deed: Deed) => void;
};

/** An act that is a single button: it says first what it binds to. */
export const DeedButton = ({ deed, shown: { id, version }, isFirst, onDone }: DeedButtonProps) => {
  const { t } = useWords();
  const api = useApi();
  const act = useAct(
    (_: object, options) => sendDeed(api, deed, id, options),
    () => {
      onDone(deed);
    },
  );
  return (
    <ActButton
      label={t(`competition_page.act.${deed}`)}
      act={act}
      onAct={() => act.run({}, version)}
      variant={isFirst ? 'primary' : 'secondary'}
      confirm={<p>{t(`competition_page.confirm.${deed}`)}</p>}
    />
  );
};
