import { expect, test } from "vitest";
import { coreName, likelyDuplicates, plainRegistrationNumber, similarity } from "./duplicate";

const known = (name: string, country = "DE") => ({ id: name, number: "C", name, country, registrationNumber: null });

test("a name is compared without its legal form, accents and punctuation", () => {
  expect(coreName("Nordwind Logistik GmbH & Co. KG")).toBe("nordwind logistik");
  expect(coreName("Škoda Énergie, s.r.o.")).toBe("skoda energie");
  expect(coreName("AG")).toBe("ag");
});

test("the same name in another spelling is likely the same organisation", () => {
  expect(likelyDuplicates("Nordwind Logistics Ltd", [known("Nordwind Logistik GmbH")])).toMatchObject([
    { name: "Nordwind Logistik GmbH" },
  ]);
});

test("names that only share a common word are not", () => {
  expect(likelyDuplicates("Baltic Freight", [known("Baltic Hospitals"), known("Alpine Freight")])).toEqual([]);
});

test("the most alike comes first, and five are enough", () => {
  const names = [
    "Helios Klinik",
    "Helios Kliniken",
    "Helios Klinikum",
    "Helios Klinik 2",
    "Helios Klinik 3",
    "Helios Klinik 4",
  ];
  const found = likelyDuplicates(
    "Helios Klinik",
    names.map((name) => known(name)),
  );
  expect(found).toHaveLength(5);
  expect(found[0]).toMatchObject({ name: "Helios Klinik", likeness: 100 });
});

test("likeness is the same from both sides and whole for equal names", () => {
  expect(similarity("Meridian Foods", "Meridian Foods Inc")).toBe(1);
  expect(similarity("Meridian Foods", "Meridian Food")).toBe(similarity("Meridian Food", "Meridian Foods"));
});

test("a registration number is the same with or without spaces, points and dashes", () => {
  expect(plainRegistrationNumber("hrb 12-34.5")).toBe("HRB12345");
});
