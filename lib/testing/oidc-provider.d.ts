/** What the tests use of the identity provider, which brings no types. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  type Account = { accountId: string; claims: () => Record<string, unknown> };
  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: readonly Record<string, unknown>[];
        findAccount: (context: unknown, id: string) => Account;
        [setting: string]: unknown;
      },
    );
    callback(): RequestListener;
  }
}
