import { newFormKey } from "@/components/form-values";

export type LineAnswer =
  | { readonly status: "done"; readonly value: { readonly version: number } }
  | {
      readonly status: "refused";
      readonly refusal: {
        readonly reason: string;
        readonly conflicts?: readonly { yours: unknown; theirs: unknown }[];
      };
    }
  | { readonly status: "invalid"; readonly fields: Readonly<Record<string, readonly string[]>> }
  | { readonly status: "failed"; readonly message?: string };

/** Saves one field of a line. An unreachable server is an answer too. */
export async function postLine(id: string, change: object): Promise<LineAnswer> {
  try {
    const response = await fetch(`/agreements/${id}/lines`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...change, idempotencyKey: newFormKey() }),
    });
    const told: unknown = await response.json();
    if (response.ok) return told as LineAnswer;
    return { status: "failed", message: (told as { message?: string }).message ?? "It is not saved. Reload the page." };
  } catch {
    return { status: "failed", message: "The server did not answer. It is not saved; leave the field to try again." };
  }
}
