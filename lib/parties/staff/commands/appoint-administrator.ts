import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import type { AppointAdministrator } from "../inputs";
import { administratorOn, oneChangeOfStaffAtATime } from "../store";
import { grantRole } from "./grant-role";
import { hirePerson } from "./hire-person";
import { setPassword } from "./set-password";

/** The administrator of a company that has none: whoever lets all the others in. No password where company accounts are used. */
export async function appointAdministrator(ctx: Context, input: AppointAdministrator, password: string | null) {
  authorize(ctx.actor, "people:manage");
  return inTransaction({ ...ctx, key: undefined }, async (tx) => {
    const within = { ...ctx, tx };
    const validFrom = today(ctx.now);
    await oneChangeOfStaffAtATime(tx);
    const held = await administratorOn(tx, validFrom);
    if (held) return refuse("administered", { name: held.name });
    const hired = await hirePerson(within, { ...input, zone: "UTC", locale: "en-GB", activeFrom: validFrom });
    if (!hired.ok) return hired;
    const { id } = hired.value;
    const granted = await grantRole(within, { personId: id, role: "administrator", validFrom, validUntil: null });
    if (!granted.ok) return granted;
    if (password !== null) {
      const set = await setPassword(within, { id, password, repeated: password });
      if (!set.ok) return set;
    }
    return ok({ id });
  });
}
