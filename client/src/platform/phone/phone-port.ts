/** Starts a telephone call; the person still confirms it in their own telephone. */
export type Telephone = (number: string) => void;
