import { Refusal, refusalOf } from '../shared/api/refusal.ts';
import { dropDrafts } from '../shared/form/device-draft.ts';

/** Tells the other pages of this browser to ask anew who is signed in. */
const tellOthers = (): void => {
  const channel = new BroadcastChannel('session');
  channel.postMessage('signed-out');
  channel.close();
};

/** Ends the session and what it left on this device; what it returns is why the reader is signed in still. */
export const leave = async (end: () => Promise<Response>): Promise<Refusal | undefined> => {
  try {
    const answer = await end();
    if (!answer.ok) return await refusalOf(answer);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  dropDrafts();
  tellOthers();
  return undefined;
};
