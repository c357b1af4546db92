import type { MediaType } from '@kt/terms';
import { Button } from '@navikt/ds-react/Button';
import { refusalOf } from '../api/refusal.ts';
import { useAct } from '../api/use-act.ts';
import { ProblemBox } from '../page/problem-box.tsx';
import { saveFile } from '../page/save-file.ts';

const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
};

type SaveProps = {
  readonly tender: string;
  readonly file: { readonly sha256: string; readonly type: MediaType };
  /** What the button does, and to which file. */
  readonly label: string;
  readonly named: string;
  readonly fetch: () => Promise<Response>;
};

/** Saves a file of an opened tender on the reader's device, under a name that tells nothing of its sender. */
export const SaveAttachment = ({ tender, file: { sha256, type }, label, named, fetch }: SaveProps) => {
  const save = useAct(async (_: object, _options) => {
    const answer = await fetch();
    if (!answer.ok) throw await refusalOf(answer);
    saveFile(await answer.blob(), `${tender}-${sha256.slice(0, 8)}.${EXTENSIONS[type]}`);
  });
  return (
    <>
      <Button
        type="button"
        size="small"
        variant="secondary"
        loading={save.busy}
        aria-label={`${label}: ${named}`}
        onClick={() => void save.run({})}
      >
        {label}
      </Button>
      <ProblemBox refusal={save.refusal} />
    </>
  );
};
