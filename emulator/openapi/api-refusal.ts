/** Why: an API's own refusal, with WeChat's errcode; it reaches the function as errCode. */
export class ApiRefusal extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
  }
}
