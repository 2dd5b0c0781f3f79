/** How a call leaves the phone. Two of these exist, one per build; both throw `CallProblem`. */
export interface CallBody {
  procedure: string;
  input: unknown;
  requestId: string;
  commandId?: string;
}

export type Transport = (name: 'api' | 'office', body: CallBody) => Promise<unknown>;
