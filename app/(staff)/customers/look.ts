import type { Tone } from "@/components/status";
import type { OrganisationKind } from "@/lib/parties/customers/domain/organisation";

export const kindTones: Record<OrganisationKind, Tone> = {
  prospect: "info",
  customer: "success",
  partner: "accent",
  provider: "neutral",
};

const regions = new Intl.DisplayNames("en-GB", { type: "region" });

/** "DE" → "Germany". */
export const countryName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code);

export const languageNames: Record<string, string> = {
  en: "English",
  de: "German",
  fr: "French",
  es: "Spanish",
  it: "Italian",
  nl: "Dutch",
  pl: "Polish",
  sv: "Swedish",
  cs: "Czech",
};
