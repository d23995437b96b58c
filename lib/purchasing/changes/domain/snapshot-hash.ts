import { canonicalJson } from "../../../kernel/canonical";
import { sha256 } from "../../../kernel/hash";
import type { PurchaseSnapshot } from "./change";

/** What an approval and a sign-off of this content are bound to. */
export const snapshotHash = (orderId: string, revision: number, snapshot: PurchaseSnapshot): string =>
  sha256(canonicalJson({ orderId, revision, items: snapshot.items }));
