const KEY = 'acting-for';

/** For whom this tab acted last. */
export const readActing = (): string | undefined => sessionStorage.getItem(KEY) ?? undefined;
export const storeActing = (party: string): void => sessionStorage.setItem(KEY, party);
