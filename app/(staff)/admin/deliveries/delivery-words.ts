import type { Delivery } from "@/lib/platform/deliveries";
import { journalWords } from "../journal/journal-words";

/** What did not arrive: the subject of a mail, or what happened, as the journal says it. */
export const deliveryWords = ({ kind, what, data }: Delivery): string =>
  kind === "mail" ? what : journalWords(what, data);
