/** Ways to write dates and figures. */
export const localeOptions = [
  { value: "en-GB", label: "United Kingdom" },
  { value: "en-US", label: "United States" },
  { value: "de-DE", label: "Germany" },
  { value: "fr-FR", label: "France" },
  { value: "sv-SE", label: "Sweden" },
  { value: "pl-PL", label: "Poland" },
];
