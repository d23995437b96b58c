"use client";

import { keep } from "./cookie";

const themes = [
  ["system", "System"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const;

/** Light, dark, or as the system says. Takes effect at once and comes with the first byte from then on. */
export function ThemeSwitch({ theme, name }: { theme: string | undefined; name: string }) {
  const chosen = themes.some(([value]) => value === theme) ? theme : "system";
  return (
    <fieldset className="flex gap-1 p-1">
      <legend className="sr-only">Theme</legend>
      {themes.map(([value, label]) => (
        <label
          key={value}
          className="flex min-h-7 flex-1 cursor-pointer items-center justify-center rounded-chip border border-hairline text-12 text-ink-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name={name}
            defaultChecked={value === chosen}
            className="sr-only"
            onChange={() => {
              keep("theme", value);
              if (value === "system") delete document.documentElement.dataset.theme;
              else document.documentElement.dataset.theme = value;
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
