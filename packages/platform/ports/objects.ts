/** Files. `prefix` belongs to one context (`casework/…`, `competition/…`, `settlement/…`); keys are ids, never names. */
export type ObjectStore = {
  readonly put: (key: string, bytes: Uint8Array, contentType: string) => Promise<void>;
  readonly get: (key: string) => Promise<{ readonly bytes: Uint8Array; readonly contentType: string } | undefined>;
  readonly remove: (key: string) => Promise<void>;
};

/** Keeps files in memory: for tests. */
export const memoryObjects = (): ObjectStore => {
  const files = new Map<string, { bytes: Uint8Array; contentType: string }>();
  return {
    put: (key, bytes, contentType) => {
      files.set(key, { bytes: Uint8Array.from(bytes), contentType });
      return Promise.resolve();
    },
    get: (key) => Promise.resolve(files.get(key)),
    remove: (key) => {
      files.delete(key);
      return Promise.resolve();
    },
  };
};
