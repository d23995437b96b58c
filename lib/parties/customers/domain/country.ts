/** Countries that we sell in or buy from, ISO 3166-1 alpha-2. */
export const countries = [
  "AT AU BE BG BR CA CH CN CY CZ DE DK EE ES FI FR GB GR HK HR HU IE IL IN IS IT JP KR LI LT LU LV MT MX NL NO NZ",
  "PL PT RO RS SE SG SI SK TR UA US ZA",
].flatMap((row) => row.split(" "));

export const isCountry = (code: string): boolean => countries.includes(code);
