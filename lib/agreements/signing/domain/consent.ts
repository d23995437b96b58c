import { sha256 } from "../../../kernel/hash";

/**
 * What a signatory agrees to before reading and signing electronically. A new text is a new version; the version and the
 * hash of the exact words are kept with each consent.
 */
export const consentVersion = "2026-01";

export const consentText = [
  "I agree to read and sign this agreement electronically, and to receive it and notices about its signature by e-mail.",
  "I need a browser, access to this mailbox and a way to keep a PDF. I can ask for a paper copy, sign on paper instead, or withdraw this consent before I sign, by writing to the person who sent me the link; nothing else changes by that.",
  "What I do on this page is recorded with its time and network address as evidence of the signature.",
] as const;

export const consentHash = sha256(consentText.join("\n\n"));
