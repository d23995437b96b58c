"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { Select } from "@/components/select";
import { save } from "./actions";

type Props = { locale: string; zone: string; locales: readonly string[]; zones: readonly string[] };

/** Each format shown by what it does to one figure and one date. */
const sample = (locale: string) => {
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(1234.5);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(Date.UTC(2026, 10, 21));
  return `${figure} · ${date}`.replace(/[\u00a0\u202f]/g, " ");
};

export function PreferencesForm({ locale, zone, locales, zones }: Props) {
  return (
    <ActionForm action={save} submit="Save preferences" done="Preferences saved" draft={false}>
      <Field name="locale" label="Figures and dates">
        <Select defaultValue={locale} options={locales.map((value) => ({ value, label: sample(value) }))} />
      </Field>
      <Field name="zone" label="Time zone" hint="Times are shown in it, with its name.">
        <Select defaultValue={zone} options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))} />
      </Field>
    </ActionForm>
  );
}
