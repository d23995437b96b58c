/** What happens by the clock while a request is open. */
export const expireSignatureJob = "expire_signature";
export const remindSignersJob = "remind_signers";
export const copyJob = "produce_signed_copy";

const day = 86_400_000;

/** The reminders that fall before the request expires. */
export const remindersBefore = (sentAt: Date, expiresAt: Date, days: readonly number[]): Date[] =>
  days.map((count) => new Date(sentAt.getTime() + count * day)).filter((at) => at < expiresAt);
