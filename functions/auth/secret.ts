import { randomState } from 'openid-client';

/** 256 unpredictable bits, URL-safe: the part of a session cookie that only the browser knows. */
export const newSecret = (): string => randomState();
