import { Button } from '@navikt/ds-react/Button';
import { type ReactNode, useState } from 'react';
import { offline } from '../api/refusal.ts';
import type { Act } from '../api/use-act.ts';
import type { ConfirmDialog } from './confirm-dialog.tsx';
import { ProblemBox } from './problem-box.tsx';

type ActButtonProps = {
  /** Names the act, e.g. “Submit the tender”. */
  readonly label: string;
  readonly act: Pick<Act<unknown>, 'busy' | 'refusal'>;
  readonly onAct: () => unknown;
  readonly variant?: 'primary' | 'secondary' | 'danger';
  /** For a binding act: what is about to happen, in a dialog that must be answered. */
  readonly confirm?: ReactNode;
};

/** A button that does one act: shows that it is under way and, below itself, why it was refused. */
export const ActButton = ({ label, act: { busy, refusal }, onAct, variant = 'primary', confirm }: ActButtonProps) => {
  const [Dialog, setDialog] = useState<typeof ConfirmDialog>();
  const [lost, setLost] = useState(false);
  // Few who see the button press it: the dialog comes when it is asked for, and a lost network takes no page down.
  const ask = async (): Promise<void> => {
    const found = await import('./confirm-dialog.tsx').catch(() => undefined);
    setLost(found === undefined);
    setDialog(() => found?.ConfirmDialog);
  };
  const start = (): void => {
    if (confirm === undefined) onAct();
    else void ask();
  };
  const close = (): void => setDialog(undefined);
  const agreed = (): void => {
    close();
    void onAct();
  };
  return (
    <div className="kt-stack kt-tight kt-no-print">
      <Button variant={variant} loading={busy} onClick={start}>
        {label}
      </Button>
      <ProblemBox refusal={lost ? offline() : refusal} />
      {Dialog !== undefined && (
        <Dialog label={label} variant={variant} onAgreed={agreed} onClosed={close}>
          {confirm}
        </Dialog>
      )}
    </div>
  );
};
