import { ReasonPage } from '../ending/reason-page.tsx';

export const View = () => <ReasonPage ending="return" />;
