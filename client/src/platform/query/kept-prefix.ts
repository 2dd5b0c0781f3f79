/** Under which keys the last answers of the server are kept on the phone. */
export const KEPT = 'kept:';
