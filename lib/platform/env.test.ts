import { expect, test } from "vitest";
import { readSettings } from "./env";

const base = { DATABASE_URL: "postgres://x", NODE_ENV: "test" as const };
const production = {
  ...base,
  DEALDESK_MODE: "production",
  PUBLIC_URL: "https://desk.example.com",
  NEXTAUTH_SECRET: "s".repeat(40),
  SMTP_URL: "smtp://mail.example",
};

test("a clone runs in demo mode with nothing set but its database", () => {
  expect(readSettings(base)).toMatchObject({ isDemo: true, origins: ["http://localhost:3000"] });
});

test("production runs with its own address, secret and mail server", () => {
  expect(readSettings(production)).toMatchObject({ isDemo: false, origins: ["https://desk.example.com"] });
});

test.each([
  ["NEXTAUTH_SECRET", undefined, "NEXTAUTH_SECRET is missing"],
  ["NEXTAUTH_SECRET", "short", "shorter than 32"],
  ["PUBLIC_URL", undefined, "PUBLIC_URL is missing"],
  ["PUBLIC_URL", "http://desk.example.com", "not https"],
  ["SMTP_URL", undefined, "SMTP_URL is missing"],
])("production refuses to start with %s = %s", (name, value, sentence) => {
  expect(() => readSettings({ ...production, [name]: value })).toThrow(sentence);
});

test("a setting that cannot be read is named", () => {
  expect(() => readSettings({ ...base, DEALDESK_MODE: "staging" })).toThrow("DEALDESK_MODE");
});
